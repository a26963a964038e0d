import type { Words } from './en.ts';
import { attachments } from './pl/attachments.ts';
import { contacts } from './pl/contacts.ts';
import { encounter } from './pl/encounter.ts';
import { entry } from './pl/entry.ts';
import { more } from './pl/more.ts';
import { requests } from './pl/requests.ts';
import { reviews } from './pl/reviews.ts';
import { shell } from './pl/shell.ts';
import { terms } from './pl/terms.ts';

/** Polish. */
export const pl: Words = {
  ...shell,
  ...entry,
  ...encounter,
  ...attachments,
  ...requests,
  ...contacts,
  ...more,
  ...reviews,
  ...terms,
};
