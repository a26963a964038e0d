import type { Review } from '../../../src/domain/review.ts';
import { isUndecided, settleReview } from '../../../src/store/reviews.ts';
import type { Seat } from '../phone.ts';
import { type Planners, pick, shown } from './plan.ts';

/** What nobody here has decided yet. */
export const openReviews = (seat: Seat): Review[] => shown<Review>(seat, 'reviews').filter(isUndecided);

export const REVIEW_DEEDS: Planners = {
  settleReview: (seat, step, word) => {
    const review = pick(openReviews(seat), step.which);
    if (!review) return null;
    const verdict = step.how % 3 ? 'taken' : 'dropped';
    return {
      says: `decides on ${review.mutation.name}, handed over: ${verdict}`,
      do: () => settleReview(seat.tab(step.tab), seat.doer, review, verdict, word),
    };
  },
};
