import { wordsOf } from './text.ts';

/** A reference or telephone number as it is compared: its letters and digits alone. "7F3K-2M9Q" → "7f3k2m9q" */
export const signsOf = (text: string): string => wordsOf(text).join('');

const HAS_NUMBER = /\p{N}/u;

/** Whether a word is enough to seek a reference by: three signs with a number among them, or four. Fewer are in one or other by chance. */
export const isPartOfSigns = (word: string): boolean => word.length >= (HAS_NUMBER.test(word) ? 3 : 4);

/** Somebody looks for this: words of which all must be there, or a part of a reference that was written in pieces. */
export interface Term {
  words: string[];
  signs: string;
}

const NUMBER = /^[\d\s+().-]+$/;

/** What was said in terms: "tree 3K-2M" is a word and a piece of a reference, "06 1234 56" is one telephone number and no words. */
export function termsOf(said: string): Term[] {
  if (NUMBER.test(said.trim()) && signsOf(said).length > 5)
    return [{ words: wordsOf(said), signs: signsOf(said).replace(/^0+/, '') }];
  const terms = said.split(/\s+/).map((token) => ({ words: [...new Set(wordsOf(token))], signs: signsOf(token) }));
  return terms.filter(({ words }) => words.length > 0);
}

/** Whether a reference holds something of what was said. */
export function holdsSigns(reference: string, said: string): boolean {
  const own = signsOf(reference);
  const parts = termsOf(said).flatMap(({ words, signs }) => [...words, signs]);
  return parts.some((part) => isPartOfSigns(part) && own.includes(part));
}
