import { type Kind, keyOf, refOf, WORK_KINDS, type WorkKind } from '../domain/record.ts';
import { newId } from './id.ts';
import { writeMeta } from './meta.ts';
import { type Store, tableOf } from './store.ts';

/** From now on everything here is to come anew. Nothing leaves the screen before all has come. Within a transaction. */
export async function markAllStale(store: Store): Promise<void> {
  const keys = (await store.directory.toCollection().primaryKeys()) as string[];
  for (const kind of WORK_KINDS) {
    const ids = await tableOf(store, kind).toCollection().primaryKeys();
    keys.push(...ids.map((id) => keyOf({ kind, id })));
  }
  keys.push(...((await store.held.toCollection().primaryKeys()) as string[]));
  await store.stale.bulkPut([...new Set(keys)].map((key) => ({ key })));
}

/** All has come: what did not come again is gone. Returns the keys of those with unsent work upon them. Within a transaction. */
export async function forgetStale(store: Store): Promise<string[]> {
  const keys = (await store.stale.toCollection().primaryKeys()) as string[];
  if (keys.length === 0) return [];
  const held = (await store.held.bulkGet(keys)).filter((copy) => copy !== undefined);
  await store.held.bulkPut(held.map((copy) => ({ ...copy, version: null, record: null })));
  const unsent = new Set(held.map((copy) => copy.key));
  const gone = keys.filter((key) => !unsent.has(key));
  for (const kind of WORK_KINDS) await tableOf(store, kind).bulkDelete(idsOf(gone, kind));
  const inDirectory = gone.filter((key) => !(WORK_KINDS as readonly Kind[]).includes(refOf(key).kind));
  await store.directory.bulkDelete(inDirectory);
  if (inDirectory.length > 0) await writeMeta(store, 'directoryVersion', newId());
  await store.stale.clear();
  return [...unsent];
}

const idsOf = (keys: string[], kind: WorkKind) =>
  keys.filter((key) => key.startsWith(`${kind}/`)).map((key) => key.slice(kind.length + 1));
