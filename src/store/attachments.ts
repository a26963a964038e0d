import { liveQuery } from 'dexie';
import { type Attachment, attachmentsOf, type Hash } from '../domain/attachment.ts';
import type { EncounterDraft } from '../domain/draft.ts';
import type { Encounter } from '../domain/encounter.ts';
import type { Id } from '../domain/id.ts';
import type { Args, Mutation } from '../domain/mutation.ts';
import type { Problem } from '../domain/problem.ts';
import { keyOf, refOf } from '../domain/record.ts';
import { act, type Doer } from './deed.ts';
import { isPractice } from './practice.ts';
import { sweepRecordings } from './recordings.ts';
import { allTables, type BlobRow, type BlobState, type Draft, type Store } from './store.ts';

/** A photo or a voice note just taken: the words about it, and its bytes. */
export interface Taken {
  attachment: Attachment;
  bytes: ArrayBuffer;
}

/** The kinds of record that have attachments of their own. */
export type Bearer = { kind: 'encounter' | 'request'; id: Id };

/** How long what nothing names any more is kept: removing and throwing away can be undone. */
export const GRACE = 3_600_000;
/** The most bytes kept of what the server has too. */
export const MOST_SENT_BYTES = 60_000_000;
const DAY = 86_400_000;

/** The name of these bytes, wherever they are kept. */
export async function hashOf(bytes: ArrayBuffer): Promise<Hash> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** All that are attached to this encounter and to its needs. */
export const attachmentsWithin = (encounter: Encounter): Attachment[] => [
  ...attachmentsOf(encounter),
  ...encounter.needs.flatMap(attachmentsOf),
];

/** Keeps a draft of an encounter together with the bytes it has come to name, or neither. */
export async function keepDraftWith(store: Store, id: Id, content: EncounterDraft, taken: Taken[]): Promise<void> {
  await store.transaction('rw', store.drafts, store.blobs, async () => {
    const updatedAt = new Date().toISOString();
    await putBytes(store, 'begun', keyOf({ kind: 'encounter', id }), taken, updatedAt);
    await store.drafts.put({ id, kind: 'encounter', content, updatedAt } satisfies Draft);
  });
}

// The same picture twice is there once, under both names; what is attached anew is offered to the server anew.
async function putBytes(store: Store, state: BlobState, name: string, taken: Taken[], at: string): Promise<void> {
  for (const { attachment, bytes } of taken) {
    const { hash, type } = attachment;
    const known = await store.blobs.get(hash);
    await store.blobs.put({
      hash,
      type,
      bytes,
      size: bytes.byteLength,
      state: known?.state === 'refused' || known?.state === 'waiting' ? known.state : state,
      problem: known?.problem ?? null,
      names: [...new Set([...(known?.names ?? []), name])],
      addedAt: known?.addedAt ?? at,
      usedAt: at,
      sentEpoch: known?.sentEpoch ?? null,
    });
  }
}

/** What a saved encounter names is from now on to be sent. Done again, it changes nothing. */
export async function claimAttachments(store: Store, encounter: Encounter): Promise<void> {
  const named = [
    ...attachmentsOf(encounter).map(({ hash }) => ({ hash, names: [`encounter/${encounter.id}`] })),
    ...encounter.needs.flatMap((need) =>
      attachmentsOf(need).map(({ hash }) => ({ hash, names: [`encounter/${encounter.id}`, `request/${need.id}`] })),
    ),
  ];
  await store.transaction('rw', store.blobs, async () => {
    for (const { hash, names } of named) {
      const row = await store.blobs.get(hash);
      if (!row) continue;
      const all = [...new Set([...row.names, ...names])];
      if (row.state !== 'begun' && all.length === row.names.length) continue;
      const state = row.state === 'refused' ? 'refused' : 'waiting';
      await store.blobs.put({ ...row, state, names: all });
    }
  });
}

/** Adds these to an encounter or to a request that is saved, there perhaps to be shown to whoever asked: the deeds, and the bytes they name, or nothing. */
export function attach(
  store: Store,
  doer: Doer,
  { kind, id }: Bearer,
  taken: Taken[],
  isForCitizen = false,
): Promise<Problem[]> {
  const name = kind === 'encounter' ? 'attachToEncounter' : 'attachToRequest';
  const more = isForCitizen && kind === 'request' ? { isForCitizen: true as const } : {};
  const deeds = taken.map(({ attachment }) => ({ name, recordId: id, args: { attachment, ...more } }) as const);
  return act(store, doer, deeds, () =>
    putBytes(store, 'waiting', keyOf({ kind, id }), taken, new Date().toISOString()),
  );
}

/** Where the bytes of these are on this phone; what is not in it is not here. Reads no bytes. */
export const watchBlobStates = (store: Store, hashes: Hash[]) =>
  liveQuery(async () => {
    const states = new Map<Hash, BlobState>();
    for (const hash of new Set(hashes)) {
      const [key] = await store.blobs.where('[hash+state]').between([hash, ''], [hash, '\uffff']).keys();
      if (key) states.set(hash, (key as unknown as [Hash, BlobState])[1]);
    }
    return states;
  });

/** The bytes of this name, if they are on this phone. That they were looked at is noted once a day. */
export async function findBlob(store: Store, hash: Hash, now = new Date()): Promise<BlobRow | null> {
  const row = await store.blobs.get(hash);
  if (!row) return null;
  if (row.state === 'sent' && now.getTime() - Date.parse(row.usedAt) > DAY)
    await store.blobs.update(hash, { usedAt: now.toISOString() }).catch(() => {});
  return row;
}

/** What came of asking the server for an attachment. */
export type Fetched = 'here' | 'notYet' | 'gone' | 'unreachable' | 'signIn' | 'strange';
/** The answer to it, whoever gave it. */
export interface Got {
  status: number;
  /** What a refusal says, where it is JSON. */
  reason: string | null;
  bytes: ArrayBuffer | null;
}

/** Fetches what is not on this phone, and keeps it while there is room; only the very bytes that its name says are taken. */
export async function fetchAttachment(
  store: Store,
  bearer: Bearer,
  attachment: Attachment,
  get: (path: string) => Promise<Got>,
): Promise<Fetched> {
  if (isPractice(store)) return 'gone';
  let got: Got;
  try {
    got = await get(`/api/attachments/${bearer.kind}/${bearer.id}/${attachment.id}`);
  } catch {
    return 'unreachable';
  }
  if (got.status === 401) return 'signIn';
  if (got.status === 404) return got.reason === 'notYet' ? 'notYet' : got.reason === null ? 'strange' : 'gone';
  const { bytes } = got;
  if (got.status !== 200 || !bytes || (await hashOf(bytes)) !== attachment.hash) return 'strange';
  await store.transaction('rw', store.blobs, () =>
    putBytes(store, 'sent', keyOf(bearer), [{ attachment, bytes }], new Date().toISOString()),
  );
  await pruneSent(store);
  return 'here';
}

/** Asks our own server; throws where there is none. */
export async function getOverHttp(path: string): Promise<Got> {
  const signal = AbortSignal.timeout(60_000);
  const response = await fetch(path, { credentials: 'same-origin', cache: 'no-store', redirect: 'manual', signal });
  if (response.status === 200) return { status: 200, reason: null, bytes: await response.arrayBuffer() };
  const told = await response.json().catch(() => null);
  return { status: response.status, reason: typeof told?.reason === 'string' ? told.reason : null, bytes: null };
}

/** Those in this state, the longest unseen first; by keys that tell their size, so that no bytes need to be read. */
export const inState = (store: Store, state: BlobState) =>
  store.blobs.where('[state+usedAt+size]').between([state], [state, []]);

/** Lets go of the oldest that the server has too, until there are at most so many bytes of them. Reads no bytes. */
export async function pruneSent(store: Store, most = MOST_SENT_BYTES): Promise<void> {
  await store.transaction('rw', store.blobs, async () => {
    const sent: { hash: Hash; size: number }[] = [];
    await inState(store, 'sent').eachKey((key, { primaryKey }) =>
      sent.push({ hash: primaryKey as Hash, size: (key as [string, string, number])[2] }),
    );
    let total = sent.reduce((sum, { size }) => sum + size, 0);
    const gone: Hash[] = [];
    for (const { hash, size } of sent) {
      if (total <= most) break;
      gone.push(hash);
      total -= size;
    }
    await store.blobs.bulkDelete(gone);
  });
}

/** What a mutation attaches. */
export function attachmentsIn({ name, args }: Pick<Mutation, 'name' | 'args'>): Attachment[] {
  if (name === 'recordEncounter') return attachmentsWithin((args as Args<'recordEncounter'>).encounter);
  if (name === 'attachToEncounter' || name === 'attachToRequest') return [(args as Args<'attachToRequest'>).attachment];
  return [];
}

/** A mutation was given up by the will of the person: its attachments are not sent any more, and go after the time to undo. */
export async function letGo(store: Store, mutation: Mutation): Promise<void> {
  const at = new Date().toISOString();
  for (const { hash } of attachmentsIn(mutation)) {
    const row = await store.blobs.get(hash);
    if (row?.state === 'waiting' || row?.state === 'refused')
      await store.blobs.put({ ...row, state: 'begun', problem: null, usedAt: at });
  }
}

/** It was put back after all: they are to be sent. */
export async function holdAgain(store: Store, mutation: Mutation): Promise<void> {
  const hashes = attachmentsIn(mutation).map(({ hash }) => hash);
  await store.blobs.where('hash').anyOf(hashes).and(isBegun).modify({ state: 'waiting' });
}

const isBegun = (row: BlobRow) => row.state === 'begun';

/** Forgets the bytes that nothing names any more: of drafts thrown away, of records that are no longer this person's to hold. */
export async function sweepBlobs(store: Store, now = new Date()): Promise<void> {
  await store.transaction('rw', allTables(store), async () => {
    await sweepBegun(store, now);
    await sweepSent(store);
    await sweepRecordings(store, new Date(now.getTime() - GRACE).toISOString());
  });
}

async function sweepBegun(store: Store, now: Date): Promise<void> {
  const hashes = (await store.blobs.where('state').equals('begun').primaryKeys()) as Hash[];
  if (hashes.length === 0) return;
  const drafts = await store.drafts.filter(({ kind }) => kind === 'encounter').toArray();
  const inDrafts = new Set(drafts.flatMap(attachmentsInDraft).map(({ hash }) => hash));
  const unnamed = hashes.filter((hash) => !inDrafts.has(hash));
  for (const row of await store.blobs.bulkGet(unnamed)) {
    if (!row) continue;
    // Saved, and the phone stopped before it could be noted here.
    if (await isSaved(store, row)) await store.blobs.put({ ...row, state: 'waiting' });
    else if (Math.abs(now.getTime() - Date.parse(row.usedAt)) > GRACE) await store.blobs.delete(row.hash);
  }
}

// As it was kept, perhaps by an older app.
const attachmentsInDraft = ({ content }: Draft) => {
  const { encounter } = (content ?? {}) as Partial<EncounterDraft>;
  return encounter ? attachmentsWithin({ ...encounter, needs: encounter.needs ?? [] }) : [];
};

async function isSaved(store: Store, { hash, names }: BlobRow): Promise<boolean> {
  const rows = await store.outbox.where('keys').anyOf(names).distinct().toArray();
  if (rows.some(({ mutation }) => attachmentsIn(mutation).some((one) => one.hash === hash))) return true;
  for (const name of names) {
    const { kind, id } = refOf<Bearer['kind']>(name);
    const encounter = kind === 'encounter' && (await store.encounters.get(id))?.record;
    const request = kind === 'request' && (await store.requests.get(id))?.record;
    const named = encounter ? attachmentsWithin(encounter) : request ? attachmentsOf(request) : [];
    if (named.some((one) => one.hash === hash)) return true;
  }
  return false;
}

async function sweepSent(store: Store): Promise<void> {
  const sent = new Set((await store.blobs.where('state').equals('sent').primaryKeys()) as Hash[]);
  if (sent.size === 0) return;
  const namesOf = new Map<string, Hash[]>();
  await store.blobs.orderBy('names').eachKey((name, { primaryKey }) => {
    if (sent.has(primaryKey as Hash))
      namesOf.set(name as string, [...(namesOf.get(name as string) ?? []), primaryKey as Hash]);
  });
  const idsOf = (kind: string) =>
    [...namesOf.keys()].filter((name) => name.startsWith(`${kind}/`)).map((name) => name.slice(kind.length + 1));
  const there = [
    ...(await store.encounters.where('id').anyOf(idsOf('encounter')).primaryKeys()).map((id) => `encounter/${id}`),
    ...(await store.requests.where('id').anyOf(idsOf('request')).primaryKeys()).map((id) => `request/${id}`),
  ];
  const held = new Set(there.flatMap((name) => namesOf.get(name) ?? []));
  await store.blobs.bulkDelete([...sent].filter((hash) => !held.has(hash)));
}
