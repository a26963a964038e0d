import type { Counted, Overview } from '../../../domain/overview.ts';
import { useNames } from '../../use-names.ts';
import { useSay, useWords } from '../../use-session.ts';
import { Bars } from './bars.tsx';
import { FigureTable } from './figure-table.tsx';

/** What requests that ended came from, and which rules stood in the way. */
export function WhyPart({ overview: { causes, blockers } }: { overview: Overview }) {
  const { overview: words } = useWords();
  const { cause } = useNames();
  const named = causes.map(({ id, count }) => ({ id: cause(id), count }));
  return (
    <>
      <Why title={words.causes} column={words.cause} none={words.noCauses} counted={named} />
      <Why
        title={words.blockers}
        column={words.blocker}
        none={blockers === null ? words.hiddenBlockers : words.noBlockers}
        counted={blockers ?? []}
      />
    </>
  );
}

function Why({ title, column, none, counted }: { title: string; column: string; none: string; counted: Counted[] }) {
  const { overview: words } = useWords();
  const say = useSay();
  return (
    <section class="card">
      <h2>{title}</h2>
      {counted.length === 0 ? (
        <p class="soft">{none}</p>
      ) : (
        <>
          <Bars bars={counted.map(({ id, count }) => ({ name: id, value: count, said: say.number(count) }))} />
          <FigureTable
            caption={title}
            head={[column, words.times]}
            rows={counted.map(({ id, count }) => [id, say.number(count)])}
          />
        </>
      )}
    </section>
  );
}
