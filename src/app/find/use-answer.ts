import { useLayoutEffect, useState } from 'preact/hooks';
import { isInClear } from '../../store/device.ts';
import { afterPaint } from '../after-paint.ts';
import { useWork } from '../work.tsx';
import { finderOf, isWarm } from './finder.ts';
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
    // To start it takes time of the processor, and of the database, that the first screen needs.
    const keepFromAsking = isWarm(store) ? ask() : afterPaint(ask);
    const end = finder.onChange(ask);
    return () => {
      isHere = false;
      keepFromAsking?.();
      end();
    };
  }, [store, about, asked]);
  return answer;
}
