import type { Words } from './en.ts';
import { contacts } from './fr/contacts.ts';
import { encounter } from './fr/encounter.ts';
import { entry } from './fr/entry.ts';
import { more } from './fr/more.ts';
import { requests } from './fr/requests.ts';
import { shell } from './fr/shell.ts';
import { terms } from './fr/terms.ts';

/** French. */
export const fr: Words = { ...shell, ...entry, ...encounter, ...requests, ...contacts, ...more, ...terms };
