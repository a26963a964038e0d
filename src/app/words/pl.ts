import type { Words } from './en.ts';
import { attachments } from './pl/attachments.ts';
import { contacts } from './pl/contacts.ts';
import { day } from './pl/day.ts';
import { encounter } from './pl/encounter.ts';
import { entry } from './pl/entry.ts';
import { more } from './pl/more.ts';
import { requests } from './pl/requests.ts';
import { reviews } from './pl/reviews.ts';
import { shell } from './pl/shell.ts';
import { terms } from './pl/terms.ts';
import { where } from './pl/where.ts';

/** Polish. */
export const pl: Words = {
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
