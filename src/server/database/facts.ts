import { type Fact, FIGURES, type Figures, factOf, happenings } from '../../domain/fact.ts';
import type { Id } from '../../domain/id.ts';
import type { ServiceRequest } from '../../domain/request.ts';
import { mondayOf } from '../../domain/week.ts';
import type { Connection, Value } from './database.ts';
import { forget, type Moved } from './moved.ts';
import { type Additions, addUp, note, type Sums } from './sums.ts';

/** Figures of requests, and apart from these of their parts, by day and by week, and where they stand: a long span is read by its weeks, its ends by their days. */
export const HAPPENINGS: Sums = {
  table: 'happenings',
  keys: ['span', 'part', 'service', 'district', 'department'],
  figures: [...FIGURES],
};

/** The name of a day among the spans, and that of the week that begins on a Monday. */
export const daySpan = (day: string) => `d${day}`;
export const weekSpan = (monday: string) => `w${monday}`;

/** What the sums of parts stand under; those of requests stand under ''. */
export const PART = 'part';

const COLUMNS = [
  'municipality',
  'id',
  'is_part',
  'service',
  'district',
  'department',
  'status',
  'opened_on',
  'answered_on',
  'closed_on',
  'due_on',
  'was_late',
  'reopened',
  'joined',
  'cause',
  'blocked_by',
  'latitude',
  'longitude',
];
const CHANGED = `on conflict (municipality, id) do update set ${COLUMNS.slice(2)
  .map((name) => `${name} = excluded.${name}`)
  .join(', ')}`;

const toRow = (municipality: string, fact: Fact): Value[] => [
  municipality,
  fact.id,
  Number(fact.isPart),
  fact.service,
  fact.district,
  fact.department,
  fact.status,
  fact.openedOn,
  fact.answeredOn,
  fact.closedOn,
  fact.dueOn,
  Number(fact.wasLate),
  fact.reopenedOn.length,
  fact.joined,
  fact.cause,
  fact.blockedBy,
  fact.latitude,
  fact.longitude,
];

/** Keeps the facts of these requests as they now stand, and adds up what has changed. What changed nothing of it writes nothing. */
export async function keepFacts(
  connection: Connection,
  municipality: string,
  moved: Moved<ServiceRequest>[],
  timeZone: string,
): Promise<void> {
  const additions: Additions = new Map();
  const rows: Value[][] = [];
  const gone: Id[] = [];
  for (const { id, before, after } of moved) {
    const was = before && factOf(before, timeZone);
    const is = after && factOf(after, timeZone);
    if (was && is && JSON.stringify(was) === JSON.stringify(is)) continue;
    if (was) add(additions, was, -1);
    if (is) add(additions, is, 1);
    if (is) rows.push(toRow(municipality, is));
    else gone.push(id);
  }
  await forget(connection, 'facts', municipality, gone);
  await connection.insert('facts', COLUMNS, rows, CHANGED);
  await addUp(connection, HAPPENINGS, municipality, additions);
}

function add(additions: Additions, fact: Fact, sign: 1 | -1): void {
  for (const { day, adds } of happenings(fact)) {
    const figures = FIGURES.map((name: keyof Figures) => sign * (adds[name] ?? 0));
    for (const span of [daySpan(day), weekSpan(mondayOf(day))])
      note(additions, [span, fact.isPart ? PART : '', fact.service, fact.district, fact.department], figures);
  }
}
