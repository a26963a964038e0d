import { may } from '../../../domain/policy.ts';
import { standingOf } from '../../../domain/record.ts';
import { watchOpenReviews } from '../../../store/reviews.ts';
import { useLive } from '../../live.ts';
import { Button } from '../../ui/button.tsx';
import { useWords } from '../../use-session.ts';
import { useWork } from '../../work.tsx';
import { ReviewRow } from '../reviews/review-row.tsx';

const FEW = 3;

/** Work of others that waits for this person's word: how much, and what has waited longest. */
export function ReviewsPart() {
  const { reviews: words, today } = useWords();
  const { store, doer } = useWork();
  const open = useLive(() => watchOpenReviews(store), [store]) ?? [];
  const mine = open.filter((review) => may(doer.person, 'settleReview', standingOf('review', review)));
  if (mine.length === 0) return null;
  return (
    <section class="stack is-tight">
      <h2>{words.onToday(mine.length)}</h2>
      <p class="soft">{words.onTodayText}</p>
      <ul class="rows">
        {mine.slice(0, FEW).map((review) => (
          <ReviewRow key={review.id} review={review} />
        ))}
      </ul>
      <div class="actions">
        <Button href="/reviews" label={`${today.seeAll}: ${words.title}`}>
          {today.seeAll}
        </Button>
      </div>
    </section>
  );
}
