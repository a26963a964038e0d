import { useSay, useWords } from '../../use-session.ts';
import type { Wiped } from '../../wiped.ts';
import type { Words } from '../../words/en.ts';
import type { Say } from '../../words/say.ts';

/** What was lost with a memory that was cleared, as far as this phone can say. */
export function Loss({ unsent }: Pick<Wiped, 'unsent'>) {
  const words = useWords();
  const say = useSay();
  return (
    <>
      <p>{sayLoss(unsent, words, say)}</p>
      <p>{words.cleared.lostRescue}</p>
    </>
  );
}

function sayLoss(unsent: Wiped['unsent'], { cleared }: Words, say: Say): string {
  if (!unsent) return cleared.lostUnknown;
  const when = say.moment(unsent.at);
  return unsent.count === 0 ? cleared.lostNone(when) : cleared.lost(unsent.count, when);
}
