import type { Language } from '../../domain/text.ts';
import type { FileWords } from './en/files.ts';

/** The words about files of contacts, which few screens need: beside the others, they would be loaded before the first one. */
export const loadFileWords: Record<Language, () => Promise<FileWords>> = {
  en: () => import('./en/files.ts').then(({ files }) => files),
  fr: () => import('./fr/files.ts').then(({ files }) => files),
  nl: () => import('./nl/files.ts').then(({ files }) => files),
  pl: () => import('./pl/files.ts').then(({ files }) => files),
};
