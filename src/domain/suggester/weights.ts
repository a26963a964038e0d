import type { Code } from '../id.ts';

/** What was learned: for each feature, what it says for and against which services. */
export interface Weights {
  codes: Code[];
  /** For each service, how likely it is before anything is heard. */
  bias: Float32Array;
  /** For each service, how many requests it was learned from. */
  examples: Uint32Array;
  /** Ascending. What the feature at `index` says stands at `starts[index]` up to `starts[index + 1]` of `services` and `values`. */
  features: Uint32Array;
  starts: Uint32Array;
  services: Uint16Array;
  values: Float32Array;
}

/** What was learned before it is made small; `heard` is in how many texts each feature was. */
export interface WholeWeights extends Weights {
  heard: Uint32Array;
}

/** The first byte of the file: a phone that reads another form leaves it alone. */
const FORM = 1;
/** Values are kept in four bits: a sign, and one of seven steps that are finer near nothing. */
const STEPS = 7;
const BIAS_STEP = 1 / 16;

const step = (value: number, widest: number) =>
  Math.sign(value) * Math.max(1, Math.round(Math.sqrt(Math.abs(value) / widest) * STEPS));
const unstep = (step: number, widest: number) => Math.sign(step) * (step / STEPS) ** 2 * widest;

/** The weights as a file: small numbers, each kind together, so that they compress well. */
export function packWeights(weights: Weights): Uint8Array<ArrayBuffer> {
  const { codes, bias, examples, features, starts, services, values } = weights;
  const widest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0) || 1;
  const bytes = [FORM];
  const put = (value: number) => {
    let rest = value;
    for (; rest > 127; rest = Math.floor(rest / 128)) bytes.push((rest % 128) + 128);
    bytes.push(rest);
  };
  put(codes.length);
  for (const code of codes) {
    put(code.length);
    for (let index = 0; index < code.length; index += 1) put(code.charCodeAt(index));
  }
  for (const value of bias) put(zigzag(Math.round(value / BIAS_STEP)));
  for (const count of examples) put(count);
  put(Math.round(widest * 1000));
  put(features.length);
  put(services.length);
  for (const [index, feature] of features.entries()) put(feature - (features[index - 1] ?? 0));
  for (const [index] of features.entries()) put((starts[index + 1] ?? 0) - (starts[index] ?? 0));
  for (const [index] of features.entries()) {
    const own = services.subarray(starts[index], starts[index + 1]);
    for (const [place, service] of own.entries()) put(service - (own[place - 1] ?? 0));
  }
  const steps = Array.from(values, (value) => step(value, widest) + STEPS);
  for (let index = 0; index < steps.length; index += 2) bytes.push((steps[index] ?? 0) * 16 + (steps[index + 1] ?? 0));
  return Uint8Array.from(bytes);
}

const zigzag = (value: number) => (value < 0 ? -2 * value - 1 : 2 * value);
const unzigzag = (value: number) => (value % 2 === 1 ? -(value + 1) / 2 : value / 2);

/** The weights of such a file; null where it is none, or of a form that this app does not know. */
export function readWeights(bytes: Uint8Array): Weights | null {
  try {
    return bytes[0] === FORM ? read(bytes) : null;
  } catch {
    return null;
  }
}

function read(bytes: Uint8Array): Weights {
  let at = 1;
  const byte = () => {
    const value = bytes[at];
    at += 1;
    if (value === undefined) throw new RangeError('it breaks off');
    return value;
  };
  const get = () => {
    let value = 0;
    for (let scale = 1; ; scale *= 128) {
      const part = byte();
      value += (part % 128) * scale;
      if (part < 128) return value;
    }
  };
  const many = (count: number, one: () => number) => {
    if (count > bytes.length * 2) throw new RangeError('there cannot be so many');
    return Array.from({ length: count }, one);
  };
  const codes = many(get(), () => 0).map(() => String.fromCharCode(...many(get(), get)));
  const bias = Float32Array.from(many(codes.length, get), (value) => unzigzag(value) * BIAS_STEP);
  const examples = Uint32Array.from(many(codes.length, get));
  const widest = get() / 1000;
  const [featureCount, valueCount] = [get(), get()];
  const features = Uint32Array.from(summed(many(featureCount, get)));
  const starts = Uint32Array.from([0, ...summed(many(featureCount, get))]);
  if (starts.at(-1) !== valueCount) throw new RangeError('the parts do not fit');
  const gaps = many(valueCount, get);
  const services = new Uint16Array(valueCount);
  for (let index = 0; index < featureCount; index += 1) {
    let service = 0;
    for (let place = starts[index] ?? 0; place < (starts[index + 1] ?? 0); place += 1) {
      service += gaps[place] ?? 0;
      if (service >= codes.length) throw new RangeError('there is no such service');
      services[place] = service;
    }
  }
  const pairs = many(Math.ceil(valueCount / 2), byte).flatMap((pair) => [pair >> 4, pair & 15]);
  const values = Float32Array.from(pairs.slice(0, valueCount), (step) => unstep(step - STEPS, widest));
  return { codes, bias, examples, features, starts, services, values };
}

function summed(gaps: number[]): number[] {
  let sum = 0;
  return gaps.map((gap) => {
    sum += gap;
    return sum;
  });
}
