import { DIRECTORY_KINDS, keyOf, type Records, WORK_KINDS, type WorkKind } from '../domain/record.ts';
import type { Change } from '../sync/protocol.ts';
import { newId } from './id.ts';
import { writeMeta } from './meta.ts';
import { type Store, tableOf } from './store.ts';

/**
 * Takes in records as they now are on the server; an older state than the one here is passed over, unless all is coming anew. Returns
 * the keys of those that have unsent work upon them. Within a transaction.
 */
export async function takeChanges(store: Store, changes: Change[]): Promise<string[]> {
  if (changes.length === 0) return [];
  const stale = await findStale(store, changes);
  const isDirectory = (change: Change) => (DIRECTORY_KINDS as readonly string[]).includes(change.kind);
  await takeDirectory(store, changes.filter(isDirectory), stale);
  const held: string[] = [];
  for (const kind of WORK_KINDS) {
    const ofKind = changes.filter((change) => change.kind === kind);
    if (ofKind.length > 0) held.push(...(await takeKind(store, kind, ofKind, stale)));
  }
  await store.stale.bulkDelete([...stale]);
  return held;
}

// After a restore the server counts anew: there, a lower version may be the newer one.
async function findStale(store: Store, changes: Change[]): Promise<Set<string>> {
  if ((await store.stale.count()) === 0) return new Set();
  const rows = await store.stale.bulkGet(changes.map(keyOf));
  return new Set(rows.flatMap((row) => (row ? [row.key] : [])));
}

type Known = { version: number | null; record: unknown } | undefined;

const newerOf = (changes: Change[], known: Known[], stale: Set<string>) =>
  changes.filter((change, index) => stale.has(keyOf(change)) || isNewer(change, known[index]));

// What was told as gone because it was not theirs comes back under the same version when it is theirs again.
const isNewer = (change: Change, known: Known) => {
  const version = known?.version ?? -1;
  return change.version > version || (change.version === version && known?.record === null && change.record !== null);
};

async function takeDirectory(store: Store, changes: Change[], stale: Set<string>): Promise<void> {
  if (changes.length === 0) return;
  const newer = newerOf(changes, await store.directory.bulkGet(changes.map(keyOf)), stale);
  await store.directory.bulkDelete(newer.filter((change) => change.record === null).map(keyOf));
  const rows = newer.filter((change) => change.record !== null);
  await store.directory.bulkPut(
    rows.map((change) => ({ key: keyOf(change), kind: change.kind, version: change.version, record: change.record })),
  );
  await writeMeta(store, 'directoryVersion', newId());
}

async function takeKind(store: Store, kind: WorkKind, changes: Change[], stale: Set<string>): Promise<string[]> {
  const table = tableOf(store, kind);
  const copies = await store.held.bulkGet(changes.map(keyOf));
  const withCopy = changes.filter((_change, index) => copies[index] !== undefined);
  const beside = newerOf(
    withCopy,
    copies.filter((copy) => copy !== undefined),
    stale,
  ).map((change) => ({
    key: keyOf(change),
    version: change.version,
    record: change.record as Records[WorkKind] | null,
  }));
  await store.held.bulkPut(beside);
  const free = changes.filter((_change, index) => copies[index] === undefined);
  const newer = newerOf(free, await table.bulkGet(free.map((change) => change.id)), stale);
  await table.bulkDelete(newer.filter((change) => change.record === null).map((change) => change.id));
  const rows = newer.filter((change) => change.record !== null);
  await table.bulkPut(
    rows.map(({ id, version, record }) => ({ id, version, record: record as unknown as Records[WorkKind] })),
  );
  return beside.map((copy) => copy.key);
}
