import { clear, double, loseAnswer, type Network, none } from '../phone.ts';

/** A number from 0 to 1, the same row of them for the same seed (Mulberry32, Tommy Ettinger, public domain). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** The network of a day in the street: often none, sometimes the answer is lost or everything arrives twice. */
export const weather = (random: () => number): Network => {
  const draw = random();
  if (draw < 0.25) return none;
  if (draw < 0.4) return loseAnswer;
  return draw < 0.55 ? double : clear;
};
