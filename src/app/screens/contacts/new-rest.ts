import type { Rest } from '../../../domain/contact.ts';
import { dayOf, endOfDay, type Instant, later } from '../../../domain/instant.ts';

const A_MONTH = 30 * 86_400_000;

/** The day until which it is mostly asked. */
export const aMonthAfter = (now: Instant): string => dayOf(later(now, A_MONTH));

/** The wish as it is mostly noted: from now on, for a month, its last day and all. */
export const newRest = (since: Instant): Rest => ({ reason: '', since, until: endOfDay(aMonthAfter(since)) });
