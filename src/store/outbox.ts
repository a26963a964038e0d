import { liveQuery } from 'dexie';
import { KIND_OF, touches } from '../domain/ground.ts';
import { type Mutation, SCHEMA } from '../domain/mutation.ts';
import type { Person } from '../domain/person.ts';
import { keyOf } from '../domain/record.ts';
import { holdAgain, letGo } from './attachments.ts';
import { replay, setAside } from './deed.ts';
import { findHeldBack } from './held-back.ts';
import { newId } from './id.ts';
import { findOffered, hasStayed } from './offered.ts';
import { isPractice } from './practice.ts';
import { allTables, isStuck, type OutboxRow, type Store } from './store.ts';

/** The oldest mutations that wait, at most this many; those that build on one that was not done, or on one of these, wait with it. */
export async function nextBatch(store: Store, most: number, aside: ReadonlySet<string> = NONE): Promise<Mutation[]> {
  if (isPractice(store)) return [];
  const isAnyStuck = aside.size > 0 || (await store.outbox.where('state').noneOf(['waiting', 'parked']).count()) > 0;
  const rows = isAnyStuck
    ? withoutHeldBack(await store.outbox.orderBy('seq').toArray(), most, aside)
    : await store.outbox.orderBy('seq').filter(isWaiting).limit(most).toArray();
  return rows.map((row) => row.mutation);
}

const NONE: ReadonlySet<string> = new Set();

const isWaiting = (row: OutboxRow) => row.state === 'waiting';

function withoutHeldBack(rows: OutboxRow[], most: number, aside: ReadonlySet<string>): OutboxRow[] {
  // What is put aside holds back what builds on it, as if a person had to settle it.
  const asStuck = rows.map((row) => (aside.has(row.mutation.id) ? { ...row, state: 'refused' as const } : row));
  const held = new Set(findHeldBack(asStuck));
  return asStuck.filter((row) => isWaiting(row) && !held.has(row)).slice(0, most);
}

/** What the server could not look at is tried again, once in each exchange: it may have learnt meanwhile. */
export async function wakeParked(store: Store): Promise<void> {
  await store.outbox.where('state').equals('parked').modify({ state: 'waiting' });
}

/** The server's copy of the record that a mutation is about; null where it has none. */
export const watchHeld = (store: Store, { name, recordId }: Mutation) =>
  liveQuery(async () => (await store.held.get(keyOf({ kind: KIND_OF[name], id: recordId })))?.record ?? null);

export const watchOutbox = (store: Store) => liveQuery(() => store.outbox.orderBy('seq').toArray());

/**
 * Sends a mutation that a person has to settle again, as a new one: the first has its answer for ever. It keeps its place, before what
 * depends on it. `args` are those mended, if any were. Returns false where it is not there to be settled any more: what is being tried
 * again already may be on its way, and would be done twice.
 */
export function tryAgain(store: Store, person: Person, seq: number, args?: Mutation['args']): Promise<boolean> {
  return store.transaction('rw', allTables(store), async () => {
    const row = await store.outbox.get(seq);
    if (!row || !isStuck(row)) return false;
    const mutation = { ...row.mutation, id: newId(), schema: SCHEMA, args: args ?? row.mutation.args } as Mutation;
    const refs = touches(mutation);
    for (const ref of refs) await setAside(store, ref);
    const keys = refs.length > 0 ? refs.map(keyOf) : row.keys;
    await store.outbox.put({ seq, mutation, keys, state: 'waiting', problems: [] });
    await replay(store, person, [...new Set([...row.keys, ...keys])]);
    return true;
  });
}

/** Gives a mutation up, by the will of the person: its record shows what the server has. Returns it, so that it can be put back. */
export function throwAway(store: Store, person: Person, seq: number): Promise<OutboxRow | null> {
  return store.transaction('rw', allTables(store), async () => {
    const row = await store.outbox.get(seq);
    if (!row) return null;
    await store.outbox.delete(seq);
    await letGo(store, row.mutation);
    await replay(store, person, row.keys);
    return row;
  });
}

/**
 * Gives these up where none of them can have left this phone. False where any may have: thrown away here, it would come back from the
 * server. Then nothing has changed, and only an opposite deed takes it back.
 */
export function throwUnsentAway(store: Store, person: Person, rows: OutboxRow[]): Promise<boolean> {
  return store.transaction('rw', allTables(store), async () => {
    const offered = await findOffered(store);
    const now = await store.outbox.bulkGet(rows.map(({ seq }) => seq));
    if (!now.every((row) => row && hasStayed(row, offered))) return false;
    for (const { seq } of rows.toReversed()) await throwAway(store, person, seq);
    return true;
  });
}

/** Puts back what was thrown away. */
export function putBack(store: Store, person: Person, row: OutboxRow): Promise<void> {
  return store.transaction('rw', allTables(store), async () => {
    await store.outbox.put(row);
    await holdAgain(store, row.mutation);
    for (const ref of touches(row.mutation)) await setAside(store, ref);
    await replay(store, person, row.keys);
  });
}
