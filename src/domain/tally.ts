import type { Ref } from './record.ts';

/**
 * How many records there are and a sum over their names and versions: two that hold the same have the same tally, and two that do not
 * have another, but for one case in 2^48. Adding and taking away one record needs no look at the others.
 */
export interface Tally {
  count: number;
  sum: number;
}

export const NO_TALLY: Tally = { count: 0, sum: 0 };

/** Sums are kept below this. */
export const SUM_RANGE = 2 ** 48;

/** The tally of this one record. Mixed as in MurmurHash3's 32-bit finalizer (Austin Appleby, public domain), in two lanes. */
export function tallyOf({ kind, id, version }: Ref & { version: number }): Tally {
  const text = `${kind}/${id}/${version}`;
  let a = 0x9e3779b9;
  let b = 0x85ebca6b;
  for (let index = 0; index < text.length; index += 1) {
    const sign = text.charCodeAt(index);
    a = Math.imul(a ^ sign, 0x01000193);
    b = Math.imul(b ^ sign, 0x5bd1e995);
  }
  return { count: 1, sum: (mix(a) & 0xffff) * 2 ** 32 + mix(b) };
}

function mix(lane: number): number {
  let mixed = lane ^ (lane >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

export const plus = (a: Tally, b: Tally): Tally => ({ count: a.count + b.count, sum: (a.sum + b.sum) % SUM_RANGE });

/** What is left of `a` when `b` is taken from it; the count may go below nothing, as a difference. */
export const minus = (a: Tally, b: Tally): Tally => ({
  count: a.count - b.count,
  sum: (a.sum - b.sum + SUM_RANGE) % SUM_RANGE,
});
