import type { FirstWords } from '../en/first.ts';
import { entry } from './entry.ts';
import { shell } from './shell.ts';
import { terms } from './terms.ts';

/** The first words in French. */
export const first: FirstWords = {
  ...shell,
  ...entry,
  ...terms,
};
