import type { Words } from './en.ts';
import { contacts } from './nl/contacts.ts';
import { encounter } from './nl/encounter.ts';
import { entry } from './nl/entry.ts';
import { more } from './nl/more.ts';
import { requests } from './nl/requests.ts';
import { shell } from './nl/shell.ts';
import { terms } from './nl/terms.ts';

/** Dutch. */
export const nl: Words = { ...shell, ...entry, ...encounter, ...requests, ...contacts, ...more, ...terms };
