import type { Language } from '../../domain/text.ts';
import { question as en, type QuestionWords } from './en/question.ts';
import { question as fr } from './fr/question.ts';
import { question as nl } from './nl/question.ts';
import { question as pl } from './pl/question.ts';

/** All four at once: they are loaded with the screens that say them, and chosen as they are said. */
export const QUESTION: Record<Language, QuestionWords> = { en, fr, nl, pl };
