import { may } from '../../../domain/policy.ts';
import { standingOf } from '../../../domain/record.ts';
import type { Review } from '../../../domain/review.ts';
import { watchReview } from '../../../store/reviews.ts';
import { useLive } from '../../live.ts';
import { Button } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Screen } from '../../ui/screen.tsx';
import { useNames } from '../../use-names.ts';
import { useSay, useWords } from '../../use-session.ts';
import { sayDeed } from '../../words/say-deed.ts';
import { useWork } from '../../work.tsx';
import { Fact } from '../more/fact.tsx';
import { RecordPart } from './record-part.tsx';
import { VerdictForm } from './verdict-form.tsx';
import { VerdictMark } from './verdict-mark.tsx';
import { VerdictTold } from './verdict-told.tsx';
import { Wanted } from './wanted.tsx';

/** One piece of work that was handed over. */
export function OneReview({ id }: { id: string }) {
  const words = useWords();
  const { store } = useWork();
  const review = useLive(() => watchReview(store, id), [store, id]);
  if (review === undefined) return null;
  if (review) return <Story review={review} />;
  return (
    <Screen title={words.reviews.one} back="/reviews">
      <Empty title={words.state.notFound} action={<Button href="/reviews">{words.reviews.title}</Button>}>
        {words.state.notFoundHelp}
      </Empty>
    </Screen>
  );
}

function Story({ review }: { review: Review }) {
  const words = useWords();
  const say = useSay();
  const names = useNames();
  const { doer, unsent } = useWork();
  const { mutation, openedAt, districtId } = review;
  const { reviews } = words;
  const mayDecide = may(doer.person, 'settleReview', standingOf('review', review));
  return (
    <Screen title={sayDeed(mutation, words, names)} tab={reviews.one} kicker={reviews.one} back="/reviews">
      <p class="row-marks">
        <VerdictMark review={review} />
      </p>
      {unsent.get(`review/${review.id}`) === 'refused' && (
        <Notice
          tone="bad"
          title={reviews.refused}
          action={
            <Button icon="next" href="/more/outbox">
              {words.state.seeWhy}
            </Button>
          }
        />
      )}
      <dl class="facts">
        <Fact name={reviews.who}>{names.person(mutation.personId) || reviews.someone}</Fact>
        <Fact name={reviews.made}>{say.moment(mutation.madeAt)}</Fact>
        <Fact name={reviews.arrived}>{say.moment(openedAt)}</Fact>
        {districtId && <Fact name={words.fields.districtId ?? ''}>{names.district(districtId)}</Fact>}
      </dl>
      <RecordPart mutation={mutation} isOpen={review.verdict === null} />
      <Wanted mutation={mutation} isOpen={review.verdict === null} />
      {review.verdict !== null ? (
        <VerdictTold review={review} />
      ) : mayDecide ? (
        <VerdictForm review={review} />
      ) : (
        <Notice title={reviews.notYours} />
      )}
    </Screen>
  );
}
