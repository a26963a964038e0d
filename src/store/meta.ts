import type { Instant } from '../domain/instant.ts';
import type { Part } from '../domain/policy.ts';
import type { Ending } from '../sync/phone.ts';
import type { KeptOverview } from './overviews.ts';
import type { Reminder } from './reminder.ts';
import type { Store } from './store.ts';

/** What a store remembers beside its records. */
export interface Meta {
  cursor: string;
  epoch: string;
  /** What this phone may hold. */
  parts: Part[];
  /** The last number given to a mutation. */
  seq: number;
  /** The number of the last one that may have left this phone. */
  offered: number;
  /** Another one each time the directory changes, never used twice: a change that was undone must not be taken for the next. */
  directoryVersion: string;
  /** When the server last answered. */
  heardAt: Instant;
  /** Milliseconds by which the server's clock is ahead of this phone's. */
  clockOffset: number;
  /** How many mutations are on their way at this moment; 0 when none is. */
  sending: number;
  ending: Ending & { at: Instant };
  /** When this phone last compared what it holds with the server. */
  checkedAt: Instant;
  /** Parts that were found other than the server's, to be sent anew, by name. */
  anew: string[];
  /** When parts were last asked for anew. */
  anewAt: Instant;
  /** Work put before somebody else, because it was about a part that is no longer this person's. Until they have read so. */
  handedOver: { count: number; at: Instant } | null;
  /** The reminder that this phone may show once a day; null where nobody asked for it. */
  reminder: Reminder | null;
  /** How far the first filling is; null when it is over. */
  progress: { done: number; total: number } | null;
  /** The overviews that were fetched last, to be looked at without a connection. */
  overviews: KeptOverview[];
}

export async function readMeta<K extends keyof Meta>(store: Store, key: K): Promise<Meta[K] | null> {
  return ((await store.meta.get(key))?.value as Meta[K] | undefined) ?? null;
}

export async function writeMeta<K extends keyof Meta>(store: Store, key: K, value: Meta[K]): Promise<void> {
  await store.meta.put({ key, value });
}
