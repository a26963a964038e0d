import type { Language } from '../../domain/text.ts';
import { slip as en, type SlipWords } from './en/slip.ts';
import { slip as fr } from './fr/slip.ts';
import { slip as nl } from './nl/slip.ts';
import { slip as pl } from './pl/slip.ts';

/** All four at once: who spoke may read another language than who shows them the slip. */
export const SLIP_WORDS: Record<Language, SlipWords> = { en, fr, nl, pl };
