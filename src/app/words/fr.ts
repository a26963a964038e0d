import type { Words } from './en.ts';
import { attachments } from './fr/attachments.ts';
import { contacts } from './fr/contacts.ts';
import { day } from './fr/day.ts';
import { daysOff } from './fr/days-off.ts';
import { dispatches } from './fr/dispatches.ts';
import { encounter } from './fr/encounter.ts';
import { find } from './fr/find.ts';
import { first } from './fr/first.ts';
import { lock } from './fr/lock.ts';
import { more } from './fr/more.ts';
import { overview } from './fr/overview.ts';
import { parts } from './fr/parts.ts';
import { practice } from './fr/practice.ts';
import { requests } from './fr/requests.ts';
import { reviews } from './fr/reviews.ts';
import { routing } from './fr/routing.ts';
import { telling } from './fr/telling.ts';
import { where } from './fr/where.ts';

/** French. */
export const fr: Words = {
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
