import { daysBetween } from '../../../domain/follow-up.ts';
import { dayOf } from '../../../domain/instant.ts';
import type { Guarded, Overview } from '../../../domain/overview.ts';
import { useNames } from '../../use-names.ts';
import { useSay, useWords } from '../../use-session.ts';
import { useWork } from '../../work.tsx';
import { FigureTable } from './figure-table.tsx';

/** Where the city was and whom it met, by district; where nobody has been for longest comes first. */
export function ReachPart({ overview: { reach, to, madeAt } }: { overview: Overview }) {
  const { overview: words, requests, request } = useWords();
  const say = useSay();
  const names = useNames();
  const { directory } = useWork();
  const today = dayOf(madeAt, directory.municipality?.timeZone);
  const until = to < today ? to : today;
  const number = (count: Guarded) => (count === null ? words.few : say.number(count));
  const last = (day: string) => (day === '' ? words.never : words.daysAgo(Math.max(0, daysBetween(day, until))));
  return (
    <section class="card">
      <h2>{words.reach}</h2>
      <p class="soft">{reach.length === 0 ? words.noDistricts : words.reachHelp}</p>
      {reach.length > 0 && (
        <FigureTable
          caption={words.reach}
          head={[requests.district, words.lastOn, words.visits, words.talks, words.met, words.doors, words.passersBy]}
          rows={reach.map(({ district, lastOn, visits, talks, met, doors, passersBy }) => [
            district === '' ? request.noDistrict : names.district(district),
            last(lastOn),
            say.number(visits),
            number(talks),
            number(met),
            number(doors),
            say.number(passersBy),
          ])}
        />
      )}
    </section>
  );
}
