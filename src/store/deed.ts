import { type Effect, type Put, perform } from '../domain/deeds.ts';
import type { Directory } from '../domain/directory.ts';
import { isMaking, KIND_OF, touches } from '../domain/ground.ts';
import type { Id } from '../domain/id.ts';
import { type Args, type DeedName, type Mutation, SCHEMA } from '../domain/mutation.ts';
import type { Person } from '../domain/person.ts';
import { isInPart, type Part } from '../domain/policy.ts';
import type { Problem } from '../domain/problem.ts';
import { type Kind, keyOf, type Records, type Ref, refOf, standingOf, type WorkKind } from '../domain/record.ts';
import { findDirectory } from './directory.ts';
import { newId } from './id.ts';
import { readMeta, writeMeta } from './meta.ts';
import { allTables, type Held, isStuck, type OutboxRow, type Row, type Store, tableOf } from './store.ts';

/** Who does something, and on which device. */
export interface Doer {
  person: Person;
  deviceId: Id;
}

/** One deed to do: its name, what it carries, and the record it is about. */
export type Deed = { [N in DeedName]: { name: N; recordId: Id; args: Args<N> } }[DeedName];

/**
 * Does these deeds on this phone: the records and the mutations that will carry them are kept together, or nothing is.
 * Returns what keeps them from being done; empty when they are done and safe here. `plan` may read the store to say which deeds;
 * `after` is kept with them.
 */
export async function act(
  store: Store,
  doer: Doer,
  plan: Deed[] | (() => Promise<Deed[]>),
  after: () => Promise<void> = async () => {},
): Promise<Problem[]> {
  try {
    await store.transaction('rw', allTables(store), async () => {
      const at = new Date();
      for (const deed of typeof plan === 'function' ? await plan() : plan) await actOne(store, doer, deed, at);
      await after();
    });
    return [];
  } catch (error) {
    if (error instanceof NotDone) return error.problems;
    throw error;
  }
}

/** Thrown to undo the whole transaction, never seen outside. */
class NotDone extends Error {
  problems: Problem[];
  constructor(problems: Problem[]) {
    super('not done');
    this.problems = problems;
  }
}

// What it reads is asked for in one go, and so is what it writes: each way to the database and back is felt under the thumb.
async function actOne(store: Store, doer: Doer, { name, recordId, args }: Deed, at: Date): Promise<void> {
  const named = {
    id: newId(),
    name,
    args,
    recordId,
    schema: SCHEMA,
    personId: doer.person.id,
    deviceId: doer.deviceId,
    madeAt: at.toISOString(),
  };
  const refs = touches(named as Mutation);
  const keys = refs.map(keyOf);
  const [own, last, rows, held, directory] = await Promise.all([
    tableOf(store, KIND_OF[name] as WorkKind).get(recordId),
    readMeta(store, 'seq'),
    readRows(store, refs),
    store.held.bulkGet(keys),
    findDirectory(store),
  ]);
  const seq = (last ?? 0) + 1;
  const mutation = { ...named, base: own?.version ?? null, seq } as Mutation;
  const effect = performHere(directory, mutation, doer.person, (key) => rows.get(key)?.record);
  const problems = 'problems' in effect ? effect.problems : (effect.conflicts ?? []);
  if ('problems' in effect || problems.length > 0) throw new NotDone(problems);
  // All that it touches, not only what it changes: upon what comes down meanwhile it may change another.
  const aside = keys.filter((_, index) => !held[index]).map((key) => copyOf(key, rows.get(key)));
  await Promise.all([
    store.held.bulkPut(aside),
    ...effect.puts.map((put) => show(store, put, rows.get(keyOf(put))?.version ?? null)),
    store.outbox.put({ seq, mutation, keys, state: 'waiting', problems: [] }),
    writeMeta(store, 'seq', seq),
  ]);
}

const copyOf = (key: string, row: Row<Records[WorkKind]> | undefined): Held => ({
  key,
  version: row?.version ?? null,
  record: row?.record ?? null,
});

/** Keeps the server's copy of a record beside, before the first unsent deed upon it. Within a transaction. */
export async function setAside(store: Store, ref: Ref): Promise<void> {
  const key = keyOf(ref);
  if (await store.held.get(key)) return;
  await store.held.put(copyOf(key, await tableOf(store, ref.kind as WorkKind).get(ref.id)));
}

const performHere = (
  directory: Directory,
  mutation: Mutation,
  person: Person,
  find: (key: string) => unknown,
  isShownAgain = false,
) =>
  perform(mutation, {
    person,
    directory,
    at: mutation.madeAt,
    isShownAgain,
    find: <K extends Kind>(kind: K, id: string) => find(keyOf({ kind, id })) as Records[K] | undefined,
  });

// What an older or a newer app has left here may not be what this one reads; it must not keep all the rest from being shown.
function performAgain(...work: Parameters<typeof performHere>): Effect {
  try {
    return performHere(...work);
  } catch (error) {
    if (error instanceof TypeError) return { problems: [{ field: '', reason: 'unexpected' }] };
    throw error;
  }
}

async function show(store: Store, put: Put, version: number | null): Promise<void> {
  const table = tableOf(store, put.kind as WorkKind);
  if (put.record === null) await table.delete(put.id);
  else await table.put({ id: put.id, version, record: put.record as Records[WorkKind] });
}

async function readRows(store: Store, refs: Ref[]): Promise<Map<string, Row<Records[WorkKind]>>> {
  const kinds = [...new Set(refs.map((ref) => ref.kind as WorkKind))];
  const found = await Promise.all(
    kinds.map((kind) => tableOf(store, kind).bulkGet(refs.filter((ref) => ref.kind === kind).map(({ id }) => id))),
  );
  return new Map(
    found.flatMap((rows, index) =>
      rows.flatMap((row) => (row ? [[keyOf({ kind: kinds[index] as WorkKind, id: row.id }), row] as const] : [])),
    ),
  );
}

/**
 * Shows these records again as they should be seen: the server's copy with what is unsent done upon it, in the order it was done.
 * A refused deed is not done again, unless it made its record, which would otherwise have nowhere to be. Within a transaction.
 */
export async function replay(store: Store, person: Person, touched: string[]): Promise<void> {
  if (touched.length === 0) return;
  const { keys, rows } = await findConnected(store, touched);
  const stale = new Set((await store.stale.bulkGet(keys)).flatMap((row) => (row ? [row.key] : [])));
  // Told again to a restored server, it is in the copies from before: done upon those, it would be seen twice.
  const isInCopy = (row: OutboxRow) => row.isAgain === true && row.keys.some((key) => stale.has(key));
  const standing = rows.filter((row) => (!isStuck(row) || isMaking(row.mutation.name)) && !isInCopy(row));
  const held = (await store.held.bulkGet(keys)).filter((copy) => copy !== undefined);
  const now = new Map<string, unknown>(held.map((copy) => [copy.key, copy.record ?? undefined]));
  const directory = await findDirectory(store);
  for (const row of standing) {
    const effect = performAgain(directory, row.mutation, person, (key) => now.get(key), !isStuck(row));
    if ('puts' in effect) for (const put of effect.puts) now.set(keyOf(put), put.record ?? undefined);
    else if (isMaking(row.mutation.name)) await keepAsShown(store, row, now);
  }
  const unsent = new Set(rows.flatMap((row) => row.keys));
  const parts = await readMeta(store, 'parts');
  for (const { key, version, record } of held) {
    const { kind, id } = refOf<WorkKind>(key);
    const put = { kind, id, record: now.get(key) ?? null } as Put;
    const isStranger =
      parts !== null && !isMine(put, parts) && (!unsent.has(key) || !isMine({ kind, id, record } as Put, parts));
    await show(store, isStranger ? ({ ...put, record: null } as Put) : put, version);
    if (!unsent.has(key)) await store.held.delete(key);
  }
}

// What could not be made again, because the city or the person's part has changed since, is still what somebody noted: it stays in sight.
async function keepAsShown(store: Store, row: OutboxRow, now: Map<string, unknown>): Promise<void> {
  for (const [key, shown] of await readRows(store, touches(row.mutation))) now.set(key, now.get(key) ?? shown.record);
}

// A deed that touches two records is done on both or on neither, so whatever hangs together by unsent deeds is done again together.
async function findConnected(store: Store, touched: string[]): Promise<{ keys: string[]; rows: OutboxRow[] }> {
  const keys = new Set(touched);
  for (;;) {
    const rows = await store.outbox
      .where('keys')
      .anyOf([...keys])
      .distinct()
      .sortBy('seq');
    const before = keys.size;
    for (const row of rows) for (const key of row.keys) keys.add(key);
    if (keys.size === before) return { keys: [...keys], rows };
  }
}

// What was kept only for its unsent work, in a part that is no longer this person's, goes when that work is gone.
const isMine = ({ kind, record }: Put, parts: Part[]) =>
  record === null || parts.some((part) => isInPart(part, kind, standingOf(kind, record)));
