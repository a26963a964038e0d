import type { Language } from '../../domain/text.ts';
import { people as en, type PeopleWords } from './en/people.ts';
import { people as fr } from './fr/people.ts';
import { people as nl } from './nl/people.ts';
import { people as pl } from './pl/people.ts';

/** All four at once: who is asked for consent may speak another language than who asks. */
export const PEOPLE: Record<Language, PeopleWords> = { en, fr, nl, pl };
