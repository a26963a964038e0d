import { useState } from 'preact/hooks';
import type { Problem } from '../../../domain/problem.ts';
import type { Review, Verdict } from '../../../domain/review.ts';
import { keepDraft, watchDraft } from '../../../store/drafts.ts';
import { reviewDraft, settleReview, takeVerdictBack } from '../../../store/reviews.ts';
import { focusSoon } from '../../focus.ts';
import { useLive } from '../../live.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { useWords } from '../../use-session.ts';
import { sayProblem } from '../../words/say-problem.ts';
import { useWork } from '../../work.tsx';

/** What becomes of it: taken in or left, and why. What is typed is kept at every letter. */
export function VerdictForm({ review }: { review: Review }) {
  const words = useWords();
  const { reviews } = words;
  const { store, doer, unsent } = useWork();
  const [typed, setTyped] = useState<{ draftId: string; why: string } | null>(null);
  const [problems, setProblems] = useState<Problem[]>([]);
  const draftId = reviewDraft(review.id);
  const kept = useLive(() => watchDraft(store, draftId), [store, draftId]);
  const why = typed?.draftId === draftId ? typed.why : String(kept?.content ?? '');
  const change = (why: string) => {
    setTyped({ draftId, why });
    keepDraft(store, { id: draftId, kind: 'words', content: why }).catch(console.error);
  };
  const decide = async (verdict: Verdict) => {
    // A decision that was refused makes room for the next one.
    if (unsent.has(`review/${review.id}`)) await takeVerdictBack(store, doer, review.id);
    const found = await settleReview(store, doer, review, verdict, why.trim());
    setProblems(found);
    if (found.length === 0) focusSoon('.undo-line button');
  };
  return (
    <section class="card" aria-label={reviews.decide}>
      <h2>{reviews.decide}</h2>
      <p>{reviews.decideHelp}</p>
      <TextArea
        label={reviews.words}
        hint={reviews.wordsHint}
        aside={words.act.optional}
        value={why}
        maxLength={2000}
        onInput={change}
      />
      {problems.length > 0 && (
        <Notice tone="bad" title={problems.map((problem) => sayProblem(problem, words)).join(' ')} isLive>
          {words.state.nothingLost}
        </Notice>
      )}
      <div class="actions">
        <Button kind="do" icon="check" onClick={() => decide('taken')}>
          {reviews.take}
        </Button>
        <Button icon="close" onClick={() => decide('dropped')}>
          {reviews.leave}
        </Button>
      </div>
    </section>
  );
}
