import type { KeptOverview } from '../../../store/overviews.ts';
import { Empty } from '../../ui/empty.tsx';
import { ListRow } from '../../ui/list-row.tsx';
import { useSay, useWords } from '../../use-session.ts';
import { isNarrowed, readAsked } from './asked.ts';

/** Where these figures cannot be had now: those that are on this phone. */
export function OthersKept({ others }: { others: KeptOverview[] }) {
  const { overview: words } = useWords();
  const say = useSay();
  if (others.length === 0) return <Empty title={words.noneKept}>{words.noneKeptText}</Empty>;
  return (
    <section class="stack is-tight">
      <h2>{words.noneKept}</h2>
      <p>{words.noneKeptText}</p>
      <h3>{words.othersKept}</h3>
      <ul class="rows">
        {others.map(({ asked, overview }) => (
          <ListRow
            key={asked}
            icon="overview"
            title={words.fromTo(say.fullDate(overview.from), say.fullDate(overview.to))}
            line={[words.counted(say.moment(overview.madeAt)), isNarrowed(askedIn(asked)) && words.narrowed]
              .filter(Boolean)
              .join(' · ')}
            href={`/overview${asked}`}
          />
        ))}
      </ul>
    </section>
  );
}

const askedIn = (address: string) => readAsked(Object.fromEntries(new URLSearchParams(address)));
