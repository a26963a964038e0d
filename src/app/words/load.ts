import type { Language } from '../../domain/text.ts';
import type { Words } from './en.ts';

const LOADERS: Record<Language, () => Promise<Words>> = {
  en: () => import('./en.ts').then(({ en }) => en),
  fr: () => import('./fr.ts').then(({ fr }) => fr),
  nl: () => import('./nl.ts').then(({ nl }) => nl),
  pl: () => import('./pl.ts').then(({ pl }) => pl),
};

/** The words of one language, fetched when first asked for; the service worker keeps all four. */
export const loadWords = (language: Language): Promise<Words> => LOADERS[language]();
