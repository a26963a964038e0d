import type { Reading } from '../../../../domain/card.ts';
import { readTable } from '../../../../domain/card-table.ts';
import { readVcards } from '../../../../domain/vcard.ts';

/** How the letters of a file are written; older programs of each half of Europe have their own way. */
export const ENCODINGS = ['utf-8', 'windows-1252', 'windows-1250'] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** Twenty thousand cards without pictures, or a few hundred with. */
export const LARGEST_FILE = 50_000_000;

/** The way the letters of this file are most likely written: UTF-8 where it can be that, which other letters hardly ever are by chance. */
export function encodingOf(bytes: Uint8Array): Encoding {
  try {
    decode(bytes, 'utf-8', true);
    return 'utf-8';
  } catch {
    return 'windows-1252';
  }
}

/** The people in a file, cards or table: by what it begins with, not by its name. */
export function readPeople(bytes: Uint8Array, encoding: Encoding): Reading {
  const text = decode(bytes, encoding, false);
  return /^\s*(?:\uFEFF)?\s*BEGIN:VCARD/im.test(text) ? readVcards(text) : readTable(text);
}

// Spreadsheets save "Unicode text" in UTF-16, which its first two bytes tell.
function decode(bytes: Uint8Array, encoding: Encoding, fatal: boolean): string {
  const [first, second] = bytes;
  const wide = first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : null;
  return new TextDecoder(wide ?? encoding, { fatal }).decode(bytes).toWellFormed();
}
