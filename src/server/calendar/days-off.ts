import * as v from 'valibot';
import type { DayOff, OwnDayOff } from '../../domain/day-off.ts';
import { Day } from '../../domain/follow-up.ts';
import { dayOf, type Instant } from '../../domain/instant.ts';
import type { Municipality } from '../../domain/municipality.ts';
import { holidaysOf } from './holidays.ts';

// What was promised last year may be filed otherwise this year.
const YEARS = [-1, 0, 1, 2];

/** The municipality with the days off that it has by now: public holidays of its country and region, and its own. */
export function withDaysOff({ daysOff: _before, ...municipality }: Municipality, now: Instant): Municipality {
  const thisYear = Number(dayOf(now, municipality.timeZone).slice(0, 4));
  const daysOff = daysOffIn(
    municipality,
    YEARS.map((years) => thisYear + years),
  );
  return daysOff.length > 0 ? { ...municipality, daysOff } : municipality;
}

/** From Monday to Friday, in their order; a day that has several names is called as the city calls it. */
function daysOffIn(municipality: Municipality, years: number[]): DayOff[] {
  const holidays = years.flatMap((year) => holidaysOf(municipality, year));
  const own = (municipality.ownDaysOff ?? []).flatMap((day) => inYears(day, years));
  const byDate = new Map([...holidays.reverse(), ...own].map((day) => [day.date, day]));
  return [...byDate.values()]
    .filter(({ date }) => years.includes(Number(date.slice(0, 4))) && isWeekday(date))
    .sort((a, b) => (a.date < b.date ? -1 : 1));
}

const inYears = ({ date, name }: OwnDayOff, years: number[]): DayOff[] =>
  date.length > '12-24'.length ? [{ date, name }] : years.map((year) => ({ date: `${year}-${date}`, name }));

// Not every year has a 29th of February.
const isWeekday = (date: string) => v.is(Day, date) && ![0, 6].includes(new Date(date).getUTCDay());
