import { dayOf, type Instant } from './instant.ts';

const MOST = 10_000;
const known = new Map<string, Map<string, string>>();

/** The same as dayOf, quick for many moments of few days: clocks of our time differ from Greenwich by whole quarters of an hour. */
export function daysIn(timeZone: string): (at: Instant) => string {
  const days = known.get(timeZone) ?? new Map<string, string>();
  known.set(timeZone, days);
  return (at) => {
    const quarter = `${at.slice(0, 14)}${Math.floor(Number(at.slice(14, 16)) / 15)}`;
    const found = days.get(quarter);
    if (found !== undefined) return found;
    if (days.size >= MOST) days.clear();
    const day = dayOf(at, timeZone);
    days.set(quarter, day);
    return day;
  };
}
