import { daysBetween } from '../../../domain/follow-up.ts';
import type { Say } from '../../words/say.ts';

/** A day before today ("2026-11-22"): by the name of the weekday within a week, by its date from then on. */
export const sayEarlierDay = (day: string, today: string, say: Pick<Say, 'weekday' | 'date'>): string =>
  daysBetween(day, today) < 7 ? say.weekday(day) : say.date(day);
