import type { Code, Id } from '../id.ts';
import type { Service } from '../service.ts';
import { hear } from './features.ts';
import { phrasesOf } from './phrases.ts';
import { type Lesson, teach } from './regression.ts';
import { shrink } from './shrink.ts';
import type { Weights, WholeWeights } from './weights.ts';

/** Words that a person filed under a service, and by whom they are known to have been said: the contact, or, where nobody was noted, the officer, for all of theirs. */
export interface Example {
  text: string;
  serviceCode: Code;
  from: Id;
}

/**
 * A feature is kept where so many contacts, or officers who noted nobody, brought it; the city's own words for its services are always.
 * Somebody who is noted twice over, or talks unnamed to several officers, is counted more than once: that cannot be known.
 */
export const FEWEST_PEOPLE = 3;

const MOST_FEATURES = 40_000;

/** What these requests teach about these services, with the services' own names and words; as phones will read it. The same examples in the same order teach the same. */
export const learn = (examples: Example[], services: Service[]): Weights => shrink(learnWhole(examples, services));

/** The same before it is made small. */
export function learnWhole(examples: Example[], services: Service[]): WholeWeights {
  const codes = services.map(({ id }) => id);
  const places = new Map(codes.map((code, place) => [code, place]));
  const known = examples.filter(({ serviceCode }) => places.has(serviceCode));
  const called = services.flatMap((service) =>
    phrasesOf(service).flatMap((phrases) =>
      phrases.map((phrase) => ({ text: phrase.join(' '), serviceCode: service.id })),
    ),
  );
  const features = Uint32Array.from(chooseFeatures(known, called));
  const rows = new Map([...features].map((feature, row) => [feature, row]));
  const toLesson = ({ text, serviceCode }: Pick<Example, 'text' | 'serviceCode'>): Lesson => ({
    features: Int32Array.from(featuresIn(text).flatMap((feature) => rows.get(feature) ?? [])),
    service: places.get(serviceCode) ?? 0,
  });
  const lessons = [...called, ...known].map(toLesson).filter((lesson) => lesson.features.length > 0);
  const counts = new Uint32Array(codes.length);
  for (const { serviceCode } of known) add(counts, places.get(serviceCode) ?? 0);
  const { bias, table } = teach(lessons, features.length, codes.length);
  const heard = new Uint32Array(features.length);
  for (const lesson of lessons) for (const row of lesson.features) add(heard, row);
  return { codes, bias, examples: counts, heard, ...columnsOf(table, features, codes.length) };
}

const add = (counts: Uint32Array, place: number) => {
  counts[place] = (counts[place] ?? 0) + 1;
};

// Those of the most texts, ascending. What came from one or two is theirs: a name, an illness, a street.
function chooseFeatures(examples: Example[], called: { text: string }[]): number[] {
  const own = new Set(called.flatMap(({ text }) => featuresIn(text)));
  const few = new Map<number, Id[]>();
  const shared = new Map<number, number>();
  for (const { text, from } of examples) {
    for (const feature of featuresIn(text)) {
      const texts = shared.get(feature);
      if (texts !== undefined) shared.set(feature, texts + 1);
      else if (!own.has(feature)) noteFrom(feature, from, few, shared);
    }
  }
  const most = [...shared].sort(([a, x], [b, y]) => y - x || a - b).slice(0, MOST_FEATURES);
  return [...own, ...most.map(([feature]) => feature)].sort((a, b) => a - b);
}

function noteFrom(feature: number, from: Id, few: Map<number, Id[]>, shared: Map<number, number>): void {
  const people = few.get(feature) ?? [];
  if (people.includes(from)) return;
  if (people.length + 1 < FEWEST_PEOPLE) few.set(feature, [...people, from]);
  else {
    few.delete(feature);
    shared.set(feature, FEWEST_PEOPLE);
  }
}

const featuresIn = (text: string) => [...new Set(hear(text).flatMap(({ features }) => features))];

// The table without its empty places.
function columnsOf(table: Float32Array, features: Uint32Array, codes: number) {
  const filled = table.reduce((count, value) => (value === 0 ? count : count + 1), 0);
  const [services, values] = [new Uint16Array(filled), new Float32Array(filled)];
  const starts = new Uint32Array(features.length + 1);
  let place = 0;
  for (const [at, value] of table.entries()) {
    if (at % codes === 0) starts[at / codes] = place;
    if (value === 0) continue;
    services[place] = at % codes;
    values[place] = value;
    place += 1;
  }
  starts[features.length] = filled;
  return { features, starts, services, values };
}
