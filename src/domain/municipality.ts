import * as v from 'valibot';
import { DayOff, OwnDayOff } from './day-off.ts';
import { Code } from './id.ts';
import { Nearby } from './nearby.ts';
import { PublicPage } from './public-page.ts';
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

/** What requests turn out to come from, as the city tells it apart: "fly-tipping", "storm". */
export const Cause = v.strictObject({ id: Code, name: Localized });
export type Cause = v.InferOutput<typeof Cause>;

const areApart = (causes: Cause[]) => new Set(causes.map(({ id }) => id)).size === causes.length;
const Causes = v.pipe(v.array(Cause), v.maxLength(200, 'tooMany'), v.check(areApart, 'alreadyThere'));

/** As long as the link of a question holds. */
const LONGEST_QUESTION_DAYS = 30;

/** One customer of an installation: a city. */
export const Municipality = v.strictObject({
  id: Code,
  names: Localized,
  languages: v.pipe(v.array(Language), v.minLength(1, 'missing')),
  timeZone: v.pipe(wording(60), v.check(isTimeZone, 'unknown')),
  country: v.pipe(v.string('text'), v.regex(/^[A-Z]{2}$/, 'malformed')),
  /** Whose public holidays are kept, beside those of the whole country: "SCT", or "BY-A" for a part of a part. */
  region: v.optional(
    v.pipe(v.string('text'), v.maxLength(20, 'tooLong'), v.regex(/^[A-Z0-9]+(-[A-Z0-9]+)?$/, 'malformed')),
  ),
  nearby: v.optional(Nearby),
  lock: v.optional(LockRule),
  officeKey: v.optional(OfficeKey),
  ownDaysOff: v.optional(v.pipe(v.array(OwnDayOff), v.maxLength(200, 'tooMany'))),
  /** Public holidays and the city's own days from Monday to Friday, reckoned by the server for the year before this one and three more. */
  daysOff: v.optional(v.pipe(v.array(DayOff), v.maxLength(2000, 'tooMany'))),
  causes: v.optional(Causes),
  /** After how many days it is said at the desk that whoever was asked something has not answered. */
  questionDays: v.optional(
    v.pipe(
      v.number('number'),
      v.integer('number'),
      v.minValue(1, 'malformed'),
      v.maxValue(LONGEST_QUESTION_DAYS, 'malformed'),
    ),
  ),
  publicPage: v.optional(PublicPage),
});
export type Municipality = v.InferOutput<typeof Municipality>;
