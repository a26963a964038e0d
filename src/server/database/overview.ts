import { FIGURES, type Figures } from '../../domain/fact.ts';
import { daysLater } from '../../domain/follow-up.ts';
import type { Code } from '../../domain/id.ts';
import { NONE } from '../../domain/look.ts';
import type { Counted, Group, Oversight, OverviewQuery, Stock } from '../../domain/overview.ts';
import { mondayOf } from '../../domain/week.ts';
import type { Connection, Value } from './database.ts';
import { daySpan, PART, weekSpan } from './facts.ts';

/** What is asked, by whom: the whole of what the statements below need to know. */
export interface Asked extends Pick<OverviewQuery, 'from' | 'to' | 'district' | 'department' | 'service'> {
  municipality: Code;
  oversight: Oversight;
  /** The day it is in the city. */
  today: string;
  /** What is due by this day is nearly due. */
  soonOn: string;
}

type Named<T> = T & { id: string };

/** Whether it is of parts, or of requests that nobody leads. */
interface OfParts {
  isPart: boolean;
}

/** Whether what is asked is what departments do: each part is then work of its own. For a whole city, a request and its parts are one. */
export const countsParts = ({ department, oversight }: Asked): boolean =>
  department !== undefined || oversight.departmentIds !== null;
type PlaceGroup = Exclude<Group, 'week'>;

/** What happened in each week of the span, by service, district or department; a week is named by its Monday. */
export async function findHappenings(
  connection: Connection,
  asked: Asked,
  by: PlaceGroup,
): Promise<Named<Figures & OfParts & { week: string }>[]> {
  const values: Value[] = [asked.municipality];
  const sight = inSight(asked, values);
  const sums = FIGURES.map((name) => `sum(${name}) as ${name}`).join(', ');
  // Each range for itself: with an "or" between them, SQLite goes a longer way.
  const ranges = rangesOf(asked).map(
    ([first, last]) => `select span, part, ${by} as id, ${sums} from happenings
      where municipality = $1 and span between $${values.push(first)} and $${values.push(last)}${sight} group by span, part, ${by}`,
  );
  const rows = await connection.all<Named<Record<keyof Figures, number | string>> & { span: string; part: string }>(
    ranges.join(' union all '),
    values,
  );
  return rows.map((row) => {
    const isPart = row.part === PART;
    return { ...figuresOf(row), id: row.id, isPart, week: mondayOf(row.span.slice(1)) };
  });
}

// PostgreSQL gives sums as text.
const figuresOf = (row: Record<keyof Figures, number | string>) =>
  Object.fromEntries(FIGURES.map((name) => [name, Number(row[name])])) as Figures;

// The whole weeks of the span as weeks, and what is left at its ends as days.
function rangesOf({ from, to }: Asked): [string, string][] {
  const monday = mondayOf(daysLater(from, 6));
  const lastSunday = daysLater(mondayOf(daysLater(to, 1)), -1);
  if (monday > lastSunday) return [[daySpan(from), daySpan(to)]];
  const before: [string, string] = [daySpan(from), daySpan(daysLater(monday, -1))];
  const behind: [string, string] = [daySpan(daysLater(lastSunday, 1)), daySpan(to)];
  return [
    [weekSpan(monday), weekSpan(mondayOf(lastSunday))],
    ...(from < monday ? [before] : []),
    ...(lastSunday < to ? [behind] : []),
  ];
}

// What this person watches over, narrowed to what they ask for.
function inSight(
  { oversight, ...asked }: Asked,
  values: Value[],
  places: PlaceGroup[] = ['service', 'district', 'department'],
) {
  const add = (value: Value) => `$${values.push(value)}`;
  const within = (place: PlaceGroup, codes: (Code | null)[] | null) =>
    codes === null ? '' : ` and ${place} in (${codes.map((code) => add(code ?? '')).join(', ')})`;
  const only = (place: PlaceGroup) => {
    const code = asked[place];
    return code === undefined ? '' : ` and ${place} = ${add(code === NONE ? '' : code)}`;
  };
  const sight = { service: null, district: oversight.districtIds, department: oversight.departmentIds };
  return places.map((place) => within(place, sight[place]) + only(place)).join('');
}

const withoutParts = (asked: Asked) => (countsParts(asked) ? '' : ' and is_part = 0');

/** How it stands today, with how many promises for a day of the span are still owed. */
export async function findStock(
  connection: Connection,
  asked: Asked,
  by: PlaceGroup,
): Promise<Named<Stock & OfParts & { owed: number }>[]> {
  const { municipality, today, soonOn, from, to } = asked;
  const values: Value[] = [municipality, today, soonOn, from, to];
  const count = (condition: string) => `sum(case when ${condition} then 1 else 0 end)`;
  const rows = await connection.all<Named<Record<'waits' | 'late' | 'soon' | 'owed' | 'part', number | string>>>(
    `select ${by} as id, is_part as part, count(*) as waits, ${count("due_on <> '' and due_on < $2")} as late,
        ${count('due_on >= $2 and due_on <= $3')} as soon, ${count('due_on >= $4 and due_on <= $5 and due_on < $2')} as owed
      from facts where municipality = $1 and closed_on = ''${inSight(asked, values)} group by ${by}, is_part`,
    values,
  );
  return rows.map(({ id, part, waits, late, soon, owed }) => ({
    id,
    isPart: Number(part) === 1,
    waits: Number(waits),
    late: Number(late),
    soon: Number(soon),
    owed: Number(owed),
  }));
}

/** How many promises of each day of the span are still owed though the day is over. */
export function findOwed(connection: Connection, asked: Asked): Promise<Counted[]> {
  const { municipality, today, from, to } = asked;
  const values: Value[] = [municipality, from, to, today];
  return counted(
    connection,
    `select due_on as id, count(*) as count from facts
      where municipality = $1 and closed_on = '' and due_on >= $2 and due_on <= $3 and due_on < $4${withoutParts(asked)}${inSight(asked, values)}
      group by due_on`,
    values,
  );
}

const MOST_WHY = 100;

/** What requests that ended in the span came from, or which rules stood in the way; the most frequent first. */
export function findWhy(connection: Connection, asked: Asked, what: 'cause' | 'blocked_by'): Promise<Counted[]> {
  const values: Value[] = [asked.municipality, asked.from, asked.to];
  return counted(
    connection,
    `select ${what} as id, count(*) as count from facts
      where municipality = $1 and closed_on >= $2 and closed_on <= $3 and (cause <> '' or blocked_by <> '')
        and ${what} <> ''${withoutParts(asked)}${inSight(asked, values)} group by ${what} order by count(*) desc, ${what} limit ${MOST_WHY}`,
    values,
  );
}

async function counted(connection: Connection, sql: string, values: Value[]): Promise<Counted[]> {
  const rows = await connection.all<{ id: string; count: number | string }>(sql, values);
  return rows.map(({ id, count }) => ({ id, count: Number(count) }));
}

/** How often the city was in each district in the span; in none of them, the district is ''. */
export async function findOutings(
  connection: Connection,
  asked: Asked,
): Promise<Named<Record<'visits' | 'talks' | 'doors' | 'passersBy', number>>[]> {
  const values: Value[] = [asked.municipality, asked.from, asked.to];
  const rows = await connection.all<Named<Record<'visits' | 'talks' | 'doors' | 'passers', number | string>>>(
    `select district as id, sum(visits) as visits, sum(talks) as talks, sum(doors) as doors, sum(passers_by) as passers
      from outings where municipality = $1 and day >= $2 and day <= $3${inSight(asked, values, ['district'])} group by district`,
    values,
  );
  return rows.map(({ id, visits, talks, doors, passers }) => ({
    id,
    visits: Number(visits),
    talks: Number(talks),
    doors: Number(doors),
    passersBy: Number(passers),
  }));
}

/** How many different contacts were met in each district in the span. */
export function countMet(connection: Connection, asked: Asked): Promise<Counted[]> {
  const values: Value[] = [asked.municipality, asked.from, asked.to];
  return counted(
    connection,
    `select district as id, count(distinct contact) as count from met
      where municipality = $1 and day >= $2 and day <= $3${inSight(asked, values, ['district'])} group by district`,
    values,
  );
}

/** The last day up to the end of the span on which somebody was in each district. */
export function findLastOutings(connection: Connection, asked: Asked): Promise<{ id: string; day: string }[]> {
  const values: Value[] = [asked.municipality, asked.to];
  return connection.all(
    `select district as id, max(day) as day from outings
      where municipality = $1 and day <= $2 and (visits > 0 or talks > 0 or doors > 0)${inSight(asked, values, ['district'])}
      group by district`,
    values,
  );
}

/** Where requests of these days were opened, and how many of them at each point are still open. */
export async function findPoints(
  connection: Connection,
  asked: Asked,
): Promise<{ latitude: number; longitude: number; came: number; waits: number }[]> {
  const values: Value[] = [asked.municipality, asked.from, asked.to];
  const rows = await connection.all<Record<'latitude' | 'longitude' | 'came' | 'waits', number | string>>(
    `select latitude, longitude, count(*) as came, sum(case when closed_on = '' then 1 else 0 end) as waits from facts
      where municipality = $1 and opened_on >= $2 and opened_on <= $3 and latitude is not null${withoutParts(asked)}${inSight(asked, values)}
      group by latitude, longitude`,
    values,
  );
  return rows.map(({ latitude, longitude, came, waits }) => ({
    latitude: Number(latitude),
    longitude: Number(longitude),
    came: Number(came),
    waits: Number(waits),
  }));
}
