import { keepGists } from '../../store/gists.ts';
import type { Store } from '../../store/store.ts';
import { makeAnswer } from './answer.ts';
import { lastDue } from './groundwork.ts';
import type { Answers, Asked } from './question.ts';

/** Where questions are answered: in a worker, or in the page itself. */
export interface Host {
  answer(asked: Asked): Answers[Asked['about']];
  stop(): void;
}

const RARELY = 5000;
const BREATH = 30;
const MINUTE = 60_000;

/**
 * Knows everything in this store in brief; `tell` is called when answers may have changed, once for whatever changes in the same breath,
 * and when something has become late, which is looked at every `often` milliseconds.
 */
export function makeHost(store: Store, tell: () => void, lot?: number, often = MINUTE): Host {
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
  // Nothing is written when something becomes late, so nothing tells it.
  let due = '';
  const clock = setInterval(() => {
    const before = due;
    due = lastDue(gists, new Date().toISOString());
    if (due !== before) tellSoon();
  }, often);
  return {
    answer({ about, question }) {
      if (Date.now() - comparedAt > RARELY) {
        comparedAt = Date.now();
        gists.compare().catch((error) => console.error(error));
      }
      return answer(about, question);
    },
    stop() {
      clearInterval(clock);
      gists.stop();
    },
  };
}
