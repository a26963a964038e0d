import type { Person } from '../domain/person.ts';
import { type Ending, exchange, type Posted } from '../sync/phone.ts';
import { MOST_BYTES, type SyncRequest } from '../sync/protocol.ts';
import { type Device, findAccount, findDeviceId, storeName } from './device.ts';
import { readMeta, writeMeta } from './meta.ts';
import { nextBatch } from './outbox.ts';
import { park, settle } from './settle.ts';
import { Store } from './store.ts';

const LOCK = 'plein-air-exchange';
const PATIENCE = 120_000;
const LONGEST_REQUEST = 60_000;

/**
 * One exchange of this phone with the server, for whoever works on it; one at a time over all its tabs and its worker.
 * Null when nobody has signed in. A frozen tab that keeps the lock loses it after two minutes; doubles are harmless.
 */
export async function exchangeNow(device: Device): Promise<Ending | null> {
  const run = () => exchangeForAccount(device);
  if (!globalThis.navigator?.locks) return run();
  try {
    return await navigator.locks.request(LOCK, { signal: AbortSignal.timeout(PATIENCE) }, run);
  } catch (error) {
    if ((error as Error).name !== 'TimeoutError') throw error;
    return navigator.locks.request(LOCK, { steal: true }, run);
  }
}

async function exchangeForAccount(device: Device): Promise<Ending | null> {
  const account = await findAccount(device);
  if (!account) return null;
  const store = new Store(storeName(account));
  try {
    return await exchangeStore(store, account.person, await findDeviceId(device), postOverHttp);
  } finally {
    store.close();
  }
}

/** The same for one store, over any way to post; tells the store how it goes and how it ended. */
export async function exchangeStore(
  store: Store,
  person: Person,
  deviceId: string,
  post: (request: SyncRequest) => Promise<Posted>,
): Promise<Ending> {
  const phone = {
    deviceId,
    now: () => new Date(),
    nextBatch: async (most: number) => {
      const batch = await nextBatch(store, most);
      await writeMeta(store, 'sending', batch.length);
      return batch;
    },
    findCursor: () => readMeta(store, 'cursor'),
    settle: (answer: Parameters<typeof settle>[2]) => settle(store, person, answer),
    park: (answer: Parameters<typeof park>[2]) => park(store, person, answer),
    post,
  };
  try {
    const ending = await exchange(phone);
    await writeMeta(store, 'ending', { ...ending, at: new Date().toISOString() });
    return ending;
  } finally {
    await writeMeta(store, 'sending', 0);
  }
}

/** Posts to our own server; throws where there is none. What would be too large for a slow link is not even tried. */
export async function postOverHttp(request: SyncRequest): Promise<Posted> {
  const text = JSON.stringify(request);
  // A streaming body would need HTTP/2, so the gzipped one is collected first.
  const isLarge = text.length > 2000 && typeof CompressionStream === 'function';
  const body = isLarge
    ? await new Response(new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'))).blob()
    : text;
  if (typeof body !== 'string' && body.size > MOST_BYTES && request.mutations.length > 1)
    return { status: 413, body: undefined, retryAfter: null };
  const response = await fetch('/api/sync', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(isLarge ? { 'content-encoding': 'gzip' } : {}) },
    body,
    credentials: 'same-origin',
    cache: 'no-store',
    // A captive portal or a login page sends elsewhere: that is an answer of somebody else, and seen as one.
    redirect: 'manual',
    signal: AbortSignal.timeout(LONGEST_REQUEST),
  });
  const retryAfter = Number.parseInt(response.headers.get('retry-after') ?? '', 10);
  return {
    status: response.status,
    body: await response.json().catch(() => undefined),
    retryAfter: Number.isNaN(retryAfter) ? null : retryAfter,
  };
}
