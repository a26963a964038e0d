import { liveQuery } from 'dexie';
import type { Hash } from '../domain/attachment.ts';
import type { Posted } from '../sync/phone.ts';
import { attachmentsIn, inState, pruneSent, sweepBlobs } from './attachments.ts';
import { readMeta } from './meta.ts';
import { nextBatch } from './outbox.ts';
import { isPractice } from './practice.ts';
import type { BlobRow, Store } from './store.ts';

/** The most bytes sent at once; halved where a link is too slow for them or a proxy too narrow. */
export const CHUNK = 256 * 1024;
const SMALLEST_CHUNK = 16 * 1024;
// The lock on exchanges is taken away from whoever holds it for two minutes, and one chunk may take one of them.
const LONGEST_RUN = 60_000;
const LONGEST_CALL = 60_000;
const QUICK = 15_000;
const LONGEST_WAIT = 3600;
// A server that never gets any further is left alone for this time.
const MOST_TIMES = 3;
const SPARE = 1024 * 1024;

/** One question about these bytes: how far they have come, or, with a chunk, here are more. */
export interface UploadCall {
  hash: Hash;
  type: string;
  total: number;
  first: number;
  chunk: Uint8Array<ArrayBuffer> | null;
}
/** Carries it to the server and brings back what was answered, by whomever; throws where nothing answers. */
export type Carry = (call: UploadCall) => Promise<Posted>;

/** Why a run ended. *text*: words wait meanwhile, and go first. *later*: there is more, but others must have their turn. */
export type UploadEnding =
  | { ending: 'done' | 'text' | 'later' | 'unreachable' | 'signIn' }
  | { ending: 'busy'; seconds: number };

/** What waits to be sent, and what the server has refused. */
export interface Uploads {
  waiting: number;
  refused: Pick<BlobRow, 'hash' | 'type' | 'size' | 'problem' | 'names' | 'addedAt'>[];
}

export const watchUploads = (store: Store) => liveQuery(() => findUploads(store));

export async function findUploads(store: Store): Promise<Uploads> {
  const waiting = await store.blobs.where('state').equals('waiting').count();
  const refused = await store.blobs.where('state').equals('refused').toArray();
  return {
    waiting,
    refused: refused.map(({ hash, type, size, problem, names, addedAt }) => ({
      hash,
      type,
      size,
      problem,
      names,
      addedAt,
    })),
  };
}

/** Offers a refused one to the server once more. */
export const tryUploadAgain = async (store: Store, hash: Hash): Promise<void> => {
  await store.blobs.update(hash, { state: 'waiting', problem: null });
};

/** Gives the bytes up, by the will of the person; the words about them stay with their record. Returns them, so that they can be put back. */
export function throwBlobAway(store: Store, hash: Hash): Promise<BlobRow | null> {
  return store.transaction('rw', store.blobs, async () => {
    const row = (await store.blobs.get(hash)) ?? null;
    await store.blobs.delete(hash);
    return row;
  });
}

/** Puts back what was given up. */
export const putBlobBack = async (store: Store, row: BlobRow): Promise<void> => {
  await store.blobs.put(row);
};

/**
 * Sends what waits, one after the other, each from where the server has it; what goes wrong with one is no matter of the others. Nothing
 * counts as sent but by the server's own word that it has it whole. Ends early when words are to be sent, which go first, and after a minute.
 */
export async function uploadWaiting(store: Store, carry: Carry, now = () => Date.now()): Promise<UploadEnding> {
  if (isPractice(store)) throw new Error('practice is never sent');
  // Tidying up that fails must not keep anything from being sent.
  await sweepBlobs(store, new Date(now())).catch(console.error);
  const epoch = await readMeta(store, 'epoch');
  if (epoch !== null) await offerAgain(store, epoch);
  const turn = await readTurn(store);
  const run: Run = { store, carry, epoch, chunk: turn.chunk, widest: CHUNK, until: now() + LONGEST_RUN, now };
  let last: Hash | null = null;
  let ending: UploadEnding = { ending: 'done' };
  for (const hash of await findNext(store, turn.after)) {
    const row = await store.blobs.get(hash);
    if (row?.state !== 'waiting') continue;
    const end = await uploadOne(run, row);
    if (!end) continue;
    ending = end;
    // Whoever breaks the line each time must not have the first turn each time.
    if (end.ending !== 'text' && end.ending !== 'later') last = hash;
    break;
  }
  if (last !== turn.after || run.chunk !== turn.chunk) await writeTurn(store, { after: last, chunk: run.chunk });
  await pruneSent(store);
  return ending;
}

interface Run {
  store: Store;
  carry: Carry;
  epoch: string | null;
  chunk: number;
  widest: number;
  until: number;
  now: () => number;
}

// A server restored from its backup may have lost what it had said it has.
async function offerAgain(store: Store, epoch: string): Promise<void> {
  await store.blobs
    .where('sentEpoch')
    .notEqual(epoch)
    .and(({ state }) => state === 'sent')
    .modify({ state: 'waiting', sentEpoch: null });
}

interface Turn {
  /** The one that ended the last run before its time; null when none did. */
  after: Hash | null;
  chunk: number;
}

const TURN = 'uploadTurn';
const readTurn = async (store: Store): Promise<Turn> =>
  ((await store.meta.get(TURN))?.value as Turn | undefined) ?? { after: null, chunk: CHUNK };
const writeTurn = (store: Store, value: Turn) => store.meta.put({ key: TURN, value });

// The words first: what belongs to a deed that has not been heard waits with it. The oldest first, but from where the last run broke off.
async function findNext(store: Store, after: Hash | null): Promise<Hash[]> {
  const waiting = (await inState(store, 'waiting').primaryKeys()) as Hash[];
  if (waiting.length === 0) return [];
  const unheard = new Set<Hash>();
  await store.outbox.each(({ mutation }) => {
    for (const { hash } of attachmentsIn(mutation)) unheard.add(hash);
  });
  const start = after === null ? 0 : waiting.indexOf(after) + 1;
  return [...waiting.slice(start), ...waiting.slice(0, start)].filter((hash) => !unheard.has(hash));
}

/** Sends one, or as much of it as there is a way for. Null when the next may have its turn. */
async function uploadOne(run: Run, row: BlobRow): Promise<UploadEnding | null> {
  const { hash, type } = row;
  const bytes = new Uint8Array(row.bytes);
  const total = bytes.length;
  let first: number | null = null;
  let sent = 0;
  let still = 0;
  let isAnew = false;
  for (;;) {
    const pause = await findPause(run);
    if (pause) return pause;
    const chunk = first === null ? null : bytes.slice(first, first + run.chunk);
    const began = run.now();
    let said: Said;
    try {
      said = readSaid(await run.carry({ hash, type, total, first: first ?? 0, chunk }), total);
    } catch {
      // Perhaps the link is too slow for so much at once.
      if (chunk) run.chunk = Math.max(SMALLEST_CHUNK, run.chunk / 2);
      return { ending: 'unreachable' };
    }
    sent += chunk?.length ?? 0;
    if (said.is === 'end') return said.ending;
    if (said.is === 'refused') return note(run, hash, { state: 'refused', problem: said.problem });
    if (said.is === 'smaller') {
      if (!chunk) return null;
      if (run.chunk <= SMALLEST_CHUNK) return note(run, hash, { state: 'refused', problem: 'tooLarge' });
      run.widest = run.chunk = Math.max(SMALLEST_CHUNK, run.chunk / 2);
      continue;
    }
    if (said.is === 'anew') {
      if (isAnew) return note(run, hash, { state: 'refused', problem: 'mismatch' });
      isAnew = true;
      first = 0;
      still = 0;
      continue;
    }
    if (said.is === 'strange') return null;
    if (said.isComplete) return note(run, hash, { state: 'sent', sentEpoch: run.epoch });
    still = said.received > (first ?? -1) ? 0 : still + 1;
    // It has all and does not say so, or does not get on: asked again another time.
    if (said.received === total || still >= MOST_TIMES || sent > MOST_TIMES * total + SPARE) return null;
    first = said.received;
    if (chunk && run.now() - began < QUICK) run.chunk = Math.min(run.widest, run.chunk * 2);
  }
}

async function findPause({ store, now, until }: Run): Promise<UploadEnding | null> {
  if ((await nextBatch(store, 1)).length > 0) return { ending: 'text' };
  return now() > until ? { ending: 'later' } : null;
}

async function note({ store }: Run, hash: Hash, fields: Partial<BlobRow>): Promise<null> {
  await store.blobs.update(hash, fields);
  return null;
}

type Said =
  | { is: 'going'; received: number; isComplete: boolean }
  | { is: 'refused'; problem: string }
  | { is: 'smaller' }
  | { is: 'anew' }
  | { is: 'strange' }
  | { is: 'end'; ending: UploadEnding };

const STRANGE: Said = { is: 'strange' };

// Written by hand: the worker that hosts it has little room, and there is little to read.
function readSaid({ status, body, retryAfter }: Posted, total: number): Said {
  const told = (typeof body === 'object' && body !== null ? body : {}) as Record<string, unknown>;
  const { received, isComplete, reason } = told;
  const isCount = Number.isInteger(received) && (received as number) >= 0 && (received as number) <= total;
  if (status === 200) {
    if (!isCount || typeof isComplete !== 'boolean' || (isComplete && received !== total)) return STRANGE;
    return { is: 'going', received: received as number, isComplete };
  }
  if (status === 409 && isCount) return { is: 'going', received: received as number, isComplete: false };
  if (status === 413) return { is: 'smaller' };
  if (status === 422 && reason === 'mismatch') return { is: 'anew' };
  if (status === 422 && typeof reason === 'string')
    return { is: 'refused', problem: reason === 'wrongKind' || reason === 'metadata' ? reason : 'unexpected' };
  if (status === 401) return { is: 'end', ending: { ending: 'signIn' } };
  if (status === 429 || status === 503)
    return { is: 'end', ending: { ending: 'busy', seconds: Math.min(retryAfter ?? 30, LONGEST_WAIT) } };
  return STRANGE;
}

/** Carries it to our own server; throws where there is none. */
export async function carryOverHttp({ hash, type, total, first, chunk }: UploadCall): Promise<Posted> {
  const response = await fetch(`/api/uploads/${hash}`, {
    method: chunk ? 'PUT' : 'GET',
    ...(chunk && {
      headers: {
        'content-type': 'application/octet-stream',
        'content-range': `bytes ${first}-${first + chunk.length - 1}/${total}`,
        'x-attachment-type': type,
      },
      body: chunk,
    }),
    credentials: 'same-origin',
    cache: 'no-store',
    redirect: 'manual',
    signal: AbortSignal.timeout(LONGEST_CALL),
  });
  const retryAfter = Number.parseInt(response.headers.get('retry-after') ?? '', 10);
  return {
    status: response.status,
    body: await response.json().catch(() => undefined),
    retryAfter: Number.isNaN(retryAfter) ? null : retryAfter,
  };
}
