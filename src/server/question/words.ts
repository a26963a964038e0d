import type { Language } from '../../domain/text.ts';
import { en, type QuestionMailWords } from './words/en.ts';
import { fr } from './words/fr.ts';
import { nl } from './words/nl.ts';
import { pl } from './words/pl.ts';

/** What is said to whoever is asked something, by e-mail and on the page behind the link. */
export const QUESTION_MAIL: Record<Language, QuestionMailWords> = { en, fr, nl, pl };
