import { daysLater } from './follow-up.ts';

/** The Monday of the week that this day ("2026-11-22") is in; weeks begin on Monday (ISO 8601). */
export function mondayOf(day: string): string {
  const weekday = new Date(`${day}T12:00:00.000Z`).getUTCDay();
  return daysLater(day, -((weekday + 6) % 7));
}

/** The Mondays of all weeks that have a day of this span, the first one first. */
export function weeksIn(from: string, to: string): string[] {
  const weeks: string[] = [];
  for (let monday = mondayOf(from); monday <= to; monday = daysLater(monday, 7)) weeks.push(monday);
  return weeks;
}
