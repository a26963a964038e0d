import { entry } from './entry.ts';
import { shell } from './shell.ts';
import { terms } from './terms.ts';

/** What is said before and around every screen: coming in, the frame, what is wrong with an input. Loaded alone at first. */
export const first = {
  ...shell,
  ...entry,
  ...terms,
};

/** The first words of the app, by screen. */
export type FirstWords = typeof first;
