import { useRoute } from 'preact-iso';
import { Split } from '../ui/split.tsx';
import { useWords } from '../use-session.ts';
import { OneReview } from './reviews/one-review.tsx';
import { ReviewList } from './reviews/review-list.tsx';

/** Work that was handed over, and one piece of it: who made it, what they wanted, what becomes of it. */
export default function Reviews() {
  const { reviews } = useWords();
  const { id } = useRoute().params;
  return (
    <Split
      isDetailOpen={id !== undefined}
      list={<ReviewList currentId={id} />}
      detail={id === undefined ? <p class="soft">{reviews.chooseOne}</p> : <OneReview key={id} id={id} />}
    />
  );
}
