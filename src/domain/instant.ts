import * as v from 'valibot';

const FORM = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/;
// A 30th of February has the form and is no day.
const isMoment = (text: string) => FORM.test(text) && (text.slice(8, 10) <= '28' || hasDay(text));
const hasDay = (text: string) => new Date(Date.parse(text)).toISOString() === text;

/** A moment, ISO 8601 in UTC with milliseconds, as `Date.toISOString` writes it. */
export const Instant = v.pipe(v.string('instant'), v.check(isMoment, 'instant'));
export type Instant = v.InferOutput<typeof Instant>;

/** This many milliseconds later. */
export function later(instant: Instant, milliseconds: number): Instant {
  return new Date(Date.parse(instant) + milliseconds).toISOString();
}

/** The same day and hour, this many years later; 29 February becomes 1 March where there is none. */
export function yearsLater(instant: Instant, years: number): Instant {
  const date = new Date(instant);
  date.setUTCFullYear(date.getUTCFullYear() + years);
  return date.toISOString();
}

/** What the clock on the wall of a time zone shows, read in parts: engines write whole dates each in their own way. */
export function wallClock(
  instant: Instant | number,
  timeZone?: string,
): Record<'year' | 'month' | 'day' | 'hour' | 'minute' | 'second', string> {
  const parts = clockOf(timeZone).formatToParts(new Date(instant));
  return Object.fromEntries(parts.map(({ type, value }) => [type, value])) as ReturnType<typeof wallClock>;
}

/** The day in a time zone, as "2026-11-22". */
export function dayOf(instant: Instant, timeZone?: string): string {
  const { year, month, day } = wallClock(instant, timeZone);
  return `${year.padStart(4, '0')}-${month}-${day}`;
}

/** The last millisecond of a day ("2026-11-22") in a time zone; null for what is no day, or not yet one. */
export function endOfDay(day: string, timeZone?: string): Instant | null {
  const wanted = Date.parse(`${day}T23:59:59.999Z`);
  if (!/^\d{4}-\d\d-\d\d$/.test(day) || Number.isNaN(wanted)) return null;
  // Clocks may change that very night: of the moments that read like it, the last one is meant.
  const HALF_DAY = 43_200_000;
  const moments = [-HALF_DAY, 0, HALF_DAY].map((around) => wanted - zoneOffset(wanted + around, timeZone));
  const onThatDay = moments
    .map((moment) => new Date(moment).toISOString())
    .filter((moment) => dayOf(moment, timeZone) === day);
  return onThatDay.sort().at(-1) ?? null;
}

/** Milliseconds by which the clocks of the zone are ahead of UTC at that moment. */
function zoneOffset(moment: number, timeZone?: string): number {
  const { year, month, day, hour, minute, second } = wallClock(moment, timeZone);
  return Date.UTC(+year, +month - 1, +day, +hour, +minute, +second) - Math.floor(moment / 1000) * 1000;
}

const clocks = new Map<string | undefined, Intl.DateTimeFormat>();

function clockOf(timeZone: string | undefined): Intl.DateTimeFormat {
  const known = clocks.get(timeZone);
  if (known) return known;
  const two = '2-digit';
  const made = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    year: 'numeric',
    month: two,
    day: two,
    hour: two,
    minute: two,
    second: two,
    hourCycle: 'h23',
  });
  clocks.set(timeZone, made);
  return made;
}
