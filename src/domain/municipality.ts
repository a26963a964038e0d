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

/** Whether whoever works for the city may lock the app on their phone, or has to. Left out, they may. */
export const LockRule = v.picklist(['offered', 'required'], 'unknown');

/** The public half of the key by which its administrator opens what somebody who forgot their PIN had not sent: a point on P-256. */
export const OfficeKey = v.pipe(v.string('text'), v.regex(/^B[A-P][A-Za-z0-9_-]{85}$/, 'malformed'));

/** One customer of an installation: a city. */
export const Municipality = v.strictObject({
  id: Code,
  names: Localized,
  languages: v.pipe(v.array(Language), v.minLength(1, 'missing')),
  timeZone: v.pipe(wording(60), v.check(isTimeZone, 'unknown')),
  country: v.pipe(v.string('text'), v.regex(/^[A-Z]{2}$/, 'malformed')),
  nearby: v.optional(Nearby),
  lock: v.optional(LockRule),
  officeKey: v.optional(OfficeKey),
});
export type Municipality = v.InferOutput<typeof Municipality>;
