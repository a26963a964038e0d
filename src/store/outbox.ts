import { liveQuery } from 'dexie';
import { isMaking, KIND_OF, type Mutation, SCHEMA, touches } from '../domain/mutation.ts';
import type { Person } from '../domain/person.ts';
import { keyOf } from '../domain/record.ts';
import { replay, setAside } from './deed.ts';
import { newId } from './id.ts';
import { allTables, type OutboxRow, type Store } from './store.ts';

/** The oldest mutations that wait, at most this many. Those on a record whose making was refused wait with it. */
export async function nextBatch(store: Store, most: number): Promise<Mutation[]> {
  const refused = await store.outbox.where('state').equals('refused').toArray();
  const parked = new Set(refused.filter((row) => isMaking(row.mutation.name)).flatMap((row) => row.keys));
  const rows = await store.outbox
    .orderBy('seq')
    .filter((row) => row.state === 'waiting' && !row.keys.some((key) => parked.has(key)))
    .limit(most)
    .toArray();
  return rows.map((row) => row.mutation);
}

/** Whether this row waits for another one: what was refused made the record that this one is about. */
export const isHeldBack = (row: OutboxRow, rows: OutboxRow[]) =>
  row.state === 'waiting' &&
  rows.some(
    (other) =>
      other.state === 'refused' && isMaking(other.mutation.name) && other.keys.some((key) => row.keys.includes(key)),
  );

/** The server's copy of the record that a mutation is about; null where it has none. */
export const watchHeld = (store: Store, { name, recordId }: Mutation) =>
  liveQuery(async () => (await store.held.get(keyOf({ kind: KIND_OF[name], id: recordId })))?.record ?? null);

export const watchOutbox = (store: Store) => liveQuery(() => store.outbox.orderBy('seq').toArray());

/** For each record with unsent work, by "kind/id": whether it waits, or something of it was refused. */
export const watchUnsent = (store: Store) =>
  liveQuery(async () => {
    const unsent = new Map<string, OutboxRow['state']>();
    await store.outbox.each((row) => {
      for (const key of row.keys) if (unsent.get(key) !== 'refused') unsent.set(key, row.state);
    });
    return unsent;
  });

/**
 * Sends a refused mutation again, as a new one: the first has its answer for ever. It keeps its place, before what depends on it.
 * `args` are those mended, if any were.
 */
export function tryAgain(store: Store, person: Person, seq: number, args?: Mutation['args']): Promise<void> {
  return store.transaction('rw', allTables(store), async () => {
    const row = await store.outbox.get(seq);
    if (!row) return;
    const mutation = { ...row.mutation, id: newId(), schema: SCHEMA, args: args ?? row.mutation.args } as Mutation;
    const refs = touches(mutation);
    for (const ref of refs) await setAside(store, ref);
    const keys = refs.map(keyOf);
    await store.outbox.put({ seq, mutation, keys, state: 'waiting', problems: [] });
    await replay(store, person, [...new Set([...row.keys, ...keys])]);
  });
}

/** Gives a mutation up, by the will of the person: its record shows what the server has. Returns it, so that it can be put back. */
export function throwAway(store: Store, person: Person, seq: number): Promise<OutboxRow | null> {
  return store.transaction('rw', allTables(store), async () => {
    const row = await store.outbox.get(seq);
    if (!row) return null;
    await store.outbox.delete(seq);
    await replay(store, person, row.keys);
    return row;
  });
}

/** Puts back what was thrown away. */
export function putBack(store: Store, person: Person, row: OutboxRow): Promise<void> {
  return store.transaction('rw', allTables(store), async () => {
    await store.outbox.put(row);
    for (const ref of touches(row.mutation)) await setAside(store, ref);
    await replay(store, person, row.keys);
  });
}

/** Everything unsent as a text to keep elsewhere: JSON, one object. */
export async function exportOutbox(store: Store, rows?: OutboxRow[]): Promise<string> {
  const unsent = rows ?? (await store.outbox.orderBy('seq').toArray());
  const mutations = unsent.map(({ mutation, state, problems }) => ({ mutation, state, problems }));
  return JSON.stringify(
    { format: 'plein-air-rescue', formatVersion: 1, madeAt: new Date().toISOString(), mutations },
    null,
    2,
  );
}
