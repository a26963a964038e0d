import type { Language } from '../../domain/text.ts';
import { type DeskWords, desk as en } from './en/desk.ts';
import { desk as fr } from './fr/desk.ts';
import { desk as nl } from './nl/desk.ts';
import { desk as pl } from './pl/desk.ts';

/** All four at once: they are loaded with the screens that say them, and chosen as they are said. */
export const DESK: Record<Language, DeskWords> = { en, fr, nl, pl };
