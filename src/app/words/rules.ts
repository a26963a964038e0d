import type { Language } from '../../domain/text.ts';
import { rules as en, type RulesWords } from './en/rules.ts';
import { rules as fr } from './fr/rules.ts';
import { rules as nl } from './nl/rules.ts';
import { rules as pl } from './pl/rules.ts';

/** All four at once, in the one file of their screen: the service worker keeps them all, and counts the files. */
export const RULES: Record<Language, RulesWords> = { en, fr, nl, pl };
