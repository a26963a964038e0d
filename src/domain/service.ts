import * as v from 'valibot';
import { Code } from './id.ts';
import { dayOf, endOfDay, type Instant } from './instant.ts';
import { Localized, text } from './text.ts';

/** How long a department has: working days leave out Saturday and Sunday. */
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
});
export type Service = v.InferOutput<typeof Service>;

const DAY = 86_400_000;

/** The last moment of the day by which this promise, made at this moment, is kept; days are those of the time zone. */
export function dueAt(promise: Pledge, madeAt: Instant, timeZone: string): Instant {
  let left = promise.days;
  let day = Date.parse(`${dayOf(madeAt, timeZone)}T00:00:00.000Z`);
  while (left > 0) {
    day += DAY;
    const weekday = new Date(day).getUTCDay();
    if (promise.kind === 'calendar' || (weekday !== 0 && weekday !== 6)) left -= 1;
  }
  return endOfDay(new Date(day).toISOString().slice(0, 10), timeZone) ?? madeAt;
}
