import { type Instant, later } from '../../domain/instant.ts';
import { Open311Refusal } from './refusal.ts';

/** The longest time that one question may span, as the standard has it. */
const LONGEST = 90 * 86_400_000;

/**
 * The moments that a question spans, its last second whole, since moments are told to the second; the last 90 days where it names none.
 * Throws a 400 for one that ends before it begins, or is longer.
 */
export function spanOf(asked: { from?: Instant; to?: Instant }, now: Instant): { from: Instant; to: Instant } {
  const to = asked.to ?? (asked.from ? later(asked.from, LONGEST) : now);
  const from = asked.from ?? later(to, -LONGEST);
  const length = Date.parse(to) - Date.parse(from);
  if (length < 0) throw new Open311Refusal(400, 'end_date is before start_date');
  if (length > LONGEST) throw new Open311Refusal(400, 'start_date and end_date are more than 90 days apart');
  return { from, to: wholeSecond(to) };
}

/** The end of the second that this moment lies in. */
export const wholeSecond = (at: Instant): Instant => `${at.slice(0, 19)}.999Z`;
