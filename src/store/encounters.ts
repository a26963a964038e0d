import { liveQuery } from 'dexie';
import type { Contact } from '../domain/contact.ts';
import type { Encounter } from '../domain/encounter.ts';
import type { Id } from '../domain/id.ts';
import type { Instant } from '../domain/instant.ts';
import { dayOf } from '../domain/instant.ts';
import type { Args } from '../domain/mutation.ts';
import type { Problem } from '../domain/problem.ts';
import { findVisit, type Visit } from '../domain/visit.ts';
import { claimAttachments } from './attachments.ts';
import { act, type Deed, type Doer } from './deed.ts';
import { findDirectory } from './directory.ts';
import { newId } from './id.ts';
import type { Store } from './store.ts';

/**
 * Keeps the encounter, the requests of its needs, the visit it belongs to (opened by the first encounter of the day in a district)
 * and the mutations that will carry them; its photos wait to be sent, its draft goes; somebody met for the first time is noted with it,
 * in the district of the talk. All, or nothing and the problems.
 */
export function saveEncounter(
  store: Store,
  doer: Doer,
  encounter: Encounter,
  draftId?: string,
  newContact?: Contact | null,
): Promise<Problem[]> {
  const plan = async (): Promise<Deed[]> => {
    const open = await findOpenVisit(store, encounter);
    const visit = open ?? openVisit(encounter);
    const record: Deed = {
      name: 'recordEncounter',
      recordId: encounter.id,
      args: { encounter: { ...encounter, visitId: visit.id } },
    };
    const met: Deed[] = newContact
      ? [
          {
            name: 'recordContact',
            recordId: newContact.id,
            args: { contact: { ...newContact, districtId: encounter.districtId } },
          },
        ]
      : [];
    return open ? [...met, record] : [...met, { name: 'openVisit', recordId: visit.id, args: { visit } }, record];
  };
  return act(store, doer, plan, async () => {
    await Promise.all([draftId && store.drafts.delete(draftId), claimAttachments(store, encounter)]);
  });
}

/** Keeps what the officer now says of an encounter; `saw` is the encounter as they saw it. */
export function amendEncounter(
  store: Store,
  doer: Doer,
  saw: Encounter,
  fields: Args<'amendEncounter'>['fields'],
): Promise<Problem[]> {
  const seen = Object.fromEntries(Object.keys(fields).map((field) => [field, saw[field as keyof Encounter]]));
  return act(store, doer, [{ name: 'amendEncounter', recordId: saw.id, args: { fields, seen } }]);
}

async function findOpenVisit(store: Store, { officerId, districtId, metAt }: Encounter): Promise<Visit | null> {
  const [{ municipality }, rows] = await Promise.all([
    findDirectory(store),
    store.visits.where('record.startedAt').above(dayBefore(metAt)).toArray(),
  ]);
  return findVisit(
    rows.map((row) => row.record),
    officerId,
    districtId,
    metAt,
    municipality?.timeZone,
  );
}

const openVisit = ({ officerId, districtId, metAt }: Encounter): Visit => ({
  id: newId(),
  officerId,
  districtId,
  startedAt: metAt,
  endedAt: null,
  note: '',
  passersBy: 0,
});

const dayBefore = (instant: Instant) => new Date(Date.parse(instant) - 86_400_000).toISOString();

/** Encounters since a moment, the latest first. */
export const watchEncounters = (store: Store, since: Instant) =>
  liveQuery(async () =>
    (await store.encounters.where('record.metAt').aboveOrEqual(since).reverse().toArray()).map((row) => row.record),
  );

/** These encounters, in this order; null where one is not here. */
export const watchTheseEncounters = (store: Store, ids: Id[]) =>
  liveQuery(async () => (await store.encounters.bulkGet(ids)).map((row) => row?.record ?? null));

export const findEncounter = async (store: Store, id: Id): Promise<Encounter | null> =>
  (await store.encounters.get(id))?.record ?? null;

export const watchEncounter = (store: Store, id: Id) =>
  liveQuery(async () => (await store.encounters.get(id))?.record ?? null);

/** Visits of a day, the latest first. */
export const watchVisits = (store: Store, officerId: Id, day: string, timeZone?: string) =>
  liveQuery(async () => {
    const rows = await store.visits.orderBy('record.startedAt').reverse().toArray();
    return rows
      .map((row) => row.record)
      .filter((visit) => visit.officerId === officerId && dayOf(visit.startedAt, timeZone) === day);
  });
