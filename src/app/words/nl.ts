import type { Words } from './en.ts';
import { attachments } from './nl/attachments.ts';
import { contacts } from './nl/contacts.ts';
import { day } from './nl/day.ts';
import { encounter } from './nl/encounter.ts';
import { first } from './nl/first.ts';
import { more } from './nl/more.ts';
import { requests } from './nl/requests.ts';
import { reviews } from './nl/reviews.ts';
import { where } from './nl/where.ts';

/** Dutch. */
export const nl: Words = {
  ...first,
  ...encounter,
  ...attachments,
  ...requests,
  ...contacts,
  ...day,
  ...more,
  ...reviews,
  ...where,
};
