/** A text by the rows of its features, and the service that it belongs to. */
export interface Lesson {
  features: Int32Array;
  service: number;
}

/** What was learned: for each service where it starts from, and a table of features by services. */
export interface Taught {
  bias: Float32Array;
  table: Float32Array;
}

const FEWEST_ROUNDS = 2;
const MOST_ROUNDS = 5;
const ENOUGH_LESSONS = 50_000;
const PACE = 0.3;
const SPARSITY = 0.1;
// A service that is hardly taken for the right one learns nothing from a text; where texts are many, less is learned from each.
const MOST_SLIGHT = 0.02;
const SLIGHT_PER_LESSON = 2e-6;

/**
 * Multinomial logistic regression by FTRL-Proximal (McMahan et al. 2013, "Ad click prediction: a view from the trenches"), which leaves
 * most of the table at nothing.
 */
export function teach(lessons: Lesson[], features: number, services: number): Taught {
  const taught = { bias: new Float32Array(services), table: new Float32Array(features * services) };
  const state: State = {
    ...taught,
    services,
    pulls: new Float32Array(features * services),
    roots: new Float32Array(features * services),
    biasSquares: new Float32Array(services).fill(1e-6),
    errors: new Float32Array(services),
    wrong: new Int32Array(services),
    slight: Math.min(MOST_SLIGHT, lessons.length * SLIGHT_PER_LESSON),
  };
  const order = lessons.slice();
  const chance = chanceFrom(1);
  // Many lessons need to be heard less often.
  const rounds = Math.min(MOST_ROUNDS, Math.max(FEWEST_ROUNDS, Math.round(ENOUGH_LESSONS / lessons.length)));
  for (let round = 0; round < rounds; round += 1) {
    shuffle(order, chance);
    for (const lesson of order) learnFrom(lesson, state);
  }
  return taught;
}

interface State extends Taught {
  services: number;
  pulls: Float32Array;
  /** For each place of the table, the root of the squares of what has pulled at it. */
  roots: Float32Array;
  biasSquares: Float32Array;
  errors: Float32Array;
  /** The services whose chance was told wrongly. */
  wrong: Int32Array;
  slight: number;
}

function learnFrom({ features, service }: Lesson, state: State): void {
  const { services, table, pulls, roots, errors } = state;
  const share = 1 / Math.sqrt(features.length);
  const wrong = state.wrong.subarray(0, findErrors(features, share, service, state));
  for (const k of wrong) {
    const error = errors[k] as number;
    const square = (state.biasSquares[k] as number) + error * error;
    state.biasSquares[k] = square;
    state.bias[k] = (state.bias[k] as number) - (0.1 * PACE * error) / Math.sqrt(square);
  }
  for (const row of features) {
    for (const k of wrong) {
      const at = row * services + k;
      const pull = (errors[k] as number) * share;
      const before = roots[at] as number;
      const root = Math.sqrt(before * before + pull * pull);
      const sum = (pulls[at] as number) + pull - ((root - before) / PACE) * (table[at] as number);
      roots[at] = root;
      pulls[at] = sum;
      table[at] = Math.abs(sum) <= SPARSITY ? 0 : ((sum > 0 ? SPARSITY : -SPARSITY) - sum) * (PACE / root);
    }
  }
}

// By how much each service's chance is told too high; returns how many are wrong.
function findErrors(features: Int32Array, share: number, service: number, state: State): number {
  const { services, table, errors, wrong, slight } = state;
  errors.set(state.bias);
  for (const row of features) {
    const first = row * services;
    for (let k = 0; k < services; k += 1) errors[k] = (errors[k] as number) + (table[first + k] as number) * share;
  }
  toChances(errors);
  errors[service] = (errors[service] as number) - 1;
  let count = 0;
  for (let k = 0; k < services; k += 1) {
    if (Math.abs(errors[k] as number) < slight) continue;
    wrong[count] = k;
    count += 1;
  }
  return count;
}

/** Turns scores into chances that add up to one, in place. */
export function toChances(scores: Float32Array): void {
  let most = Number.NEGATIVE_INFINITY;
  for (const score of scores) most = Math.max(most, score);
  let sum = 0;
  for (let k = 0; k < scores.length; k += 1) {
    const raised = Math.exp((scores[k] as number) - most);
    scores[k] = raised;
    sum += raised;
  }
  for (let k = 0; k < scores.length; k += 1) scores[k] = (scores[k] as number) / sum;
}

function shuffle(lessons: Lesson[], chance: () => number): void {
  for (let last = lessons.length - 1; last > 0; last -= 1) {
    const other = Math.floor(chance() * (last + 1));
    [lessons[last], lessons[other]] = [lessons[other] as Lesson, lessons[last] as Lesson];
  }
}

// The same sequence each time, so that the same lessons teach the same: a linear congruential generator (Numerical Recipes).
function chanceFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
