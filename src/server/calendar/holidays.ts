import Holidays from 'date-holidays';
import type { DayOff } from '../../domain/day-off.ts';
import { daysLater } from '../../domain/follow-up.ts';
import { LANGUAGES, type Localized } from '../../domain/text.ts';

/** Whose public holidays: a country by the two letters of ISO 3166, and a region of it, "SCT" or "BY-A". */
export interface Land {
  country: string;
  region?: string | undefined;
}

const HOUR = 3_600_000;

const reckoned = new Map<string, DayOff[]>();

/** The public holidays of this year, named in the languages of the app that are known; none where the country is not. */
export function holidaysOf(land: Land, year: number): DayOff[] {
  const key = `${land.country} ${land.region} ${year}`;
  const holidays = reckoned.get(key) ?? reckon(land, year);
  reckoned.set(key, holidays);
  return holidays;
}

function reckon(land: Land, year: number): DayOff[] {
  const calendar = new Holidays({ country: land.country, ...partsOf(land) });
  return calendar
    .getHolidays(year)
    .filter(({ type }) => type === 'public')
    .flatMap(({ date, start, end, rule, name }) => {
      const names = (calendar.getRule(rule) as unknown as { name: unknown } | undefined)?.name;
      return wholeDays(date, (end.getTime() - start.getTime()) / HOUR).map((day) => ({
        date: day,
        name: localize(names, name),
      }));
    });
}

// A day on which the clocks change has 23 hours. What begins in the afternoon is no day off.
function wholeDays(date: string, hours: number): string[] {
  const [day = '', time = ''] = date.split(' ');
  if (time !== '00:00:00') return [];
  return Array.from({ length: Math.floor((hours + 1) / 24) }, (_, after) => daysLater(day, after));
}

function localize(names: unknown, local: string): Localized {
  if (typeof names !== 'object' || names === null) return { en: local };
  const known = LANGUAGES.map((language) => [language, (names as Record<string, string>)[language]] as const);
  const named: Localized = Object.fromEntries(known.filter(([, name]) => name));
  return Object.keys(named).length > 0 ? named : { en: local };
}

/** Whether anything is known of this country. */
export const hasHolidays = (country: string): boolean => country in new Holidays().getCountries();

/** The regions of this country that have holidays of their own: "BY", "BY-A"; none where all have the same. */
export function regionsOf(country: string): string[] {
  const calendar = new Holidays();
  return Object.keys(calendar.getStates(country) ?? {})
    .flatMap((state) => [
      state,
      ...Object.keys(calendar.getRegions(country, state) ?? {}).map((part) => `${state}-${part}`),
    ])
    .filter((region) => region === region.toUpperCase());
}

function partsOf({ region = '' }: Land): { state?: string; region?: string } {
  const [state, part] = region.split('-');
  return { ...(state ? { state } : {}), ...(part ? { region: part } : {}) };
}
