import type { Reading } from '../../../../domain/card.ts';
import type { Consent, Contact } from '../../../../domain/contact.ts';
import type { Problem } from '../../../../domain/problem.ts';
import type { Encoding } from './read-file.ts';

/** The name of the draft that keeps a file while it is looked through. */
export const INTAKE = 'contacts-intake';

/** A file as it was read, and what the person decided about it. */
export interface Intake {
  fileName: string;
  encoding: Encoding;
  reading: Reading;
  /** Places of the cards to take in; null while nobody chose, which means those who are new. */
  chosen: number[] | null;
  districtId: string | null;
  consent: Consent | null;
  /** What became of it; null before it was taken in. */
  taken: Taken | null;
}

export interface Taken {
  contacts: Contact[];
  notTaken: { name: string; problems: Problem[] }[];
  /** How many stayed when it was taken back; null while it stands. */
  stayed: number | null;
}

/** What is being done at this moment, with how far it is. */
export type Doing = { is: 'reading' } | { is: 'taking' | 'takingBack'; done: number; all: number } | null;
