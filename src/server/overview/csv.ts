import { defused, writeCsv } from '../../domain/csv.ts';
import { each, keptShare, type Line, type Overview } from '../../domain/overview.ts';

/** How a code is called. */
export type NameOf = (id: string) => string;

const number = (value: number | null | undefined, digits = 0) =>
  value == null ? '' : String(Number(value.toFixed(digits)));

/** The columns of the table, and what each says of a line. Days are those in the middle of all. */
const COLUMNS: Record<string, (line: Line) => string> = {
  came_in: ({ came }) => number(came),
  joined: ({ joined }) => number(joined),
  went_out: ({ went }) => number(went),
  declined: ({ declined }) => number(declined),
  days_to_end: ({ took, went }) => number(each(took, went), 1),
  promises_kept: ({ kept }) => number(kept),
  promises_broken: ({ broken }) => number(broken),
  kept_percent: (line) => {
    const share = keptShare(line);
    return number(share === null ? null : share * 100, 1);
  },
  reopened: ({ reopened }) => number(reopened),
  answered: ({ answered }) => number(answered),
  days_to_answer: ({ waited, answered }) => number(each(waited, answered), 1),
  waiting: ({ stock }) => number(stock?.waits),
  overdue: ({ stock }) => number(stock?.late),
  nearly_due: ({ stock }) => number(stock?.soon),
};

/** The lines of an overview as a table, with names beside the codes. */
export function overviewCsv({ by, lines }: Overview, nameOf: NameOf): string {
  const rows = lines.map((line) => [
    defused(line.id),
    defused(nameOf(line.id)),
    ...Object.values(COLUMNS).map((say) => say(line)),
  ]);
  return writeCsv([[by, 'name', ...Object.keys(COLUMNS)], ...rows]);
}
