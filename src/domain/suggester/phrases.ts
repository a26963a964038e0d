import type { Service } from '../service.ts';
import { LANGUAGES, wordsOf } from '../text.ts';

/** How much was heard of what a city calls a service, and which of the words heard said so. */
export interface Likeness {
  score: number;
  words: Set<string>;
}

/** Compares the words heard with the service's name and words, in the language that fits best: whole words, and beginnings of four letters or more. */
export function likenessOf(service: Service, heard: string[]): Likeness {
  let best: Likeness = { score: 0, words: new Set() };
  for (const phrases of phrasesOf(service)) {
    const words = new Set<string>();
    const score = phrases.reduce((sum, phrase) => sum + likeness(phrase, heard, words), 0);
    if (score > best.score) best = { score, words };
  }
  return best;
}

// The share of the phrase that was heard, longer words weighing more; nothing unless some word of four letters or a whole phrase was.
function likeness(phrase: string[], heard: string[], words: Set<string>): number {
  let found = 0;
  let all = 0;
  const by: string[] = [];
  for (const word of phrase) {
    all += word.length;
    const other = heard.includes(word) ? word : heard.find((other) => shareStart(word, other));
    if (other === undefined) continue;
    found += other === word ? word.length : word.length * 0.7;
    by.push(other);
  }
  if (found < 3 || found * 2 <= all) return 0;
  for (const word of by) words.add(word);
  return found / Math.sqrt(all);
}

function shareStart(a: string, b: string): boolean {
  if (a[0] !== b[0] || a.length < 4 || b.length < 4) return false;
  return a.startsWith(b.slice(0, Math.max(4, Math.min(a.length, b.length) - 2)));
}

const remembered = new WeakMap<Service, string[][][]>();

/** The service's words and name in each language that has any, each as words to compare. */
export function phrasesOf(service: Service): string[][][] {
  const known = remembered.get(service);
  if (known) return known;
  const made = LANGUAGES.map((language) =>
    [...(service.words[language] ?? []), service.name[language] ?? ''].map(wordsOf).filter(({ length }) => length > 0),
  ).filter(({ length }) => length > 0);
  remembered.set(service, made);
  return made;
}
