import { metresBetween, type Point } from './distance.ts';

// A gain below a centimetre is none: rounding must not turn the same piece to and fro for ever.
const LEAST_GAIN = 0.01;

/** Metres from one place to another, both counted from 0; nothing from or to where there is none. */
type Metres = (from: number | undefined, to: number | undefined) => number;

/**
 * A short way from here past these points and no further, as their places in the list: the nearest first, then pieces turned round (2-opt)
 * and single points carried elsewhere (or-opt) as long as that is shorter.
 */
export function shortWay(here: Point, points: readonly Point[]): number[] {
  const metres = measure([here, ...points]);
  let way = nearestFirst(metres, points.length);
  for (let next: number[] | null = way; next; next = findShorter(way, metres)) way = next;
  return way.slice(1).map((place) => place - 1);
}

// Each distance once: the search asks for the same ones thousands of times.
function measure(points: readonly Point[]): Metres {
  const table = points.map((from) => points.map((to) => metresBetween(from, to)));
  return (from, to) => (from === undefined || to === undefined ? 0 : (table[from]?.[to] ?? 0));
}

/** From place 0, which is here, to the nearest of the others each time. */
function nearestFirst(metres: Metres, count: number): number[] {
  const left = new Set(Array.from({ length: count }, (_, index) => index + 1));
  const way = [0];
  while (left.size > 0) {
    const from = way.at(-1);
    const next = [...left].reduce((best, place) => (metres(from, place) < metres(from, best) ? place : best));
    left.delete(next);
    way.push(next);
  }
  return way;
}

function findShorter(way: readonly number[], metres: Metres): number[] | null {
  for (let first = 1; first < way.length; first += 1) {
    for (let last = 1; last < way.length; last += 1) {
      if (last > first && gainOfTurning(way, first, last, metres) > LEAST_GAIN) return turned(way, first, last);
      if (gainOfCarrying(way, first, last, metres) > LEAST_GAIN) return carried(way, first, last);
    }
  }
  return null;
}

/** By how much it is shorter to walk the piece between these two the other way round: its ends alone have other neighbours then. */
function gainOfTurning(way: readonly number[], first: number, last: number, metres: Metres): number {
  const [before, begin, end, behind] = [way[first - 1], way[first], way[last], way[last + 1]];
  return metres(before, begin) + metres(end, behind) - metres(before, end) - metres(begin, behind);
}

const turned = (way: readonly number[], first: number, last: number): number[] => [
  ...way.slice(0, first),
  ...way.slice(first, last + 1).reverse(),
  ...way.slice(last + 1),
];

/** By how much it is shorter to come past the one at `from` as number `to`. */
function gainOfCarrying(way: readonly number[], from: number, to: number, metres: Metres): number {
  if (from === to) return 0;
  const detour = (before: number | undefined, behind: number | undefined) =>
    metres(before, way[from]) + metres(way[from], behind) - metres(before, behind);
  const place = to < from ? to : to + 1;
  return detour(way[from - 1], way[from + 1]) - detour(way[place - 1], way[place]);
}

const carried = (way: readonly number[], from: number, to: number): number[] =>
  way.toSpliced(from, 1).toSpliced(to, 0, ...way.slice(from, from + 1));
