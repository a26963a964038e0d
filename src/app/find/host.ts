import { keepGists } from '../../store/gists.ts';
import type { Store } from '../../store/store.ts';
import { makeAnswer } from './answer.ts';
import type { Answers, Asked } from './question.ts';

/** Where questions are answered: in a worker, or in the page itself. */
export interface Host {
  answer(asked: Asked): Answers[Asked['about']];
  stop(): void;
}

const RARELY = 5000;
const BREATH = 30;

/** Knows everything in this store in brief; `tell` is called when answers may have changed, once for whatever changes in the same breath. */
export function makeHost(store: Store, tell: () => void, lot?: number): Host {
  let isTelling = false;
  const tellSoon = () => {
    if (isTelling) return;
    isTelling = true;
    setTimeout(() => {
      isTelling = false;
      tell();
    }, BREATH);
  };
  const gists = keepGists(store, tellSoon, lot);
  const answer = makeAnswer(gists);
  let comparedAt = Date.now();
  return {
    answer({ about, question }) {
      if (Date.now() - comparedAt > RARELY) {
        comparedAt = Date.now();
        gists.compare().catch((error) => console.error(error));
      }
      return answer(about, question);
    },
    stop: gists.stop,
  };
}
