import { stepsToBeginning } from './spelling.ts';

/** How well a word fits what is sought: not at all, but for a slip, as its beginning, or wholly. */
export type Fit = 0 | 1 | 2 | 3;

/** How many slips are forgiven in a word of this length. */
export const slipsIn = (sought: string): number => (sought.length >= 8 ? 2 : sought.length >= 4 ? 1 : 0);

/** How well a word fits a sought one, which may still go on. Both as `wordsOf` makes them. */
export function fitOf(sought: string, word: string): Fit {
  if (word === sought) return 3;
  if (word.startsWith(sought)) return 2;
  return isNear(sought, word) ? 1 : 0;
}

function isNear(sought: string, word: string): boolean {
  const most = slipsIn(sought);
  return most > 0 && word.length >= sought.length - most && stepsToBeginning(sought, word, most) <= most;
}

// Which letters a word has, a bit for each: each slip accounts for one letter that the other lacks.
function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at += 1) letters |= 1 << (word.charCodeAt(at) & 31);
  return letters;
}

function lacksMore(sought: number, letters: number, most: number): boolean {
  let lacking = sought & ~letters;
  for (let lacks = 0; lacking !== 0; lacks += 1) {
    if (lacks === most) return true;
    lacking &= lacking - 1;
  }
  return false;
}

/** Words that are known, each by a number; those that fit a sought one are found without looking at all of them. */
export interface Vocabulary {
  /** The number of this word, a new one for a new word. */
  numberOf(word: string): number;
  /** The numbers of the words that are this one or begin with it, with how well they fit; those within a slip too where `forgives`. */
  fitting(sought: string, forgives: boolean): [number, Fit][];
}

export function makeVocabulary(): Vocabulary {
  const numbers = new Map<string, number>();
  let sorted: string[] = [];
  let letters: number[] = [];
  let fresh: string[] = [];

  const numberOf = (word: string): number => {
    const known = numbers.get(word);
    if (known !== undefined) return known;
    const number = numbers.size;
    numbers.set(word, number);
    fresh.push(word);
    return number;
  };
  const sort = () => {
    if (fresh.length === 0) return;
    sorted = [...sorted, ...fresh].sort();
    letters = sorted.map(lettersOf);
    fresh = [];
  };
  return {
    numberOf,
    fitting(sought, forgives) {
      sort();
      const found: [number, Fit][] = [];
      const most = slipsIn(sought);
      if (forgives && most > 0) {
        const own = lettersOf(sought);
        for (const [at, word] of sorted.entries()) {
          const fit = lacksMore(own, letters[at] ?? 0, most) ? 0 : fitOf(sought, word);
          if (fit > 0) found.push([numberOf(word), fit]);
        }
        return found;
      }
      for (let at = placeOf(sorted, sought); sorted[at]?.startsWith(sought); at += 1) {
        const word = sorted[at] ?? '';
        found.push([numberOf(word), word === sought ? 3 : 2]);
      }
      return found;
    },
  };
}

// Where the first word is that does not come before this one.
function placeOf(sorted: string[], sought: string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? '') < sought) low = middle + 1;
    else high = middle;
  }
  return low;
}
