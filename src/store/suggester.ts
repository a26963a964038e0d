import { liveQuery } from 'dexie';
import type { Hash } from '../domain/attachment.ts';
import { readWeights, type Weights } from '../domain/suggester/weights.ts';
import { type Got, hashOf } from './attachments.ts';
import { isPractice } from './practice.ts';
import type { Store } from './store.ts';

const KEY = 'suggester';

/** What was learned from the city's requests, as it came. */
interface Kept {
  hash: Hash;
  bytes: ArrayBuffer;
}

const readKept = async (store: Store): Promise<Kept | null> =>
  ((await store.meta.get(KEY))?.value as Kept | undefined) ?? null;

/**
 * Fetches the weights of which the directory tells, unless they are here. Apart from the exchange, so that no word waits for them; where
 * they do not come, those of last time go on serving. Returns whether they are here now.
 */
export async function fetchWeights(store: Store, hash: Hash, get: (path: string) => Promise<Got>): Promise<boolean> {
  if ((await readKept(store))?.hash === hash) return true;
  if (isPractice(store)) return false;
  const got = await get(`/api/suggester/${hash}`).catch(() => null);
  if (got?.status !== 200 || !got.bytes || (await hashOf(got.bytes)) !== hash) return false;
  if (!readWeights(new Uint8Array(got.bytes))) return false;
  await store.meta.put({ key: KEY, value: { hash, bytes: got.bytes } satisfies Kept });
  return true;
}

let remembered: { hash: Hash; weights: Weights | null } | null = null;

/** What suggests a service on this phone; null where nothing has been learned yet. */
export async function findWeights(store: Store): Promise<Weights | null> {
  const kept = await readKept(store);
  if (!kept) return null;
  if (remembered?.hash !== kept.hash)
    remembered = { hash: kept.hash, weights: readWeights(new Uint8Array(kept.bytes)) };
  return remembered.weights;
}

export const watchWeights = (store: Store) => liveQuery(() => findWeights(store));
