import type { Review } from '../../../domain/review.ts';
import { RecordMark } from '../../record-mark.tsx';
import { StateMark } from '../../ui/state-mark.tsx';
import { useWords } from '../../use-session.ts';
import { useWork } from '../../work.tsx';

/** What was decided, in a word; and where the decision is, while it has not been received. */
export function VerdictMark({ review: { id, verdict } }: { review: Review }) {
  const { reviews } = useWords();
  const { unsent } = useWork();
  const of = `review/${id}`;
  return (
    <>
      {verdict === null && <StateMark kind="triage">{reviews.toDecide}</StateMark>}
      {verdict === 'taken' && <StateMark kind="done">{reviews.taken}</StateMark>}
      {verdict === 'dropped' && <StateMark kind="declined">{reviews.left}</StateMark>}
      {unsent.has(of) && <RecordMark of={of} />}
    </>
  );
}
