import { liveQuery } from 'dexie';
import type { Contact } from '../domain/contact.ts';
import type { Point } from '../domain/distance.ts';
import { type Encounter, hasMet } from '../domain/encounter.ts';
import { daysLater, findOpenFollowUp } from '../domain/follow-up.ts';
import type { Id } from '../domain/id.ts';
import { dayOf, later } from '../domain/instant.ts';
import { pointOf } from '../domain/place.ts';
import type { Problem } from '../domain/problem.ts';
import type { ServiceRequest } from '../domain/request.ts';
import {
  findStop,
  isLeft,
  type Round,
  type Stop,
  type StopOf,
  withDone,
  withoutChange,
  withoutStop,
  withStop,
} from '../domain/round.ts';
import type { Doer } from './deed.ts';
import { findEncounter } from './encounters.ts';
import { finishFollowUp, reopenFollowUp } from './follow-ups.ts';
import { newId } from './id.ts';
import { readMeta } from './meta.ts';
import type { Store } from './store.ts';

/** A stop with what this phone knows of where it leads; null where that is not, or no longer, here. */
export interface StopSeen {
  stop: Stop;
  request: ServiceRequest | null;
  encounter: Encounter | null;
  contact: Contact | null;
  /** Of a contact: where we last met. */
  point: Point | null;
}

/** How many days a round is kept, and how many rounds: they tell where somebody was. */
const KEPT_DAYS = 14;

export const findRound = async (store: Store, day: string): Promise<Round> =>
  (await store.rounds.get(day)) ?? { day, stops: [] };

/** Changes the round of this day. */
export function changeRound(store: Store, day: string, change: (round: Round) => Round): Promise<void> {
  return store.transaction('rw', store.rounds, async () => {
    const before = await findRound(store, day);
    const after = change(before);
    if (after !== before) await store.rounds.put(after);
  });
}

/** Takes one change back, whatever was done since. */
export type Undo = () => Promise<void>;

/** The same for what takes off or puts in order. */
export async function changeWithUndo(store: Store, day: string, change: (round: Round) => Round): Promise<Undo> {
  let [before, after]: Round[] = [];
  await changeRound(store, day, (round) => {
    before = round;
    after = change(round);
    return after;
  });
  return () => changeRound(store, day, (round) => (before && after ? withoutChange(round, before, after) : round));
}

export const addStop = (store: Store, day: string, of: StopOf): Promise<void> =>
  changeRound(store, day, (round) => withStop(round, { id: newId(), of, doneAt: null }));

/** Takes the stop that still leads there off the round; where none does, nothing happens. */
export const dropStop = (store: Store, day: string, of: StopOf): Promise<Undo> =>
  changeWithUndo(store, day, (round) => {
    const stop = findStop(round, of);
    return stop ? withoutStop(round, stop.id) : round;
  });

/**
 * Ticks a stop off, or takes that back; the follow-up that it is there for goes with it, but for one that was done elsewhere. Returns
 * what kept that one from being changed.
 */
export async function tickStop(store: Store, doer: Doer, day: string, id: Id, isDone: boolean): Promise<Problem[]> {
  if (!isDone) {
    const problems = await reopenFinished(store, doer, day, id);
    if (problems.length > 0) return problems;
  }
  const stops: Stop[] = [];
  let at = new Date().toISOString();
  await changeRound(store, day, (round) => {
    stops.push(...round.stops.filter((stop) => stop.id === id));
    // Ticked twice, it was done the first time: by its moment the follow-up is known again.
    at = stops[0]?.doneAt ?? at;
    return withDone(round, id, isDone ? at : null);
  });
  const encounter = isDone ? await findOwn(store, doer, stops[0]) : null;
  return encounter && findOpenFollowUp(encounter) ? finishFollowUp(store, doer, encounter, at) : [];
}

// Before the tick goes: its moment alone says which follow-up it finished. An older app gave the two moments of their own, one after the other.
async function reopenFinished(store: Store, doer: Doer, day: string, id: Id): Promise<Problem[]> {
  const stop = (await findRound(store, day)).stops.find((stop) => stop.id === id);
  const encounter = await findOwn(store, doer, stop);
  const apart = Date.parse(encounter?.followUp?.doneAt ?? '') - Date.parse(stop?.doneAt ?? '');
  return encounter && Math.abs(apart) < A_BREATH ? reopenFollowUp(store, doer, encounter) : [];
}

const A_BREATH = 5000;

async function findOwn(store: Store, doer: Doer, stop: Stop | undefined): Promise<Encounter | null> {
  const encounter = stop?.of.kind === 'encounter' ? await findEncounter(store, stop.of.id) : null;
  return encounter?.officerId === doer.person.id ? encounter : null;
}

/** The round of this day as it is, stop by stop. */
export const watchRound = (store: Store, day: string) =>
  liveQuery(async () => {
    const { stops } = await findRound(store, day);
    return Promise.all(stops.map((stop) => seeStop(store, stop)));
  });

/** The last round before this day of which something is left to do, with only that; null where there is none. */
export const watchLeftOver = (store: Store, day: string) =>
  liveQuery(async () => {
    const earlier = await store.rounds
      .where('day')
      .below(day)
      .reverse()
      .filter(({ stops }) => stops.some(isLeft))
      .first();
    return earlier ? { ...earlier, stops: earlier.stops.filter(isLeft) } : null;
  });

/** Takes over what is left of an earlier day, as far as there is room; what this round does not lead to stays left there. */
export function takeOver(store: Store, { day: earlier }: Pick<Round, 'day'>, day: string): Promise<void> {
  return store.transaction('rw', store.rounds, async () => {
    const { stops } = await findRound(store, earlier);
    await changeRound(store, day, (round) => stops.filter(isLeft).reduce(withStop, round));
    const round = await findRound(store, day);
    const isOn = (stop: Stop) => round.stops.some(({ id }) => id === stop.id) || findStop(round, stop.of) !== undefined;
    await store.rounds.put({ day: earlier, stops: stops.filter((stop) => !isLeft(stop) || !isOn(stop)) });
  });
}

/** What was left of an earlier day is not wanted any more. */
export const forgetLeftOver = (store: Store, day: string): Promise<Undo> =>
  changeWithUndo(store, day, (round) => ({ ...round, stops: round.stops.filter((stop) => !isLeft(stop)) }));

/** How many stops are still to be done on the rounds of today and later, and of any day that may be today. */
export async function countStopsLeft(store: Store, today: string): Promise<number> {
  const rounds = await store.rounds
    .where('day')
    .aboveOrEqual(await earliestToday(store, today))
    .toArray();
  return rounds.flatMap(({ stops }) => stops.filter(isLeft)).length;
}

/** Forgets the rounds of long ago, and of those before today all but the last. */
export async function forgetOldRounds(store: Store, today: string): Promise<void> {
  const past = (await store.rounds.where('day').below(today).primaryKeys()).reverse();
  // In no transaction: one in which nothing is left to be written may be over before Dexie has looked.
  if (past.length === 0) return;
  const longAgo = daysLater(await earliestToday(store, today), -KEPT_DAYS);
  await store.rounds.bulkDelete(past.filter((day, index) => index >= KEPT_DAYS || day < longAgo));
}

// A phone's clock that has jumped takes no round away: the server's word of the day counts as well, and where it was never heard, it can
// be any day.
async function earliestToday(store: Store, today: string): Promise<string> {
  const heardAt = await readMeta(store, 'heardAt');
  if (heardAt === null) return '';
  const told = dayOf(later(heardAt, (await readMeta(store, 'clockOffset')) ?? 0));
  return told < today ? told : today;
}

async function seeStop(store: Store, stop: Stop): Promise<StopSeen> {
  const { of } = stop;
  const seen: StopSeen = { stop, request: null, encounter: null, contact: null, point: null };
  switch (of.kind) {
    case 'place':
      return seen;
    case 'request':
      seen.request = (await store.requests.get(of.id))?.record ?? null;
      seen.point = pointOf(seen.request?.place ?? null);
      break;
    case 'encounter':
      seen.encounter = (await store.encounters.get(of.id))?.record ?? null;
      seen.point = pointOf(seen.encounter?.place ?? null);
      break;
    case 'contact':
      seen.point = await lastPointOf(store, of.id);
  }
  const contactId = of.kind === 'contact' ? of.id : (seen.request ?? seen.encounter)?.contactId;
  seen.contact = contactId ? ((await store.contacts.get(contactId))?.record ?? null) : null;
  return seen;
}

async function lastPointOf(store: Store, contactId: Id): Promise<Point | null> {
  const encounters = await store.encounters.where('record.contactId').equals(contactId).toArray();
  // Not the door that stayed closed.
  const met = encounters
    .map((row) => row.record)
    .filter(hasMet)
    .sort((a, b) => (a.metAt < b.metAt ? 1 : -1));
  for (const { place } of met) {
    const point = pointOf(place);
    if (point) return point;
  }
  return null;
}
