import { wordsOf } from '../text.ts';

/** A word of a text: as the person wrote it, as it is compared, and the features that stand for it. */
export interface Heard {
  said: string;
  word: string;
  features: number[];
}

/** Features are numbers below this: a hash tells nothing by itself of the letters behind it. */
export const FEATURE_RANGE = 2 ** 22;

const SHORTEST = 2;
const LONGEST = 5;
const MOST_WORDS = 400;
const LONGEST_WORD = 40;

/** The words of the text with their features: each word whole, and its pieces of two to five letters with its edges marked. */
export function hear(text: string): Heard[] {
  const found = text.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  return found.slice(0, MOST_WORDS).flatMap((said) => {
    const word = wordsOf(said).join('').slice(0, LONGEST_WORD);
    return word === '' ? [] : [{ said, word, features: featuresOf(word) }];
  });
}

/** The features of a word in the form that is compared; a piece that comes twice is there twice. */
function featuresOf(word: string): number[] {
  const marked = `_${word}_`;
  const features = [featureOf(`=${word}`)];
  for (let start = 0; start < marked.length; start += 1) {
    const end = Math.min(start + LONGEST, marked.length);
    let hash = BASIS;
    for (let at = start; at < end; at += 1) {
      hash = withSign(hash, marked.charCodeAt(at));
      if (at - start + 1 >= SHORTEST) features.push(mixed(hash));
    }
  }
  return features;
}

/** The feature that stands for these signs. */
export function featureOf(signs: string): number {
  let hash = BASIS;
  for (let at = 0; at < signs.length; at += 1) hash = withSign(hash, signs.charCodeAt(at));
  return mixed(hash);
}

// FNV-1a (Fowler, Noll, Vo), mixed as in MurmurHash3's 32-bit finalizer (Austin Appleby, public domain).
const BASIS = 0x811c9dc5;
const withSign = (hash: number, sign: number) => Math.imul(hash ^ sign, 0x01000193);

function mixed(hash: number): number {
  let mix = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  mix = Math.imul(mix ^ (mix >>> 13), 0xc2b2ae35);
  return ((mix ^ (mix >>> 16)) >>> 0) % FEATURE_RANGE;
}
