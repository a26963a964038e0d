import type { Language } from '../../domain/text.ts';
import type { TownTold } from './town/en.ts';

const LOADERS: Record<Language, () => Promise<TownTold>> = {
  en: () => import('./town/en.ts').then(({ town }) => town),
  fr: () => import('./town/fr.ts').then(({ town }) => town),
  nl: () => import('./town/nl.ts').then(({ town }) => town),
  pl: () => import('./town/pl.ts').then(({ town }) => town),
};

/** What is told of the invented town in this language. */
export const loadTown = (language: Language): Promise<TownTold> => LOADERS[language]();
