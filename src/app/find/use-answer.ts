import { useLayoutEffect, useState } from 'preact/hooks';
import { storeName } from '../../store/device.ts';
import { useWork } from '../work.tsx';
import { finderOf } from './finder.ts';
import type { About, Answers, Questions } from './question.ts';

/**
 * What the finder answers, asked again whenever something has changed; the last answer stays until the next is there. Undefined before
 * the first.
 */
export function useAnswer<A extends About>(about: A, question: Questions[A]): Answers[A] | undefined {
  const { store, account } = useWork();
  // A locked store is read by the page alone, which has its key.
  const isBeside = store.name === storeName(account);
  const [answer, setAnswer] = useState<Answers[A] | undefined>(undefined);
  const asked = JSON.stringify(question);
  useLayoutEffect(() => {
    const finder = finderOf(store, isBeside);
    let isHere = true;
    let latest = 0;
    const ask = () => {
      latest += 1;
      const mine = latest;
      finder.ask(about, question).then((answer) => isHere && mine === latest && setAnswer(answer));
    };
    ask();
    const end = finder.onChange(ask);
    return () => {
      isHere = false;
      end();
    };
  }, [store, about, asked]);
  return answer;
}
