import * as v from 'valibot';
import type { DayOff } from './day-off.ts';
import { Code } from './id.ts';
import { dayOf, endOfDay, type Instant } from './instant.ts';
import type { Municipality } from './municipality.ts';
import { Localized, text } from './text.ts';

/** How long a department has: working days leave out Saturday, Sunday and the days off of the city. */
export const Pledge = v.strictObject({
  days: v.pipe(v.number('number'), v.integer('number'), v.minValue(0, 'outOfRange'), v.maxValue(3650, 'outOfRange')),
  kind: v.picklist(['working', 'calendar'], 'unknown'),
});
export type Pledge = v.InferOutput<typeof Pledge>;

const Words = v.pipe(v.array(text(80)), v.maxLength(200, 'tooMany'));

/** A kind of help. `leadId` answers for it; `departmentIds` are further responsible ones. */
export const Service = v.strictObject({
  id: Code,
  name: Localized,
  words: v.strictObject({
    en: v.optional(Words),
    fr: v.optional(Words),
    nl: v.optional(Words),
    pl: v.optional(Words),
  }),
  leadId: v.nullable(Code),
  departmentIds: v.array(Code),
  promise: v.nullable(Pledge),
  /** Whether anybody may read what is asked for under it; left out, they may not. */
  isPublic: v.optional(v.boolean()),
});
export type Service = v.InferOutput<typeof Service>;

const DAY = 86_400_000;

/** The last moment of the day by which this promise, made at this moment, is kept; days are those of the time zone. */
export function dueAt(
  promise: Pledge,
  madeAt: Instant,
  timeZone: string,
  daysOff: readonly Pick<DayOff, 'date'>[] = [],
): Instant {
  const off = new Set(daysOff.map(({ date }) => date));
  let left = promise.days;
  let day = Date.parse(`${dayOf(madeAt, timeZone)}T00:00:00.000Z`);
  while (left > 0) {
    day += DAY;
    if (promise.kind === 'calendar' || isWorked(day, off)) left -= 1;
  }
  return endOfDay(dateOf(day), timeZone) ?? madeAt;
}

const dateOf = (day: number) => new Date(day).toISOString().slice(0, 10);

function isWorked(day: number, off: Set<string>): boolean {
  const weekday = new Date(day).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !off.has(dateOf(day));
}

/** The same, by the clock and the calendar of this city. */
export const dueIn = (promise: Pledge, madeAt: Instant, municipality: Municipality | null): Instant =>
  dueAt(promise, madeAt, municipality?.timeZone ?? 'UTC', municipality?.daysOff);

/** What is due by this moment is nearly due: the end of the second working day from now. */
export const soonBy = (municipality: Municipality | null, now: Instant): Instant =>
  dueIn({ days: 2, kind: 'working' }, now, municipality);
