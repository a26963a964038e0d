import type { Language } from '../../domain/text.ts';

/** Numbers, moments, sizes as people of a language write them. Moments are shown by the clock of the place the phone is in; a day ("2026-11-22") is that day everywhere. */
export interface Say {
  number(value: number): string;
  /** A part of a whole, from 0 to 1: "87%" */
  percent(part: number): string;
  /** "Sunday 22 November"; with the year when it is another one. */
  date(at: string): string;
  /** "Thursday" */
  weekday(at: string): string;
  /** "22 November 2026" */
  fullDate(at: string): string;
  /** "22 Nov" */
  shortDate(at: string): string;
  /** "14:02" */
  time(at: string): string;
  /** "14:02" today, "22 Nov, 14:02" before. */
  moment(at: string): string;
  /** "just now" within a minute, "5 minutes ago", "yesterday", then the date. */
  since(at: string, now?: number): string;
  /** "in 3 days", "2 days ago" */
  days(at: string, now?: number): string;
  /** metres → "12 m", "1.4 km" */
  distance(metres: number): string;
  /** bytes → "340 kB", "2.1 MB" */
  size(bytes: number): string;
  /** "12 min", "3 hr" */
  minutes(minutes: number): string;
  /** "water, light and noise" */
  list(words: string[]): string;
}

const made = new Map<Language, Say>();

/** How this language says them. */
export function sayIn(language: Language): Say {
  const known = made.get(language);
  if (known) return known;
  const say = makeSay(language);
  made.set(language, say);
  return say;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

// English as it is written in Europe: day before month, 24 hours.
const localeOf = (language: Language) => (language === 'en' ? 'en-GB' : language);

// To make them all keeps a slow phone busy for 50 ms before the first screen, which says few of them.
function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

function makeSay(language: Language): Say {
  const locale = localeOf(language);
  const dates = (options: Intl.DateTimeFormatOptions) => once(() => new Intl.DateTimeFormat(locale, options));
  const units = (unit: string, digits = 0, display: 'short' | 'long' = 'short') =>
    new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: display, maximumFractionDigits: digits });
  const number = once(() => new Intl.NumberFormat(locale));
  const percent = once(() => new Intl.NumberFormat(locale, { style: 'percent' }));
  const time = dates({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const date = dates({ weekday: 'long', day: 'numeric', month: 'long' });
  const weekday = dates({ weekday: 'long' });
  const fullDate = dates({ day: 'numeric', month: 'long', year: 'numeric' });
  const shortDate = dates({ day: 'numeric', month: 'short' });
  const oldDate = dates({ day: 'numeric', month: 'short', year: 'numeric' });
  const relative = once(() => new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }));
  const list = once(() => new Intl.ListFormat(locale, { type: 'conjunction' }));

  const say: Say = {
    number: (value) => number().format(value),
    percent: (part) => percent().format(part),
    date: (at) => (isThisYear(at) ? date() : fullDate()).format(momentOf(at)),
    weekday: (at) => weekday().format(momentOf(at)),
    fullDate: (at) => fullDate().format(new Date(at)),
    shortDate: (at) => (isThisYear(at) ? shortDate() : oldDate()).format(new Date(at)),
    time: (at) => time().format(new Date(at)),
    moment: (at) => (daysFrom(at, Date.now()) === 0 ? say.time(at) : `${say.shortDate(at)}, ${say.time(at)}`),
    since: (at, now = Date.now()) => {
      const ago = now - Date.parse(at);
      if (ago < MINUTE) return relative().format(0, 'second');
      if (ago < HOUR) return relative().format(-Math.floor(ago / MINUTE), 'minute');
      const days = daysFrom(at, now);
      if (days === 0) return say.time(at);
      return days > -7 ? relative().format(days, 'day') : say.shortDate(at);
    },
    days: (at, now = Date.now()) => relative().format(daysFrom(at, now), 'day'),
    distance: (metres) => (metres < 1000 ? units('meter').format(metres) : units('kilometer', 1).format(metres / 1000)),
    size: (bytes) =>
      bytes < 1e6
        ? units('kilobyte').format(Math.ceil(bytes / 1000))
        : bytes < 1e9
          ? units('megabyte', 1).format(bytes / 1e6)
          : units('gigabyte', 1).format(bytes / 1e9),
    minutes: (minutes) =>
      minutes < 120 ? units('minute').format(minutes) : units('hour').format(Math.round(minutes / 60)),
    list: (words) => list().format(words),
  };
  return say;
}

// Without an hour, the language takes a day for midnight at Greenwich, which is the day before in half of the world.
const momentOf = (at: string) => new Date(at.includes('T') ? at : `${at}T12:00`);

const isThisYear = (at: string) => momentOf(at).getFullYear() === new Date().getFullYear();

// Whole days by the calendar of the place, not by 24 hours: a day may have 23.
export function daysFrom(at: string, now: number): number {
  const midnight = (moment: Date) => Date.UTC(moment.getFullYear(), moment.getMonth(), moment.getDate());
  return Math.round((midnight(new Date(at)) - midnight(new Date(now))) / DAY);
}
