import { packWeights, readWeights, type Weights, type WholeWeights } from './weights.ts';

/** The most bytes that weights may take, even before they are compressed. */
export const MOST_WEIGHT_BYTES = 150_000;
// So near to it that a closer look is not worth its while.
const NEAR = 200;

/** The weights that matter most, as many as there is room for, rounded as a phone will read them. */
export function shrink(whole: WholeWeights): Weights {
  const { features, heard, starts, values } = whole;
  const matters = new Float32Array(values.length);
  for (const [index] of features.entries()) {
    for (let place = starts[index] ?? 0; place < (starts[index + 1] ?? 0); place += 1)
      matters[place] = Math.abs(values[place] ?? 0) * Math.sqrt(heard[index] ?? 0);
  }
  const order = [...matters.keys()].sort((a, b) => (matters[b] ?? 0) - (matters[a] ?? 0) || a - b);
  const packed = (most: number) => packWeights(only(whole, order.slice(0, most)));
  let file = packed(order.length);
  let [fits, tooMany] = file.length > MOST_WEIGHT_BYTES ? [0, order.length] : [order.length, order.length];
  while (tooMany - fits > NEAR) {
    const most = Math.floor((fits + tooMany) / 2);
    const tried = packed(most);
    if (tried.length > MOST_WEIGHT_BYTES) tooMany = most;
    else [fits, file] = [most, tried];
  }
  return readWeights(file) as Weights;
}

// The same with the values at these places alone.
function only({ features, starts, services, values, ...rest }: Weights, places: number[]): Weights {
  const kept = new Uint8Array(values.length);
  for (const place of places) kept[place] = 1;
  const isKept = (_: number, place: number) => kept[place] === 1;
  const ends: number[] = [];
  const left: number[] = [];
  let count = 0;
  for (const [index, feature] of features.entries()) {
    const before = count;
    for (let place = starts[index] ?? 0; place < (starts[index + 1] ?? 0); place += 1) count += kept[place] ?? 0;
    if (count === before) continue;
    left.push(feature);
    ends.push(count);
  }
  return {
    ...rest,
    features: Uint32Array.from(left),
    starts: Uint32Array.from([0, ...ends]),
    services: services.filter(isKept),
    values: values.filter(isKept),
  };
}
