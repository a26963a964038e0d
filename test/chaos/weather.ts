import { setTimeout as pause } from 'node:timers/promises';

/** What may become of one exchange on its way. */
const FAULTS = [
  'delayed',
  'refused',
  'cut on the way up',
  'cut on the way down',
  'answer lost',
  'silence',
  'html with 200',
  'login page',
  '401',
  '403',
  '409',
  '413',
  '429',
  '500',
  '502',
  '204',
  'wrong json',
  'answers left out',
] as const;
export type Fault = (typeof FAULTS)[number];

/** What exchanges meet, and what has been met. */
export interface Weather {
  /** The fault that this exchange meets; null for none. */
  draw(): Fault | null;
  count(what: string): void;
  counts: Map<string, number>;
  /** From now on everything gets through. */
  clear(): void;
}

const IN_A_STORM = 0.6;
const OTHERWISE = 0.15;

/** Storms and bright spells in turn; every fault is counted. Some may be left out, to look past what is known. */
export function makeWeather(random: () => number, without: string[]): Weather {
  const faults = FAULTS.filter((fault) => !without.includes(fault));
  const counts = new Map<string, number>();
  let isClear = false;
  let isStorm = false;
  let turnsAt = 0;
  const count = (what: string) => counts.set(what, (counts.get(what) ?? 0) + 1);
  return {
    counts,
    count,
    clear: () => {
      isClear = true;
    },
    draw() {
      if (isClear) return null;
      if (Date.now() > turnsAt) {
        isStorm = !isStorm;
        turnsAt = Date.now() + 2000 + random() * 8000;
      }
      if (random() > (isStorm ? IN_A_STORM : OTHERWISE)) return null;
      const fault = faults[Math.floor(random() * faults.length)] ?? null;
      if (fault) count(fault);
      return fault;
    },
  };
}

/** Waits a while, from one moment up to another, in milliseconds. */
export const pauseBetween = (random: () => number, least: number, most: number) =>
  pause(least + random() * (most - least));
