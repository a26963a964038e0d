import { wordsIn } from '../../../domain/mutation.ts';
import type { Review } from '../../../domain/review.ts';
import { Badge } from '../../ui/badge.tsx';
import { ListRow } from '../../ui/list-row.tsx';
import { useNames } from '../../use-names.ts';
import { useSay, useWords } from '../../use-session.ts';
import { sayDeed } from '../../words/say-deed.ts';
import { VerdictMark } from './verdict-mark.tsx';

/** One piece of work that was handed over, in a list. */
export function ReviewRow({ review, isCurrent = false }: { review: Review; isCurrent?: boolean }) {
  const words = useWords();
  const say = useSay();
  const names = useNames();
  const { id, mutation, openedAt, districtId } = review;
  return (
    <ListRow
      href={`/reviews/${id}`}
      title={sayDeed(mutation, words, names)}
      line={wordsIn(mutation)}
      when={say.since(openedAt)}
      isCurrent={isCurrent}
      marks={
        <>
          <VerdictMark review={review} />
          <Badge icon="contacts">{names.person(mutation.personId) || words.reviews.someone}</Badge>
          {districtId && <Badge icon="place">{names.district(districtId)}</Badge>}
        </>
      }
    />
  );
}
