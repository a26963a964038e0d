import type { Review } from '../../../domain/review.ts';
import { isUndecided, watchReviews } from '../../../store/reviews.ts';
import { useLive } from '../../live.ts';
import { Button } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Screen } from '../../ui/screen.tsx';
import { useWords } from '../../use-session.ts';
import { useWork } from '../../work.tsx';
import { ReviewRow } from './review-row.tsx';

const FEW = 50;

/** What waits for a decision, and what was decided lately. */
export function ReviewList({ currentId }: { currentId: string | undefined }) {
  const { reviews: words, today } = useWords();
  const { store } = useWork();
  const all = useLive(() => watchReviews(store), [store]);
  if (!all) return null;
  const open = all.filter(isUndecided);
  const decided = all.filter((review) => !isUndecided(review)).slice(0, FEW);
  return (
    <Screen title={words.title} kicker={words.help} back="/more" takesFocus={currentId === undefined}>
      {all.length === 0 ? (
        <Empty
          title={words.emptyTitle}
          action={
            <Button icon="today" href="/today">
              {today.title}
            </Button>
          }
        >
          {words.emptyText}
        </Empty>
      ) : (
        <Rows
          title={open.length > 0 ? words.open(open.length) : words.none}
          reviews={open.reverse()}
          currentId={currentId}
        />
      )}
      {decided.length > 0 && <Rows title={words.decided} reviews={decided} currentId={currentId} />}
    </Screen>
  );
}

interface RowsProps {
  title: string;
  reviews: Review[];
  currentId: string | undefined;
}

function Rows({ title, reviews, currentId }: RowsProps) {
  return (
    <section class="stack is-tight">
      <h2>{title}</h2>
      {reviews.length > 0 && (
        <ul class="rows">
          {reviews.map((review) => (
            <ReviewRow key={review.id} review={review} isCurrent={review.id === currentId} />
          ))}
        </ul>
      )}
    </section>
  );
}
