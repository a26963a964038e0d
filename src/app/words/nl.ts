import type { Words } from './en.ts';
import { attachments } from './nl/attachments.ts';
import { contacts } from './nl/contacts.ts';
import { day } from './nl/day.ts';
import { daysOff } from './nl/days-off.ts';
import { dispatches } from './nl/dispatches.ts';
import { encounter } from './nl/encounter.ts';
import { find } from './nl/find.ts';
import { first } from './nl/first.ts';
import { lock } from './nl/lock.ts';
import { more } from './nl/more.ts';
import { overview } from './nl/overview.ts';
import { parts } from './nl/parts.ts';
import { practice } from './nl/practice.ts';
import { requests } from './nl/requests.ts';
import { reviews } from './nl/reviews.ts';
import { routing } from './nl/routing.ts';
import { telling } from './nl/telling.ts';
import { where } from './nl/where.ts';

/** Dutch. */
export const nl: Words = {
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
