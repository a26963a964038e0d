import type { Person } from '../domain/person.ts';
import { type Ending, exchange, type Posted } from '../sync/phone.ts';
import { MOST_BYTES, type SyncAnswer, type SyncRequest } from '../sync/protocol.ts';
import { isCheckDue } from './check.ts';
import { type Account, type Device, findAccount, findDeviceId, openUnlocked, storeName } from './device.ts';
import { newId } from './id.ts';
import { findLock } from './lock.ts';
import { readMeta, writeMeta } from './meta.ts';
import { makeOffering } from './offered.ts';
import { nextBatch, wakeParked } from './outbox.ts';
import { isPractice } from './practice.ts';
import { park, settle } from './settle.ts';
import type { Store } from './store.ts';
import { carryOverHttp, uploadWaiting } from './uploads.ts';

/** Whoever exchanges, or may not meet an exchange, holds this. */
export const LOCK = 'plein-air-exchange';
const PATIENCE = 120_000;
const LONGEST_REQUEST = 60_000;

/** Opens the store of an account; null where there is none to be opened. */
export type OpenStore = (device: Device, account: Account) => Promise<Store | null>;

/**
 * One exchange of this phone with the server, for whoever works on it; one at a time over all its tabs and its worker.
 * Null when nobody has signed in, or `open` does not give the store of whoever has: without a key, none that is locked. A frozen tab that
 * keeps the lock loses it after two minutes; doubles are harmless.
 */
export function exchangeNow(device: Device, open: OpenStore = openUnlocked): Promise<Ending | null> {
  if (!running) {
    running = exchangeInTurn(device, open).finally(() => {
      running = null;
    });
    return running;
  }
  // Whoever asks while one is under way has one more made, for all who ask meanwhile. The last to ask has the key of whoever works here by then.
  openNext = open;
  next ??= running
    .catch(() => null)
    .then(() => {
      next = null;
      return exchangeNow(device, openNext);
    });
  return next;
}

let running: Promise<Ending | null> | null = null;
let next: Promise<Ending | null> | null = null;
let openNext: OpenStore = openUnlocked;

async function exchangeInTurn(device: Device, open: OpenStore): Promise<Ending | null> {
  const run = () => exchangeForAccount(device, open);
  if (!globalThis.navigator?.locks) return run();
  try {
    return await navigator.locks.request(LOCK, { signal: AbortSignal.timeout(PATIENCE) }, run);
  } catch (error) {
    if ((error as Error).name !== 'TimeoutError') throw error;
    return navigator.locks.request(LOCK, { steal: true }, run);
  }
}

async function exchangeForAccount(device: Device, open: OpenStore): Promise<Ending | null> {
  const account = await findAccount(device);
  const store = account && (await open(device, account));
  if (!store) return null;
  try {
    // What is in it goes up under the name of this account, and what comes down is for nobody else to read.
    if (!(await isStoreOf(device, account, store))) return null;
    return await exchangeAll(store, account.person, await findDeviceId(device));
  } finally {
    store.close();
  }
}

async function isStoreOf(device: Device, account: Account, { name }: Store): Promise<boolean> {
  const lock = await findLock(device, account);
  return lock ? lock.turning === null && lock.store === name : name === storeName(account);
}

const MOST_ROUNDS = 5;

// The words first, then the photos; words that were written meanwhile go before the rest of the photos.
async function exchangeAll(store: Store, person: Person, deviceId: string): Promise<Ending> {
  for (let round = 1; ; round += 1) {
    const ending = await exchangeStore(store, person, deviceId, postOverHttp);
    if (ending.ending !== 'done' || round > MOST_ROUNDS) return ending;
    const uploaded = await uploadWaiting(store, carryOverHttp);
    if (uploaded.ending !== 'text') return ending;
  }
}

// Only told to the screen: a full phone must not be kept from sending for it.
const tellSending = (store: Store, count: number) => writeMeta(store, 'sending', count).catch(console.error);

/** The same for one store, over any way to post; tells the store how it goes and how it ended. */
export async function exchangeStore(
  store: Store,
  person: Person,
  deviceId: string,
  post: (request: SyncRequest) => Promise<Posted>,
): Promise<Ending> {
  if (isPractice(store)) throw new Error('practice is never sent');
  const offering = makeOffering(store);
  const phone = {
    deviceId,
    personId: person.id,
    now: () => new Date(),
    newId,
    nextBatch: async (most: number, aside: ReadonlySet<string>) => {
      const batch = await offering.takeUp(() => nextBatch(store, most, aside));
      await tellSending(store, batch.length);
      return batch;
    },
    findCursor: () => readMeta(store, 'cursor'),
    findWishes: async () => ({
      ...((await isCheckDue(store, new Date())) ? { check: true } : {}),
      ...wished(await readMeta(store, 'anew')),
    }),
    settle: (answer: SyncAnswer, request: SyncRequest) => settle(store, person, answer, new Date(), request),
    park: (answer: Parameters<typeof park>[2]) => park(store, person, answer),
    post: (request: SyncRequest) => offering.post(() => post(request)),
  };
  try {
    await wakeParked(store).catch(console.error);
    const ending = await exchange(phone);
    await writeMeta(store, 'ending', { ...ending, at: new Date().toISOString() });
    return ending;
  } finally {
    await tellSending(store, 0);
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const wished = (anew: string[] | null) => (anew ? { anew } : {});

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
  // A body that breaks off throws here: the line is gone. One that came whole and is no JSON is somebody else's.
  const told = await response.text();
  const retryAfter = Number.parseInt(response.headers.get('retry-after') ?? '', 10);
  return {
    status: response.status,
    body: parse(told),
    retryAfter: Number.isNaN(retryAfter) ? null : retryAfter,
  };
}
