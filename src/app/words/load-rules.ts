import type { Language } from '../../domain/text.ts';
import type { RulesWords } from './en/rules.ts';

/** The words about rules, which only those who set them need. */
export const loadRulesWords: Record<Language, () => Promise<RulesWords>> = {
  en: () => import('./en/rules.ts').then(({ rules }) => rules),
  fr: () => import('./fr/rules.ts').then(({ rules }) => rules),
  nl: () => import('./nl/rules.ts').then(({ rules }) => rules),
  pl: () => import('./pl/rules.ts').then(({ rules }) => rules),
};
