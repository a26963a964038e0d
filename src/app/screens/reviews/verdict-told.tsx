import { useState } from 'preact/hooks';
import type { Review } from '../../../domain/review.ts';
import { takeVerdictBack } from '../../../store/reviews.ts';
import { Notice } from '../../ui/notice.tsx';
import { UndoLine } from '../../ui/undo-line.tsx';
import { useNames } from '../../use-names.ts';
import { useSay, useWords } from '../../use-session.ts';
import { useWork } from '../../work.tsx';

/** What was decided, by whom and why; with the way back while the decision has not left this phone. */
export function VerdictTold({ review }: { review: Review }) {
  const { reviews, act } = useWords();
  const say = useSay();
  const names = useNames();
  const { store, doer, unsent } = useWork();
  const [isTooLate, setTooLate] = useState(false);
  const { id, verdict, words, settledById, settledAt } = review;
  const name = (settledById && names.person(settledById)) || reviews.someone;
  const when = settledAt ? say.moment(settledAt) : '';
  const undo = async () => setTooLate(!(await takeVerdictBack(store, doer, id)));
  return (
    <section class="stack">
      {unsent.has(`review/${id}`) && (
        <UndoLine
          text={verdict === 'taken' ? reviews.taken : reviews.left}
          undoWord={act.undo}
          onUndo={isTooLate ? undefined : undo}
        />
      )}
      {isTooLate && <Notice title={reviews.tooLate} isLive />}
      <p>
        <strong>{verdict === 'taken' ? reviews.takenBy(name, when) : reviews.leftBy(name, when)}</strong>
      </p>
      {words && <p class="story-words">{words}</p>}
    </section>
  );
}
