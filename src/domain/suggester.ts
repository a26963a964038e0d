import type { Hash } from './attachment.ts';
import type { Instant } from './instant.ts';
import type { Service } from './service.ts';
import { type Heard, hear } from './suggester/features.ts';
import { isFiller } from './suggester/fillers.ts';
import { likenessOf } from './suggester/phrases.ts';
import { toChances } from './suggester/regression.ts';
import type { Weights } from './suggester/weights.ts';

/** What a city's corrected requests have taught, as the directory tells of it: the weights themselves are a file of their own, named by its SHA-256. */
export interface Suggester {
  id: typeof SUGGESTER;
  hash: Hash;
  madeAt: Instant;
  /** How well it did each time, the oldest first. */
  figures: Figures[];
}

/** How well a suggester did on the latest requests when it had learned from the earlier ones only. */
export interface Figures {
  at: Instant;
  /** How many requests it learned from in the end. */
  examples: number;
  /** How many it was tried on; and how many of them were filed under its first suggestion, and under one of its three. */
  tried: number;
  first: number;
  amongThree: number;
}

/** There is one for each city, by this id. */
export const SUGGESTER = 'suggester';

/** A service that a text seems to be about. */
export interface Suggestion {
  service: Service;
  /** From 0 to 1, among all the services. */
  sureness: number;
  /** The words that said so, as the person wrote them, the weightiest first; fillers are none. Never empty. */
  because: string[];
}

// How much the city's own words weigh beside what was learned: less, the more was learned of that service.
const PHRASES_WEIGH = 2;
const ENOUGH_EXAMPLES = 10;
// What weighs less than this says nothing.
const SLIGHT = 0.15;
const MOST_REASONS = 3;
// What was learned is never wholly sure, so beside a likely service nearly all the others are a little likely.
const UNLIKELY = 0.005;

/**
 * The services these words speak of, likeliest first, at most `most`; none where no word says anything. By what was learned from the
 * city's requests, and by the services' names and words; by these alone where nothing was learned (`weights` null).
 */
export function suggest(text: string, services: Service[], weights: Weights | null, most = 3): Suggestion[] {
  const heard = hear(text);
  if (heard.length === 0) return [];
  const words = [...new Set(heard.map(({ word }) => word))];
  const lessons = weights ? recall(heard, weights) : { of: new Map<string, Recalled>(), lowest: 0 };
  const scores = new Float32Array(services.length);
  const weighed = services.map((service, index) => {
    const recalled = lessons.of.get(service.id) ?? { bias: lessons.lowest, examples: 0, weights: null };
    const called = likenessOf(service, words);
    const trust = PHRASES_WEIGH / (1 + recalled.examples / ENOUGH_EXAMPLES);
    scores[index] = recalled.bias + trust * called.score + sumOf(recalled.weights);
    const share = (trust * called.score) / called.words.size;
    return heard.map(({ word }, at) => {
      const isCalled = called.words.has(word);
      return isFiller(word, isCalled) ? 0 : (recalled.weights?.[at] ?? 0) + (isCalled ? share : 0);
    });
  });
  toChances(scores);
  const suggestions: Suggestion[] = [];
  for (const index of [...scores.keys()].sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0))) {
    const service = services[index];
    const because = weightiest(heard, weighed[index] ?? []);
    if (weights && suggestions.length > 0 && (scores[index] ?? 0) < UNLIKELY) break;
    if (service && because.length > 0) suggestions.push({ service, sureness: scores[index] ?? 0, because });
    if (suggestions.length >= most) break;
  }
  return suggestions;
}

/** What was learned of one service: where it starts from, from how many requests, and what each word heard says for it. */
interface Recalled {
  bias: number;
  examples: number;
  weights: Float32Array | null;
}

// A feature counts once in a text, with the word that brought it first.
function recall(heard: Heard[], { codes, bias, examples, features, starts, services, values }: Weights) {
  const table = codes.map(() => new Float32Array(heard.length));
  const seen = new Set<number>();
  for (const [at, { features: own }] of heard.entries()) {
    for (const feature of own) {
      const index = seen.has(feature) ? -1 : find(features, feature);
      if (index < 0) continue;
      seen.add(feature);
      for (let place = starts[index] ?? 0; place < (starts[index + 1] ?? 0); place += 1) {
        const says = table[services[place] ?? 0];
        if (says) says[at] = (says[at] ?? 0) + (values[place] ?? 0);
      }
    }
  }
  const share = 1 / Math.sqrt(seen.size || 1);
  const of = new Map(
    codes.map((code, k): [string, Recalled] => {
      const weights = (table[k] ?? new Float32Array()).map((weight) => weight * share);
      return [code, { bias: bias[k] ?? 0, examples: examples[k] ?? 0, weights }];
    }),
  );
  return { of, lowest: bias.reduce((least, value) => Math.min(least, value), 0) };
}

// Where the feature stands among these, which ascend; -1 where it does not.
function find(features: Uint32Array, feature: number): number {
  let [low, high] = [0, features.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((features[middle] ?? 0) < feature) low = middle + 1;
    else high = middle;
  }
  return features[low] === feature ? low : -1;
}

const sumOf = (weights: Float32Array | null) => weights?.reduce((sum, weight) => sum + weight, 0) ?? 0;

// The words that weigh most, each once; those that weigh little beside the first tell nothing more.
function weightiest(heard: Heard[], weights: number[]): string[] {
  const totals = new Map<string, { said: string; weight: number }>();
  for (const [at, { word, said }] of heard.entries()) {
    const weight = (totals.get(word)?.weight ?? 0) + (weights[at] ?? 0);
    totals.set(word, { said: totals.get(word)?.said ?? said, weight });
  }
  const reasons = [...totals.values()].filter(({ weight }) => weight >= SLIGHT).sort((a, b) => b.weight - a.weight);
  const least = (reasons[0]?.weight ?? 0) / 3;
  return reasons
    .filter(({ weight }) => weight >= least)
    .slice(0, MOST_REASONS)
    .map(({ said }) => said);
}
