import * as v from 'valibot';
import { Code } from './id.ts';
import { Nearby } from './nearby.ts';
import { Language, Localized, wording } from './text.ts';

export const isTimeZone = (name: string) => {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
};

/** One customer of an installation: a city. */
export const Municipality = v.strictObject({
  id: Code,
  names: Localized,
  languages: v.pipe(v.array(Language), v.minLength(1, 'missing')),
  timeZone: v.pipe(wording(60), v.check(isTimeZone, 'unknown')),
  country: v.pipe(v.string('text'), v.regex(/^[A-Z]{2}$/, 'malformed')),
  nearby: v.optional(Nearby),
});
export type Municipality = v.InferOutput<typeof Municipality>;
