import { isPartOfSigns, signsOf, termsOf } from './signs.ts';
import { wordsOf } from './text.ts';
import { type Fit, makeVocabulary } from './vocabulary.ts';

/** Something that can be found by its words. */
export interface Findable {
  id: string;
  /** What it is called by; found here, it comes before what is found in its other words. */
  title: string;
  text: string;
  /** A number or reference of which any part finds it. */
  signs?: string;
  /** Among equals, the greater comes first. */
  rank: number;
}

/** What was found: whether something is among it, and the best. */
export interface Finding {
  count: number;
  has(id: string): boolean;
  /** At most so many, the best first. */
  best(most: number): string[];
}

/** Findable things, ready to be sought in at every letter. */
export interface WordIndex {
  /** Takes it in, in the place of what had its id. */
  put(findable: Findable): void;
  drop(id: string): void;
  /**
   * Whatever has all of these words, each whole or as the beginning of one. Slips are forgiven always, or only for a word that is
   * nowhere without one. Null where nothing is sought.
   */
  find(said: string, slips: 'always' | 'ifNowhere'): Finding | null;
}

const IN_TITLE = 4;
// A reference that holds what was typed is hardly there by chance.
const BY_SIGNS = 7;

export function makeWordIndex(): WordIndex {
  const vocabulary = makeVocabulary();
  // For each word, the entries that have it: twice their number, and one more where it is in the title.
  const uses: number[][] = [];
  const places = new Map<string, number>();
  let ids: (string | null)[] = [];
  let ranks: number[] = [];
  let signs: string[] = [];

  const note = (at: number, words: Iterable<string>, inTitle: 0 | 1) => {
    for (const word of words) {
      const number = vocabulary.numberOf(word);
      uses[number] ??= [];
      uses[number].push(at * 2 + inTitle);
    }
  };
  const drop = (id: string) => {
    const at = places.get(id);
    if (at === undefined) return;
    places.delete(id);
    ids[at] = null;
    signs[at] = '';
  };
  // Null where it is nowhere.
  const fit = (word: string, forgives: boolean): Uint16Array | null => {
    const points = new Uint16Array(ids.length);
    let isAny = markSigns(points, signs, word);
    for (const [number, fit] of vocabulary.fitting(word, forgives)) {
      for (const use of uses[number] ?? []) {
        const at = use >> 1;
        if (ids[at] === null) continue;
        isAny = true;
        points[at] = Math.max(points[at] ?? 0, pointsFor(fit, (use & 1) === 1));
      }
    }
    return isAny ? points : null;
  };
  const pointsOf = (word: string, forgives: boolean) =>
    (forgives ? null : fit(word, false)) ?? fit(word, true) ?? new Uint16Array(ids.length);
  return {
    put({ id, title, text, signs: own = '', rank }) {
      drop(id);
      if (ids.length > 2 * (places.size + 1000)) ({ ids, ranks, signs } = close({ ids, ranks, signs }, uses, places));
      const at = ids.push(id) - 1;
      places.set(id, at);
      ranks[at] = rank;
      signs[at] = signsOf(own);
      const called = new Set(wordsOf(title));
      note(at, called, 1);
      note(at, new Set(wordsOf(text).filter((word) => !called.has(word))), 0);
    },
    drop,
    find(said, slips) {
      const terms = termsOf(said);
      if (terms.length === 0) return null;
      let all: Uint16Array | null = null;
      for (const { words, signs: part } of terms) {
        let found: Uint16Array | null = null;
        for (const word of words) found = both(found, pointsOf(word, slips === 'always'));
        if (words.length > 1 && found) markSigns(found, signs, part);
        if (found) all = both(all, found);
      }
      return makeFinding(all ?? new Uint16Array(), ids, ranks, places);
    },
  };
}

const pointsFor = (fit: Fit, inTitle: boolean) => fit + (inTitle ? IN_TITLE : 0);

function markSigns(points: Uint16Array, signs: string[], word: string): boolean {
  if (!isPartOfSigns(word)) return false;
  let isAny = false;
  for (let at = 0; at < signs.length; at += 1) {
    if (!signs[at]?.includes(word)) continue;
    points[at] = BY_SIGNS;
    isAny = true;
  }
  return isAny;
}

// What has points in both has the sum of them.
function both(sum: Uint16Array | null, points: Uint16Array): Uint16Array {
  if (!sum) return points;
  for (let at = 0; at < sum.length; at += 1) {
    const [before = 0, more = 0] = [sum[at], points[at]];
    sum[at] = before > 0 && more > 0 ? before + more : 0;
  }
  return sum;
}

function makeFinding(
  points: Uint16Array,
  ids: (string | null)[],
  ranks: number[],
  places: Map<string, number>,
): Finding {
  let count = 0;
  for (const point of points) if (point > 0) count += 1;
  const isBefore = (a: number, b: number) =>
    points[a] === points[b] ? (ranks[a] ?? 0) > (ranks[b] ?? 0) : (points[a] ?? 0) > (points[b] ?? 0);
  return {
    count,
    has: (id) => (points[places.get(id) ?? -1] ?? 0) > 0,
    best(most) {
      const best: number[] = [];
      for (let at = 0; at < points.length; at += 1) {
        if (points[at] === 0) continue;
        const last = best[best.length - 1];
        if (best.length === most && last !== undefined && !isBefore(at, last)) continue;
        let place = best.length;
        while (place > 0 && isBefore(at, best[place - 1] ?? 0)) place -= 1;
        best.splice(place, 0, at);
        if (best.length > most) best.pop();
      }
      return best.flatMap((at) => ids[at] ?? []);
    },
  };
}

interface Entries {
  ids: (string | null)[];
  ranks: number[];
  signs: string[];
}

// Takes out what was dropped, once there is more of it than of what is left.
function close(entries: Entries, uses: number[][], places: Map<string, number>): Entries {
  const left = entries.ids.flatMap((id, at) => (id === null ? [] : [at]));
  const placeNow = new Map(left.map((at, now) => [at, now]));
  for (const [number, used] of uses.entries())
    uses[number] = used.flatMap((use) => {
      const now = placeNow.get(use >> 1);
      return now === undefined ? [] : [now * 2 + (use & 1)];
    });
  for (const [id, at] of places) places.set(id, placeNow.get(at) ?? at);
  return {
    ids: left.map((at) => entries.ids[at] ?? null),
    ranks: left.map((at) => entries.ranks[at] ?? 0),
    signs: left.map((at) => entries.signs[at] ?? ''),
  };
}
