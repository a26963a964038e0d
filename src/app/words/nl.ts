import type { Words } from './en.ts';
import { attachments } from './nl/attachments.ts';
import { contacts } from './nl/contacts.ts';
import { day } from './nl/day.ts';
import { encounter } from './nl/encounter.ts';
import { entry } from './nl/entry.ts';
import { more } from './nl/more.ts';
import { requests } from './nl/requests.ts';
import { reviews } from './nl/reviews.ts';
import { shell } from './nl/shell.ts';
import { terms } from './nl/terms.ts';
import { where } from './nl/where.ts';

/** Dutch. */
export const nl: Words = {
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
