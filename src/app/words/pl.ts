import type { Words } from './en.ts';
import { attachments } from './pl/attachments.ts';
import { contacts } from './pl/contacts.ts';
import { day } from './pl/day.ts';
import { daysOff } from './pl/days-off.ts';
import { dispatches } from './pl/dispatches.ts';
import { encounter } from './pl/encounter.ts';
import { find } from './pl/find.ts';
import { first } from './pl/first.ts';
import { lock } from './pl/lock.ts';
import { more } from './pl/more.ts';
import { overview } from './pl/overview.ts';
import { parts } from './pl/parts.ts';
import { practice } from './pl/practice.ts';
import { requests } from './pl/requests.ts';
import { reviews } from './pl/reviews.ts';
import { routing } from './pl/routing.ts';
import { telling } from './pl/telling.ts';
import { where } from './pl/where.ts';

/** Polish. */
export const pl: Words = {
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
