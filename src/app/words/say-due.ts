import type { Words } from './en.ts';
import { daysFrom, type Say } from './say.ts';

/** By when, as short as a list needs it: "due today", "due Thursday", "due 12 Dec", "3 days late". */
export function sayDue(dueAt: string, { due }: Words, say: Say, now = Date.now()): string {
  const days = daysFrom(dueAt, now);
  if (Date.parse(dueAt) < now) return due.late(Math.max(1, -days));
  if (days <= 1) return due.day(say.days(dueAt, now));
  return days < 7 ? due.day(say.weekday(dueAt)) : due.date(say.shortDate(dueAt));
}
