import { liveQuery } from 'dexie';
import type { Contact } from '../domain/contact.ts';
import type { Point } from '../domain/distance.ts';
import type { Encounter } from '../domain/encounter.ts';
import { daysLater, openFollowUp } from '../domain/follow-up.ts';
import type { Id } from '../domain/id.ts';
import { pointOf } from '../domain/place.ts';
import type { ServiceRequest } from '../domain/request.ts';
import { findStop, type Round, type Stop, type StopOf, withDone, withoutStop, withStop } from '../domain/round.ts';
import type { Doer } from './deed.ts';
import { finishFollowUp, reopenFollowUp } from './follow-ups.ts';
import { newId } from './id.ts';
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

/** How many days a round is kept: it tells where somebody was. */
const KEPT_DAYS = 14;

export const findRound = async (store: Store, day: string): Promise<Round> =>
  (await store.rounds.get(day)) ?? { day, stops: [] };

/** Changes the round of this day, and forgets those of long ago. */
export function changeRound(store: Store, day: string, change: (round: Round) => Round): Promise<void> {
  return store.transaction('rw', store.rounds, async () => {
    const before = await findRound(store, day);
    const after = change(before);
    if (after !== before) await store.rounds.put(after);
    await store.rounds.where('day').below(daysLater(day, -KEPT_DAYS)).delete();
  });
}

export const addStop = (store: Store, day: string, of: StopOf): Promise<void> =>
  changeRound(store, day, (round) => withStop(round, { id: newId(), of, doneAt: null }));

/** Takes the stop that still leads there off the round; where none does, nothing happens. */
export const dropStop = (store: Store, day: string, of: StopOf): Promise<void> =>
  changeRound(store, day, (round) => {
    const stop = findStop(round, of);
    return stop ? withoutStop(round, stop.id) : round;
  });

/** Ticks a stop off, or takes that back; the follow-up that it is there for goes with it. */
export async function tickStop(store: Store, doer: Doer, day: string, id: Id, isDone: boolean): Promise<void> {
  await changeRound(store, day, (round) => withDone(round, id, isDone ? new Date().toISOString() : null));
  const of = (await findRound(store, day)).stops.find((stop) => stop.id === id)?.of;
  const encounter = of?.kind === 'encounter' ? (await store.encounters.get(of.id))?.record : undefined;
  if (!encounter || encounter.officerId !== doer.person.id) return;
  if (!isDone) await reopenFollowUp(store, doer, encounter);
  else if (openFollowUp(encounter)) await finishFollowUp(store, doer, encounter);
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
    const earlier = await store.rounds.where('day').below(day).last();
    const stops = earlier?.stops.filter(({ doneAt }) => doneAt === null) ?? [];
    return earlier && stops.length > 0 ? { day: earlier.day, stops } : null;
  });

/** Takes over what was left of an earlier day; it is left there no longer. */
export function takeOver(store: Store, { day: earlier, stops }: Round, day: string): Promise<void> {
  return store.transaction('rw', store.rounds, async () => {
    await changeRound(store, day, (round) => stops.reduce(withStop, round));
    await forgetLeftOver(store, earlier);
  });
}

/** What was left of an earlier day is not wanted any more. */
export const forgetLeftOver = (store: Store, day: string): Promise<void> =>
  changeRound(store, day, (round) => ({ ...round, stops: round.stops.filter(({ doneAt }) => doneAt !== null) }));

/** Puts back what was taken off or moved: the round as it was. */
export const putBack = async (store: Store, before: Round): Promise<void> => {
  await store.rounds.put(before);
};

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
  const met = encounters.map((row) => row.record).sort((a, b) => (a.metAt < b.metAt ? 1 : -1));
  for (const { place } of met) {
    const point = pointOf(place);
    if (point) return point;
  }
  return null;
}
