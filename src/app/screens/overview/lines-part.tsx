import type { Group, Line, Overview } from '../../../domain/overview.ts';
import { Chips } from '../../ui/chips.tsx';
import { useNames } from '../../use-names.ts';
import { useSay, useWords } from '../../use-session.ts';
import { Bars } from './bars.tsx';
import { FigureTable } from './figure-table.tsx';
import type { Asking } from './use-asked.ts';
import { useFigureColumns } from './use-figure-columns.ts';

const PLACES = ['service', 'district', 'department'] as const satisfies Group[];

/** What came in by service, district or department: bars, and the figures under them. */
export function LinesPart({ overview: { by, lines }, asking }: { overview: Overview; asking: Asking }) {
  const { overview: words, requests } = useWords();
  const say = useSay();
  const nameOf = useNameOf(by);
  const { head, cells } = useFigureColumns(true);
  const bars = lines.map((line) => ({ name: nameOf(line), value: line.came, said: say.number(line.came) }));
  if (by === 'week') return null;
  return (
    <section class="card">
      <h2>{requests[by]}</h2>
      <Chips
        legend={words.by}
        options={PLACES.map((place) => ({ value: place, label: requests[place] }))}
        value={asking.asked.by === 'week' ? null : asking.asked.by}
        onChange={(by) => asking.change({ by })}
      />
      <div class="stack is-tight" aria-hidden="true">
        <h3>{words.came}</h3>
        <Bars bars={bars} />
      </div>
      <FigureTable
        caption={requests[by]}
        head={[requests[by], ...head]}
        rows={lines.map((line) => [nameOf(line), ...cells(line)])}
      />
    </section>
  );
}

function useNameOf(by: Group): (line: Line) => string {
  const { requests, request } = useWords();
  const names = useNames();
  const none = { service: requests.anyService, district: request.noDistrict, department: requests.atTriage, week: '' };
  return ({ id }) => (id === '' ? none[by] : by === 'week' ? id : names[by](id));
}
