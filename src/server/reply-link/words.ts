import type { Language } from '../../domain/text.ts';
import { en, type ReplyWords } from './words/en.ts';
import { fr } from './words/fr.ts';
import { nl } from './words/nl.ts';
import { pl } from './words/pl.ts';

/** What is said to a department that has no account, by e-mail and on the page behind the link. */
export const REPLY_WORDS: Record<Language, ReplyWords> = { en, fr, nl, pl };
