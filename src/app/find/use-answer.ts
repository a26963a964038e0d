import { useLayoutEffect, useState } from 'preact/hooks';
import { isInClear } from '../../store/device.ts';
import { useWork } from '../work.tsx';
import { finderOf } from './finder.ts';
import type { About, Answered, Questions } from './question.ts';

/**
 * What the finder answers, asked again whenever something has changed; the last answer stays until the next is there, and says to what
 * it is one. Undefined before the first. `hear` is told each before anything is drawn of it.
 */
export function useAnswer<A extends About>(
  about: A,
  question: Questions[A],
  hear: (answer: Answered<A>) => void = () => {},
): Answered<A> | undefined {
  const { store, account } = useWork();
  // A locked store is read by the page alone, which has its key.
  const isBeside = isInClear(account, store);
  const [answer, setAnswer] = useState<Answered<A> | undefined>(undefined);
  const asked = JSON.stringify(question);
  useLayoutEffect(() => {
    const finder = finderOf(store, isBeside);
    let isHere = true;
    let latest = 0;
    const ask = () => {
      latest += 1;
      const mine = latest;
      finder.ask(about, question).then((answer) => {
        if (!isHere || mine !== latest) return;
        hear(answer);
        setAnswer(answer);
      });
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
