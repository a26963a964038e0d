import { metresBetween, type Point, walkLength } from './distance.ts';
import type { Id } from './id.ts';
import type { Instant } from './instant.ts';

/** Where an officer wants to go: to what a record is about, or to a place in words. */
export type StopOf = { kind: 'request' | 'contact' | 'encounter'; id: Id } | { kind: 'place'; words: string };

/** One stop of a round. */
export interface Stop {
  id: Id;
  of: StopOf;
  /** Null until it is done. */
  doneAt: Instant | null;
}

/** Where an officer goes on one day of the city ("2026-11-22"), in order. */
export interface Round {
  day: string;
  stops: Stop[];
}

/** The most stops of one round; nobody walks more, and a list of them is still seen at a glance. */
export const MOST_STOPS = 60;

const isSameGoal = (a: StopOf, b: StopOf) =>
  a.kind === 'place' || b.kind === 'place' ? false : a.kind === b.kind && a.id === b.id;

/** The stop that still leads to this record; undefined where there is none. */
export const findStop = (round: Round, of: StopOf): Stop | undefined =>
  round.stops.find((stop) => stop.doneAt === null && isSameGoal(stop.of, of));

/** The same with this stop at its end; unchanged where one leads there already, and where it is full. */
export const withStop = (round: Round, stop: Stop): Round =>
  findStop(round, stop.of) || round.stops.length >= MOST_STOPS ? round : { ...round, stops: [...round.stops, stop] };

export const withoutStop = (round: Round, id: Id): Round => ({
  ...round,
  stops: round.stops.filter((stop) => stop.id !== id),
});

/** The same with this stop in this place, counted from 0; a place before the first is the first, one behind the last the last. */
export function moved(round: Round, id: Id, to: number): Round {
  const stop = round.stops.find((stop) => stop.id === id);
  if (!stop) return round;
  const others = round.stops.filter((other) => other !== stop);
  return { ...round, stops: others.toSpliced(Math.max(0, to), 0, stop) };
}

/** The same with this stop done at this moment, or not done (null). */
export const withDone = (round: Round, id: Id, doneAt: Instant | null): Round => ({
  ...round,
  stops: round.stops.map((stop) => (stop.id === id ? { ...stop, doneAt } : stop)),
});

/** The same in the order of these ids; what is not among them comes behind, as it stood. */
export function inOrder(round: Round, ids: readonly Id[]): Round {
  const place = new Map(ids.map((id, index) => [id, index]));
  const placeOf = ({ id }: Stop) => place.get(id) ?? ids.length;
  return { ...round, stops: [...round.stops].sort((a, b) => placeOf(a) - placeOf(b)) };
}

/**
 * A short way from here past all that is still to be done: the nearest first, then pieces turned round (2-opt) and single stops carried
 * elsewhere (or-opt) as long as that is shorter. What is done stays in front; what lies nowhere that is known comes last.
 */
export function shortestFrom(round: Round, here: Point, pointOf: (stop: Stop) => Point | null): Round {
  const done = round.stops.filter(({ doneAt }) => doneAt !== null);
  const left = round.stops.filter(({ doneAt }) => doneAt === null);
  const known = left.flatMap((stop) => {
    const point = pointOf(stop);
    return point ? [{ stop, point }] : [];
  });
  const unknown = left.filter((stop) => !known.some((one) => one.stop === stop));
  const way = shortened(here, nearestFirst(here, known));
  return { ...round, stops: [...done, ...way.map(({ stop }) => stop), ...unknown] };
}

interface Known {
  stop: Stop;
  point: Point;
}

function nearestFirst(here: Point, known: readonly Known[]): Known[] {
  const left = [...known];
  const way: Known[] = [];
  for (let from = here; left.length > 0; ) {
    const distances = left.map(({ point }) => metresBetween(from, point));
    const [next] = left.splice(distances.indexOf(Math.min(...distances)), 1);
    if (!next) break;
    way.push(next);
    from = next.point;
  }
  return way;
}

// A gain below a centimetre is none: rounding must not turn the same piece to and fro for ever.
const LEAST_GAIN = 0.01;

function shortened(here: Point, way: Known[]): Known[] {
  let best = way;
  for (let next: Known[] | null = way; next; next = findShorter(here, best)) best = next;
  return best;
}

function findShorter(here: Point, way: Known[]): Known[] | null {
  const length = lengthOf(here, way) - LEAST_GAIN;
  for (let first = 0; first < way.length; first += 1) {
    for (let last = 0; last < way.length; last += 1) {
      const others = last > first ? [turned(way, first, last)] : [];
      const shorter = [...others, carried(way, first, last)].find((other) => lengthOf(here, other) < length);
      if (shorter) return shorter;
    }
  }
  return null;
}

const lengthOf = (here: Point, way: Known[]) =>
  walkLength(
    here,
    way.map(({ point }) => point),
  );

/** The piece between these two walked the other way round. */
const turned = (way: Known[], first: number, last: number): Known[] => [
  ...way.slice(0, first),
  ...way.slice(first, last + 1).reverse(),
  ...way.slice(last + 1),
];

/** The one stop at `from` put to another place. */
const carried = (way: Known[], from: number, to: number): Known[] =>
  way.toSpliced(from, 1).toSpliced(to, 0, ...way.slice(from, from + 1));
