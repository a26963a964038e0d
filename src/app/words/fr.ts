import type { Words } from './en.ts';
import { attachments } from './fr/attachments.ts';
import { contacts } from './fr/contacts.ts';
import { day } from './fr/day.ts';
import { encounter } from './fr/encounter.ts';
import { entry } from './fr/entry.ts';
import { more } from './fr/more.ts';
import { requests } from './fr/requests.ts';
import { reviews } from './fr/reviews.ts';
import { shell } from './fr/shell.ts';
import { terms } from './fr/terms.ts';
import { where } from './fr/where.ts';

/** French. */
export const fr: Words = {
  ...shell,
  ...entry,
  ...encounter,
  ...attachments,
  ...requests,
  ...contacts,
  ...day,
  ...more,
  ...reviews,
  ...terms,
  ...where,
};
