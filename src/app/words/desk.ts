import type { Language } from '../../domain/text.ts';
import { type DeskWords, desk as en } from './en/desk.ts';
import { desk as fr } from './fr/desk.ts';
import { desk as nl } from './nl/desk.ts';
import { desk as pl } from './pl/desk.ts';

/** All four at once: whoever is answered may read another language than whoever answers. */
export const DESK: Record<Language, DeskWords> = { en, fr, nl, pl };
