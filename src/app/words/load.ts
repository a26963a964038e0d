import type { Language } from '../../domain/text.ts';
import type { FirstWords } from './en/first.ts';
import type { Words } from './en.ts';

const FIRST: Record<Language, () => Promise<FirstWords>> = {
  en: () => import('./en/first.ts').then(({ first }) => first),
  fr: () => import('./fr/first.ts').then(({ first }) => first),
  nl: () => import('./nl/first.ts').then(({ first }) => first),
  pl: () => import('./pl/first.ts').then(({ first }) => first),
};

const ALL: Record<Language, () => Promise<Words>> = {
  en: () => import('./en.ts').then(({ en }) => en),
  fr: () => import('./fr.ts').then(({ fr }) => fr),
  nl: () => import('./nl.ts').then(({ nl }) => nl),
  pl: () => import('./pl.ts').then(({ pl }) => pl),
};

/** The words of one language for the first screen and the frame; the service worker keeps all four. */
export const loadFirstWords = (language: Language): Promise<FirstWords> => FIRST[language]();

/** All words of one language. */
export const loadWords = (language: Language): Promise<Words> => ALL[language]();
