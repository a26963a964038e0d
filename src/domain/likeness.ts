import { soundsOf } from './name.ts';
import { stepsBetween, trigramsOf } from './spelling.ts';
import { wordsOf } from './text.ts';

/** What somebody is known by. */
export interface Known {
  name: string;
  phone: string;
  email: string;
  address: string;
}

/** Somebody who may be the same, from 0 to 1 how likely, and what speaks for it most. */
export interface Alike<T extends Known> {
  who: T;
  likeness: number;
  because: 'phone' | 'email' | 'name' | 'address';
}

/** People made ready to be compared with: built once, asked at every letter. */
export interface Likenesses<T extends Known> {
  people: T[];
  sounds: string[][];
  /** How many trigrams each name has. */
  sizes: number[];
  /** Who has this trigram in their name. */
  byTrigram: Map<string, number[]>;
  /** In how many names a word is. */
  uses: Map<string, number>;
  byPhone: Map<string, number[]>;
  byEmail: Map<string, number[]>;
  byAddress: Map<string, number[]>;
}

export function indexLikenesses<T extends Known>(people: T[]): Likenesses<T> {
  const index: Likenesses<T> = {
    people,
    sounds: people.map(({ name }) => soundsOf(name)),
    sizes: [],
    byTrigram: new Map(),
    uses: new Map(),
    byPhone: new Map(),
    byEmail: new Map(),
    byAddress: new Map(),
  };
  const taken = new Map<string, string[]>();
  const trigramsIn = (word: string) => {
    const known = taken.get(word) ?? trigramsOf(word);
    taken.set(word, known);
    return known;
  };
  people.forEach((person, at) => {
    const words = index.sounds[at] ?? [];
    const trigrams = new Set(words.flatMap(trigramsIn));
    index.sizes.push(trigrams.size);
    for (const trigram of trigrams) put(index.byTrigram, trigram, at);
    for (const word of new Set(words)) index.uses.set(word, (index.uses.get(word) ?? 0) + 1);
    put(index.byPhone, phoneKey(person.phone), at);
    put(index.byEmail, emailKey(person.email), at);
    put(index.byAddress, addressKey(person.address), at);
  });
  return index;
}

const firmer = (before: Alike<Known> | undefined, because: Alike<Known>['because']) =>
  before && before.because !== 'address' ? before.because : because;

function put(map: Map<string, number[]>, key: string, at: number): void {
  if (key === '') return;
  const there = map.get(key);
  if (there) there.push(at);
  else map.set(key, [at]);
}

// The end of a number is the same with and without the country before it.
function phoneKey(phone: string): string {
  const digits = phone.replace(/\D/g, '');
  return digits.length < 6 ? '' : digits.slice(-9);
}
const emailKey = (email: string) => email.trim().toLowerCase();

// "Kade 12" and "12, Kade" are one house; a street alone is many.
function addressKey(address: string): string {
  if (!/\d/.test(address)) return '';
  const words = wordsOf(address);
  return words.some((word) => /^\p{L}{2}/u.test(word)) ? words.sort().join(' ') : '';
}

const LOOKED_AT = 80;
const ALIKE = 0.7;
const SAME_PHONE = 0.95;
const SAME_ADDRESS = 0.7;

/** Those who may be the same as this one, the likeliest first. `isTyping`: the last word of the name may go on. */
export function findAlike<T extends Known>(
  index: Likenesses<T>,
  sought: Known,
  { most = 3, isTyping = false }: { most?: number; isTyping?: boolean } = {},
): Alike<T>[] {
  const found = new Map<number, Alike<T>>();
  const tell = (at: number, likeness: number, because: Alike<T>['because']) => {
    const who = index.people[at];
    const before = found.get(at);
    // A number says more than a name, though the name be the very same.
    if (who && likeness > (before?.likeness ?? 0)) found.set(at, { who, likeness, because: firmer(before, because) });
  };
  for (const at of index.byPhone.get(phoneKey(sought.phone)) ?? []) tell(at, SAME_PHONE, 'phone');
  for (const at of index.byEmail.get(emailKey(sought.email)) ?? []) tell(at, SAME_PHONE, 'email');
  for (const at of index.byAddress.get(addressKey(sought.address)) ?? []) tell(at, SAME_ADDRESS, 'address');
  const words = soundsOf(sought.name);
  if (words.join('').length >= 3) {
    for (const at of findCandidates(index, words)) {
      const likeness = compare(index, words, index.sounds[at] ?? [], isTyping);
      if (likeness >= ALIKE) tell(at, likeness, 'name');
    }
  }
  return [...found.values()].sort((a, b) => b.likeness - a.likeness).slice(0, most);
}

// Whoever shares most of the trigrams, by Dice's coefficient; comparing letter by letter is for these few.
function findCandidates<T extends Known>(index: Likenesses<T>, words: string[]): number[] {
  const trigrams = new Set(words.flatMap(trigramsOf));
  const shared = new Map<number, number>();
  for (const trigram of trigrams)
    for (const at of index.byTrigram.get(trigram) ?? []) shared.set(at, (shared.get(at) ?? 0) + 1);
  const share = ([at, count]: [number, number]) => (2 * count) / (trigrams.size + (index.sizes[at] ?? 0));
  return [...shared]
    .map((entry): [number, number] => [entry[0], share(entry)])
    .filter(([, share]) => share > 0.15)
    .sort((a, b) => b[1] - a[1])
    .slice(0, LOOKED_AT)
    .map(([at]) => at);
}

const TWO_DIFFER = 0.8;

// The share of both names that is in the other, whatever the order; a rare word says more than one that many bear.
function compare<T extends Known>(index: Likenesses<T>, sought: string[], kept: string[], isTyping: boolean): number {
  const weigh = (word: string) =>
    (word.length === 1 ? 0.4 : 1) * Math.log(2 + index.people.length / (index.uses.get(word) ?? 1));
  const left = new Set(kept.keys());
  let same = 0;
  let all = kept.reduce((sum, word) => sum + weigh(word), 0);
  let strangers = 0;
  sought.forEach((word, place) => {
    const best = findBest(word, kept, left, isTyping && place === sought.length - 1);
    const twin = kept[best.at];
    if (twin === undefined) {
      all += weigh(word);
      if (word.length > 1) strangers += 1;
      return;
    }
    left.delete(best.at);
    const weight = Math.min(weigh(word), weigh(twin));
    same += 2 * best.likeness * weight;
    all += weight;
  });
  const strangersThere = [...left].some((at) => (kept[at] ?? '').length > 1);
  const likeness = (same / all) * (strangers > 0 && strangersThere ? TWO_DIFFER : 1);
  return Math.max(likeness, compareJoined(sought, kept));
}

function findBest(
  word: string,
  kept: string[],
  left: Set<number>,
  isTyping: boolean,
): { at: number; likeness: number } {
  let best = { at: -1, likeness: 0 };
  for (const at of left) {
    const likeness = compareWords(word, kept[at] ?? '', isTyping);
    if (likeness > best.likeness) best = { at, likeness };
  }
  return best;
}

const INITIAL = 0.9;
const BEGUN = 0.9;

function compareWords(a: string, b: string, isTyping: boolean): number {
  if (a === b) return 1;
  if (a.length === 1 || b.length === 1) return a[0] === b[0] ? INITIAL : 0;
  if (isTyping && a.length >= 3 && b.startsWith(a)) return BEGUN;
  const longer = Math.max(a.length, b.length);
  // One slip in a short word, two or three in a long one.
  const most = longer <= 5 ? 1 : longer <= 8 ? 2 : 3;
  const steps = stepsBetween(a, b, most);
  return steps > most || longer < 3 ? 0 : 1 - steps / longer;
}

// "Jean Pierre" and "Jeanpierre", "Vande Velde" and "Vandevelde".
function compareJoined(a: string[], b: string[]): number {
  if (a.length === b.length || Math.min(a.length, b.length) === 0) return 0;
  const [one, other] = [a.join(''), b.join('')];
  const longer = Math.max(one.length, other.length);
  const steps = stepsBetween(one, other, 2);
  return longer < 7 || steps > 1 ? 0 : 1 - steps / longer;
}
