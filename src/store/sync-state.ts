import { liveQuery } from 'dexie';
import type { Instant } from '../domain/instant.ts';
import { findHeldBack, ownKeys } from './held-back.ts';
import { type Meta, readMeta } from './meta.ts';
import { isStuck, type OutboxRow, type Store } from './store.ts';

/** The state of the whole, as the line on top of each screen tells it. */
export interface SyncState {
  waiting: number;
  /** What a person has to say something about: deeds, and photos and recordings that the server would not take. */
  refused: number;
  /** How many of them are not refused, but in conflict with what somebody else did. */
  toSettle: number;
  /** Photos and recordings on their way: the server does not have them whole. */
  files: number;
  sending: number;
  heardAt: Instant | null;
  ending: Meta['ending'] | null;
  progress: Meta['progress'];
  /** Milliseconds by which this phone's clock is behind the server's. */
  clockOffset: number;
  /** When the oldest of what waits for the server was made; null when nothing does. */
  waitingSince: Instant | null;
  /** When the server last took something, as far as this phone still remembers. */
  takenAt: Instant | null;
}

export const watchSyncState = (store: Store) => liveQuery(() => findSyncState(store));

export async function findSyncState(store: Store): Promise<SyncState> {
  const { first, ...state } = await store.transaction('r', store.outbox, store.blobs, store.meta, store.sent, () =>
    readState(store),
  );
  return { ...state, waitingSince: await findOldest(store, first) };
}

// One transaction for all of it: each has its price, and this is asked after every change.
async function readState(store: Store): Promise<Omit<SyncState, 'waitingSince'> & { first: OutboxRow | undefined }> {
  const [
    waiting,
    refused,
    toSettle,
    files,
    refusedFiles,
    sending,
    heardAt,
    ending,
    progress,
    clockOffset,
    first,
    last,
  ] = await Promise.all([
    store.outbox.where('state').anyOf('waiting', 'parked').count(),
    store.outbox.where('state').equals('refused').count(),
    store.outbox.where('state').equals('conflict').count(),
    store.blobs.where('state').equals('waiting').count(),
    store.blobs.where('state').equals('refused').count(),
    readMeta(store, 'sending'),
    readMeta(store, 'heardAt'),
    readMeta(store, 'ending'),
    readMeta(store, 'progress'),
    readMeta(store, 'clockOffset'),
    store.outbox.orderBy('seq').first(),
    store.sent.orderBy('seq').last(),
  ]);
  return {
    waiting,
    refused: refused + toSettle + refusedFiles,
    toSettle,
    files,
    sending: sending ?? 0,
    heardAt,
    ending,
    progress,
    clockOffset: clockOffset ?? 0,
    first,
    takenAt: last?.sentAt ?? null,
  };
}

// What waits until a person has settled what it builds on is not waiting for the server.
async function findOldest(store: Store, first: OutboxRow | undefined): Promise<Instant | null> {
  if (!first || !isStuck(first)) return first?.mutation.madeAt ?? null;
  const rows = await store.outbox.orderBy('seq').toArray();
  const held = new Set(findHeldBack(rows));
  return rows.find((row) => !isStuck(row) && !held.has(row))?.mutation.madeAt ?? null;
}

/**
 * For each record with unsent work, by "kind/id": whether it waits, or a person has to settle something of it. What a refused talk was
 * to join is refused nothing.
 */
export const watchUnsent = (store: Store) =>
  liveQuery(async () => {
    const unsent = new Map<string, 'waiting' | 'refused'>();
    const rows = await store.outbox.toArray();
    for (const { keys } of rows.filter((row) => !isStuck(row))) for (const key of keys) unsent.set(key, 'waiting');
    for (const key of rows.filter(isStuck).flatMap(ownKeys)) unsent.set(key, 'refused');
    return unsent;
  });

/** Work of this person that was put before somebody else, until they have read so. */
export const watchHandedOver = (store: Store) => liveQuery(() => readMeta(store, 'handedOver'));

/** They have read it; what was handed over since is still to be told. */
export async function forgetHandedOver(store: Store, read: NonNullable<Meta['handedOver']>): Promise<void> {
  await store.transaction('rw', store.meta, async () => {
    if ((await readMeta(store, 'handedOver'))?.at === read.at) await store.meta.delete('handedOver');
  });
}
