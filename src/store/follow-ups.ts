import { liveQuery } from 'dexie';
import type { Contact } from '../domain/contact.ts';
import type { Encounter } from '../domain/encounter.ts';
import { isFollowUpDue } from '../domain/follow-up.ts';
import type { Id } from '../domain/id.ts';
import type { Instant } from '../domain/instant.ts';
import type { Problem } from '../domain/problem.ts';
import type { Doer } from './deed.ts';
import { amendEncounter } from './encounters.ts';
import type { Store } from './store.ts';

/** Somebody to go back to: the talk in which that was promised, and the person where they are known. */
export interface FollowUpSeen {
  encounter: Encounter;
  contact: Contact | null;
}

/**
 * The talks of this officer whose follow-up is due on this day or was due before it and is not done, the longest due first. However many
 * were done over the years, none of those is read.
 */
export async function findDue(store: Store, officerId: Id, day: string): Promise<Encounter[]> {
  const promised = await store.encounters.where('record.followUp.on').belowOrEqual(day).primaryKeys();
  const done = new Set(await store.encounters.orderBy('record.followUp.doneAt').primaryKeys());
  const rows = await store.encounters.bulkGet(promised.filter((id) => !done.has(id)));
  return rows
    .flatMap((row) => row?.record ?? [])
    .filter((encounter) => encounter.officerId === officerId && isFollowUpDue(encounter, day));
}

/** The same with the persons. */
export const watchDue = (store: Store, officerId: Id, day: string) =>
  liveQuery(async (): Promise<FollowUpSeen[]> => {
    const due = await findDue(store, officerId, day);
    const contacts = await store.contacts.bulkGet(due.map(({ contactId }) => contactId ?? ''));
    return due.map((encounter, index) => ({ encounter, contact: contacts[index]?.record ?? null }));
  });

export const finishFollowUp = (
  store: Store,
  doer: Doer,
  saw: Encounter,
  at: Instant = new Date().toISOString(),
): Promise<Problem[]> => endFollowUp(store, doer, saw, at);

/** Takes that back: it is to be done after all. */
export const reopenFollowUp = (store: Store, doer: Doer, saw: Encounter): Promise<Problem[]> =>
  endFollowUp(store, doer, saw, null);

async function endFollowUp(store: Store, doer: Doer, saw: Encounter, doneAt: Instant | null): Promise<Problem[]> {
  if (!saw.followUp || saw.followUp.doneAt === doneAt) return [];
  return amendEncounter(store, doer, saw, { followUp: { ...saw.followUp, doneAt } });
}
