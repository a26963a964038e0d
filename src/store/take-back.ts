import { liveQuery } from 'dexie';
import { type EncounterDraft, newDraft } from '../domain/draft.ts';
import type { Encounter } from '../domain/encounter.ts';
import { isMaking } from '../domain/ground.ts';
import type { Id } from '../domain/id.ts';
import type { Args } from '../domain/mutation.ts';
import type { Person } from '../domain/person.ts';
import { isSetByHand } from '../domain/place.ts';
import { keepDraftWith, letGo } from './attachments.ts';
import { isAwaited } from './awaited.ts';
import { replay } from './deed.ts';
import { ownKeys } from './held-back.ts';
import { findOffered, hasStayed } from './offered.ts';
import { allTables, isStuck, type OutboxRow, type Store } from './store.ts';

/** Whether an encounter that was saved here can be taken back: nothing of it can have left this phone. */
export const watchCanTakeBack = (store: Store, id: Id) => liveQuery(async () => (await findSaved(store, id)) !== null);

/**
 * Makes a saved encounter a draft again, as if it had never been saved: its requests go with it, and the visit and the contact that were
 * noted with it, where nothing else has come to need them. False where it may have left this phone; then nothing has changed.
 */
export function takeBackEncounter(store: Store, person: Person, id: Id): Promise<boolean> {
  return store.transaction('rw', allTables(store), async () => {
    const saved = await findSaved(store, id);
    if (!saved) return false;
    const { encounter, rows } = saved;
    const visit = await findMadeWith(store, saved, 'visit');
    const met = await findMadeWith(store, saved, 'contact');
    const gone = [...rows, ...(visit ? [visit] : []), ...(met ? [met] : [])];
    await store.outbox.bulkDelete(gone.map(({ seq }) => seq));
    for (const { mutation } of gone) await letGo(store, mutation);
    await replay(store, person, [...new Set(gone.flatMap(({ keys }) => keys))]);
    const newContact = met ? (met.mutation.args as Args<'recordContact'>).contact : null;
    await keepDraftWith(store, id, { ...draftOf(encounter), newContact }, []);
    return true;
  });
}

interface Saved {
  encounter: Encounter;
  /** All that waits about it and about its requests, as it was done. */
  rows: OutboxRow[];
}

async function findSaved(store: Store, id: Id): Promise<Saved | null> {
  const [made] = await store.outbox.where('keys').equals(`encounter/${id}`).sortBy('seq');
  if (made?.mutation.name !== 'recordEncounter') return null;
  const { encounter } = made.mutation.args as Args<'recordEncounter'>;
  const keys = [`encounter/${id}`, ...encounter.needs.map((need) => `request/${need.id}`)];
  const rows = await findRowsOn(store, keys);
  const offered = await findOffered(store);
  const isHere = rows.every((row) => !isStuck(row) && hasStayed(row, offered));
  const now = (await store.encounters.get(id))?.record ?? encounter;
  return isHere ? { encounter: now, rows } : null;
}

// Not the talks that would join its requests: those ask on their own then. With what was done on the parts that were asked of others.
async function findRowsOn(store: Store, keys: string[]): Promise<OutboxRow[]> {
  const rows = await store.outbox
    .where('keys')
    .anyOf(keys)
    .distinct()
    .filter((row) => ownKeys(row).some((key) => keys.includes(key)))
    .sortBy('seq');
  const more = rows
    .filter(({ mutation }) => mutation.name === 'splitRequest')
    .flatMap(ownKeys)
    .filter((key) => !keys.includes(key));
  return more.length === 0 ? rows : findRowsOn(store, [...keys, ...more]);
}

// What was made in the same breath, is all that waits about its record, and is named by no other encounter, draft or stop.
async function findMadeWith(store: Store, saved: Saved, kind: 'visit' | 'contact'): Promise<OutboxRow | null> {
  const id = saved.encounter[`${kind}Id`];
  if (id === null) return null;
  const [made, ...more] = await store.outbox.where('keys').equals(`${kind}/${id}`).toArray();
  if (!made || more.length > 0 || !isMaking(made.mutation.name)) return null;
  if (made.mutation.madeAt !== saved.rows[0]?.mutation.madeAt) return null;
  if (kind === 'contact' && (await isAwaited(store, id))) return null;
  return (await store.encounters.where(`record.${kind}Id`).equals(id).count()) === 1 ? made : null;
}

// What was saved stands: the phone no longer fills in anything by itself.
const draftOf = (encounter: Encounter): EncounterDraft => ({
  ...newDraft(encounter.id, encounter.officerId, encounter.metAt),
  encounter: { ...encounter, visitId: null },
  districtBy: 'person',
  isPointByHand: isSetByHand(encounter.place),
  mirrorId: encounter.needs.find(({ text }) => text === encounter.note)?.id ?? null,
});
