import { liveQuery } from 'dexie';
import type { Instant } from '../domain/instant.ts';
import { type Meta, readMeta } from './meta.ts';
import type { Store } from './store.ts';

/** The state of the whole, as the line on top of each screen tells it. */
export interface SyncState {
  waiting: number;
  refused: number;
  sending: number;
  heardAt: Instant | null;
  ending: Meta['ending'] | null;
  progress: Meta['progress'];
  /** Milliseconds by which this phone's clock is behind the server's. */
  clockOffset: number;
}

export const watchSyncState = (store: Store) => liveQuery(() => findSyncState(store));

export async function findSyncState(store: Store): Promise<SyncState> {
  const [waiting, refused, sending, heardAt, ending, progress, clockOffset] = await Promise.all([
    store.outbox.where('state').equals('waiting').count(),
    store.outbox.where('state').equals('refused').count(),
    readMeta(store, 'sending'),
    readMeta(store, 'heardAt'),
    readMeta(store, 'ending'),
    readMeta(store, 'progress'),
    readMeta(store, 'clockOffset'),
  ]);
  return { waiting, refused, sending: sending ?? 0, heardAt, ending, progress, clockOffset: clockOffset ?? 0 };
}
