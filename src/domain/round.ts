import type { Point } from './distance.ts';
import type { Id } from './id.ts';
import type { Instant } from './instant.ts';
import { shortWay } from './way.ts';

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

/** Whether it is still to be done. */
export const isLeft = ({ doneAt }: Stop): boolean => doneAt === null;

const isSameGoal = (a: StopOf, b: StopOf) =>
  a.kind === 'place' || b.kind === 'place' ? false : a.kind === b.kind && a.id === b.id;

/** The stop that still leads to this record; undefined where there is none. */
export const findStop = (round: Round, of: StopOf): Stop | undefined =>
  round.stops.find((stop) => isLeft(stop) && isSameGoal(stop.of, of));

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

/** The same with this stop in this place again, though it may be full by now; unchanged where one leads there already. */
const withStopAgain = (round: Round, stop: Stop, place: number): Round =>
  round.stops.some(({ id }) => id === stop.id) || findStop(round, stop.of)
    ? round
    : moved({ ...round, stops: [...round.stops, stop] }, stop.id, place);

/** The same in the order of these ids; what is not among them comes behind, as it stood. */
export function inOrder(round: Round, ids: readonly Id[]): Round {
  const place = new Map(ids.map((id, index) => [id, index]));
  const placeOf = ({ id }: Stop) => place.get(id) ?? ids.length;
  return { ...round, stops: [...round.stops].sort((a, b) => placeOf(a) - placeOf(b)) };
}

/**
 * The same without the one change that made `after` of `before`: what it took off is in its place again, and where it put in order, that
 * is as it was. Whatever else was done to the round since stays.
 */
export function withoutChange(round: Round, before: Round, after: Round): Round {
  const stayed = new Set(after.stops.map(({ id }) => id));
  const order = before.stops.map(({ id }) => id);
  const orderAfter = inOrder(after, order).stops;
  const isReordered = after.stops.some((stop, place) => stop !== orderAfter[place]);
  return before.stops.reduce(
    (now, stop, place) => (stayed.has(stop.id) ? now : withStopAgain(now, stop, place)),
    isReordered ? inOrder(round, order) : round,
  );
}

/**
 * The same with all that is still to be done in the order of a short way from here. What is done stays in front; what lies nowhere that
 * is known comes last.
 */
export function shortestFrom(round: Round, here: Point, pointOf: (stop: Stop) => Point | null): Round {
  const done = round.stops.filter(({ doneAt }) => doneAt !== null);
  const left = round.stops.filter(isLeft);
  const known = left.flatMap((stop) => {
    const point = pointOf(stop);
    return point ? [{ stop, point }] : [];
  });
  const unknown = left.filter((stop) => !known.some((one) => one.stop === stop));
  const way = shortWay(
    here,
    known.map(({ point }) => point),
  );
  return { ...round, stops: [...done, ...way.flatMap((place) => known[place]?.stop ?? []), ...unknown] };
}
