import { attachments } from './en/attachments.ts';
import { contacts } from './en/contacts.ts';
import { day } from './en/day.ts';
import { daysOff } from './en/days-off.ts';
import { dispatches } from './en/dispatches.ts';
import { encounter } from './en/encounter.ts';
import { find } from './en/find.ts';
import { first } from './en/first.ts';
import { lock } from './en/lock.ts';
import { more } from './en/more.ts';
import { overview } from './en/overview.ts';
import { parts } from './en/parts.ts';
import { practice } from './en/practice.ts';
import { requests } from './en/requests.ts';
import { reviews } from './en/reviews.ts';
import { routing } from './en/routing.ts';
import { telling } from './en/telling.ts';
import { where } from './en/where.ts';

/** English. What the other languages must say too. */
export const en = {
  ...first,
  ...find,
  ...encounter,
  ...attachments,
  ...requests,
  ...contacts,
  ...day,
  ...daysOff,
  ...dispatches,
  ...lock,
  ...more,
  ...overview,
  ...parts,
  ...practice,
  ...reviews,
  ...routing,
  ...telling,
  ...where,
};

/** Every word of the app, by screen; whatever is counted or named in a sentence is a function. */
export type Words = typeof en;
