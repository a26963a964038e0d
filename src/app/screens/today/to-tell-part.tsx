import { metresBetween, type Point } from '../../../domain/distance.ts';
import { daysBetween } from '../../../domain/follow-up.ts';
import { dayOf, later } from '../../../domain/instant.ts';
import { pointOf } from '../../../domain/place.ts';
import { type ServiceRequest, toTellAt } from '../../../domain/request.ts';
import { findStop } from '../../../domain/round.ts';
import { watchTheseRequests } from '../../../store/requests.ts';
import { watchRound } from '../../../store/round.ts';
import { useAnswer } from '../../find/use-answer.ts';
import { useHere } from '../../here.ts';
import { useLive } from '../../live.ts';
import { useLastSeen } from '../../use-last-seen.ts';
import { useNames } from '../../use-names.ts';
import { useSay, useWords } from '../../use-session.ts';
import { useWork } from '../../work.tsx';
import { RequestRow } from '../encounter/request-row.tsx';
import { useDay } from './use-day.ts';

const TWO_WEEKS = 14 * 86_400_000;
const MOST = 20;

/** What came of it, so that whoever asked can be told: the nearest first where the phone knows where it is, else who has waited longest. */
export function ToTellPart({ now }: { now: string }) {
  const { today: words, owed } = useWords();
  const say = useSay();
  const names = useNames();
  const { store, doer, directory } = useWork();
  const here = useHere();
  const day = useDay(now);
  const since = later(now, -TWO_WEEKS);
  const ids = useAnswer('toTell', { personId: doer.person.id, since })?.ids;
  const key = ids?.join();
  const requests = useLastSeen(useLive(() => watchTheseRequests(store, ids ?? []), [store, key])) ?? [];
  const stops = useLive(() => watchRound(store, day), [store, day]) ?? [];
  const round = { day, stops: stops.map(({ stop }) => stop) };
  const owing = requests
    .filter((request) => request !== null)
    .filter(({ id }) => !findStop(round, { kind: 'request', id }))
    .map((request) => ({ request, at: toTellAt(request) ?? '', metres: metresTo(request, here) }))
    .filter(({ at }) => at > since)
    .sort((a, b) => a.metres - b.metres || a.at.localeCompare(b.at));
  if (owing.length === 0) return null;
  const waits = (at: string) => owed.waits(Math.max(0, daysBetween(dayOf(at, directory.municipality?.timeZone), day)));
  const lineOf = ({ answer, districtId }: ServiceRequest) =>
    [districtId && names.district(districtId), answer?.text].filter(Boolean).join(' · ');
  return (
    <section class="stack is-tight">
      <h2>{words.toTell}</h2>
      <p class="soft">
        {words.toTellText} {here && owed.near}
      </p>
      <ul class="rows">
        {owing.slice(0, MOST).map(({ request, at, metres }) => (
          <RequestRow
            key={request.id}
            request={request}
            line={lineOf(request)}
            when={[metres < FARTHEST && say.distance(metres), waits(at)].filter(Boolean).join(' · ')}
          />
        ))}
      </ul>
    </section>
  );
}

// What lies nowhere that is known is as far as can be; a number, so that two of them still compare by age.
const FARTHEST = Number.MAX_VALUE;

function metresTo({ place }: ServiceRequest, here: Point | null): number {
  const there = pointOf(place);
  return here && there ? metresBetween(here, there) : FARTHEST;
}
