import type { Line } from '../../../domain/overview.ts';
import { useSay, useWords } from '../../use-session.ts';
import { FigureTable } from './figure-table.tsx';
import { useFigureColumns } from './use-figure-columns.ts';

/** What came in and what ended, week by week: two lines, and the figures under them. */
export function WeeksPart({ weeks }: { weeks: Line[] }) {
  const { overview: words } = useWords();
  const say = useSay();
  const { head, cells } = useFigureColumns(false);
  const [first, last] = [weeks[0], weeks.at(-1)];
  const most = Math.max(1, ...weeks.flatMap(({ came, went }) => [came, went]));
  return (
    <section class="card">
      <h2>{words.weeks}</h2>
      {first && last && weeks.length > 1 && (
        <div class="plot" aria-hidden="true">
          <p class="plot-top">{words.plotTop(say.number(most))}</p>
          <svg aria-hidden="true" class="plot-lines" viewBox="0 0 100 100" preserveAspectRatio="none">
            <polyline class="plot-line is-came" points={pointsOf(weeks, 'came', most)} />
            <polyline class="plot-line is-went" points={pointsOf(weeks, 'went', most)} />
          </svg>
          <p class="plot-feet">
            <span>{say.shortDate(first.id)}</span>
            <span>{say.shortDate(last.id)}</span>
          </p>
          <p class="plot-key">
            <Key line="came" word={words.came} />
            <Key line="went" word={words.went} />
          </p>
        </div>
      )}
      <FigureTable
        caption={words.weeks}
        head={[words.week, ...head]}
        rows={weeks.map((week) => [say.shortDate(week.id), ...cells(week)])}
      />
    </section>
  );
}

const pointsOf = (weeks: Line[], what: 'came' | 'went', most: number) =>
  weeks
    .map(
      (week, index) =>
        `${((100 * index) / (weeks.length - 1)).toFixed(2)},${(100 - (100 * week[what]) / most).toFixed(2)}`,
    )
    .join(' ');

function Key({ line, word }: { line: 'came' | 'went'; word: string }) {
  return (
    <span class="plot-name">
      <svg aria-hidden="true" viewBox="0 0 40 10" class="plot-sample">
        <polyline class={`plot-line is-${line}`} points="0,5 40,5" />
      </svg>
      {word}
    </span>
  );
}
