import type { Reading } from '../../../../domain/card.ts';
import type { Consent, Contact } from '../../../../domain/contact.ts';
import type { Problem } from '../../../../domain/problem.ts';
import type { Encoding } from './read-file.ts';

/** The name of the draft that keeps what was decided about a file while it is looked through. */
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
  /** Who is being taken in, while it goes on. */
  begun?: Contact[] | null;
  /** Who came in of it before the person went back to those who did not. */
  earlier?: Contact[];
  /** What became of it; null before it was taken in. */
  taken: Taken | null;
}

export interface Taken {
  contacts: Contact[];
  /** Each with the place of their card. */
  notTaken: { place: number; name: string; problems: Problem[] }[];
  /** How many stayed when it was taken back; null while it stands. */
  stayed: number | null;
}

/** What is being done at this moment, with how far it is. */
export type Doing = { is: 'reading' } | { is: 'taking' | 'takingBack'; done: number; all: number } | null;

/** What this phone could not do; with how many of all those people are on it, where it can still say so. */
export interface Fault {
  what: 'opening' | 'reading' | 'taking' | 'takingBack' | 'finishing';
  here: number | null;
  all: number;
}

/** What keeps people from being taken in on these terms; empty when nothing does. */
export const checkAgreed = (consent: Consent | null): Problem[] =>
  consent?.purposes.length === 0 ? [{ field: 'consent.purposes', reason: 'missing' }] : [];
