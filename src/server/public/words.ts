import type { Language } from '../../domain/text.ts';
import { en, type PublicWords } from './words/en.ts';
import { fr } from './words/fr.ts';
import { nl } from './words/nl.ts';
import { pl } from './words/pl.ts';

/** What people without an account read, in every language. */
export const PUBLIC_WORDS: Record<Language, PublicWords> = { en, fr, nl, pl };

/** A day in words: "22 November 2026". */
export const dayIn = (instant: string, language: Language, timeZone: string | undefined): string =>
  new Intl.DateTimeFormat(LOCALES[language], { dateStyle: 'long', timeZone }).format(new Date(instant));

const LOCALES: Record<Language, string> = { en: 'en-GB', fr: 'fr-FR', nl: 'nl-NL', pl: 'pl-PL' };
