import type { Service } from '../service.ts';
import { suggest } from '../suggester.ts';
import type { Example } from './learn.ts';
import type { Weights } from './weights.ts';

/** How many of these were filed under the first suggestion, and under one of three. */
export interface Trial {
  tried: number;
  first: number;
  amongThree: number;
}

/** Tries what was learned on requests that it was not learned from. */
export function tryOut(examples: Example[], services: Service[], weights: Weights | null): Trial {
  const trial = { tried: examples.length, first: 0, amongThree: 0 };
  for (const { text, serviceCode } of examples) {
    const codes = suggest(text, services, weights).map(({ service }) => service.id);
    if (codes[0] === serviceCode) trial.first += 1;
    if (codes.includes(serviceCode)) trial.amongThree += 1;
  }
  return trial;
}
