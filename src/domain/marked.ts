import { wordsOf } from './text.ts';
import { fitOf } from './vocabulary.ts';

/** A piece of a text, and whether it is what was sought. */
export interface Piece {
  text: string;
  isSought: boolean;
}

const WORD = /[\p{L}\p{N}\p{M}]+/gu;

/** The text in pieces, the words that fit what was said apart. All pieces together are the text. */
export function markedIn(text: string, said: string): Piece[] {
  const sought = wordsOf(said);
  const pieces: Piece[] = [];
  const add = (text: string, isSought: boolean) => {
    const last = pieces.at(-1);
    if (last && last.isSought === isSought) last.text += text;
    else if (text !== '') pieces.push({ text, isSought });
  };
  let end = 0;
  for (const { 0: word, index } of text.matchAll(WORD)) {
    add(text.slice(end, index), false);
    add(word, isFitting(word, sought));
    end = index + word.length;
  }
  add(text.slice(end), false);
  return pieces;
}

const isFitting = (word: string, sought: string[]) =>
  wordsOf(word).some((own) => sought.some((one) => fitOf(one, own) > 0));

/** Whether a text has all words said, each whole, as a beginning, or but for a slip. */
export function holdsAll(text: string, said: string): boolean {
  const own = wordsOf(text);
  return wordsOf(said).every((one) => own.some((word) => fitOf(one, word) > 0));
}

/** Whether it has one of them. */
export const holdsAny = (text: string, said: string): boolean => isFitting(text, wordsOf(said));

/** The text from a little before what was sought on, at most so long; from its beginning where nothing in it was. */
export function excerptOf(text: string, said: string, most: number): string {
  const flat = text.replace(/\s+/g, ' ').trim();
  if (flat.length <= most) return flat;
  const sought = wordsOf(said);
  const first = [...flat.matchAll(WORD)].find(({ 0: word }) => isFitting(word, sought));
  const before = Math.floor(most / 4);
  const from = !first || first.index < most - before ? 0 : flat.indexOf(' ', first.index - before) + 1;
  const isEnd = from + most >= flat.length;
  return `${from > 0 ? '…' : ''}${flat.slice(from, from + most).trimEnd()}${isEnd ? '' : '…'}`;
}
