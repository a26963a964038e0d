import * as v from 'valibot';
import { Instant } from './instant.ts';
import { text } from './text.ts';

const DAY = 86_400_000;

// A 30th of February has the form and is no day.
const isDay = (day: string) => /^\d{4}-\d\d-\d\d$/.test(day) && daysLater(day, 0) === day;

/** A day of the city, as "2026-11-22". */
export const Day = v.pipe(v.string('text'), v.check(isDay, 'malformed'));

/** To go back to somebody on a day of the city ("2026-11-22"), why, and when that was done; null until then. */
export const FollowUp = v.strictObject({
  on: Day,
  words: text(500),
  doneAt: v.nullable(Instant),
});
export type FollowUp = v.InferOutput<typeof FollowUp>;

/** What may be promised in a talk; a record from before there were follow-ups has none. */
interface Promising {
  followUp?: FollowUp | null | undefined;
}

/** The follow-up that still has to be done; null where there is none. */
export const findOpenFollowUp = ({ followUp }: Promising): FollowUp | null =>
  followUp && followUp.doneAt === null ? followUp : null;

/** Whether somebody is to be gone back to on this day, or should have been before it. */
export const isFollowUpDue = (record: Promising, day: string): boolean => {
  const open = findOpenFollowUp(record);
  return open !== null && open.on <= day;
};

/** How many days it is from one day to another. */
export const daysBetween = (from: string, to: string): number => Math.round((noonOf(to) - noonOf(from)) / DAY);

/** The day that comes so many days after this one; '' for what is no day. */
export function daysLater(day: string, days: number): string {
  const moment = noonOf(day);
  return Number.isNaN(moment) ? '' : new Date(moment + days * DAY).toISOString().slice(0, 10);
}

const noonOf = (day: string) => Date.parse(`${day}T12:00:00.000Z`);
