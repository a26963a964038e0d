import * as v from 'valibot';
import { Day } from './follow-up.ts';
import { Localized } from './text.ts';

/** A day ("2026-12-25") on which the city does not work, and what it is called. */
export const DayOff = v.strictObject({ date: Day, name: Localized });
export type DayOff = v.InferOutput<typeof DayOff>;

const ofEveryYear = v.pipe(
  v.string('text'),
  v.regex(/^\d\d-\d\d$/, 'malformed'),
  v.check((day) => v.is(Day, `2024-${day}`), 'malformed'),
);

/** One that the city has set itself: on that day, or on that day of every year ("12-24"). */
export const OwnDayOff = v.strictObject({ date: v.union([Day, ofEveryYear], 'malformed'), name: Localized });
export type OwnDayOff = v.InferOutput<typeof OwnDayOff>;

/** The days off of the year that begins with this day, in their order. */
export function comingDaysOff(daysOff: readonly DayOff[], today: string): DayOff[] {
  const end = `${Number(today.slice(0, 4)) + 1}${today.slice(4)}`;
  return daysOff.filter(({ date }) => date >= today && date < end).sort((a, b) => (a.date < b.date ? -1 : 1));
}
