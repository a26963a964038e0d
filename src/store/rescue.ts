import type { AttachmentType, Hash } from '../domain/attachment.ts';
import { touches } from '../domain/ground.ts';
import type { Mutation } from '../domain/mutation.ts';
import type { Person } from '../domain/person.ts';
import { keyOf } from '../domain/record.ts';
import { attachmentsIn, hashOf } from './attachments.ts';
import { replay, setAside } from './deed.ts';
import { readMeta, writeMeta } from './meta.ts';
import { findOffered } from './offered.ts';
import { isPractice } from './practice.ts';
import {
  type Rescue,
  type RescuedAttachment,
  type RescuedMutation,
  type RescueOf,
  writeRescue,
} from './rescue-file.ts';
import { allTables, type BlobRow, type OutboxRow, type Store } from './store.ts';

/**
 * Everything unsent in one file, or these mutations with what they attach: a first line of JSON, so that any text editor shows the words,
 * and after it the bytes of the attachments, one after the other.
 */
export async function makeRescue(store: Store, of: RescueOf, rows?: OutboxRow[]): Promise<Blob> {
  if (isPractice(store)) throw new Error('practice is in no rescue file');
  const unsent = rows ?? (await store.outbox.orderBy('seq').toArray());
  // A full phone must not be kept from saving what is on it.
  await noteOffered(store, lastOf(unsent)).catch(console.error);
  const named = unsent.flatMap(({ mutation }) => attachmentsIn(mutation)).map(({ hash }) => hash);
  const others = rows ? [] : await store.blobs.where('state').anyOf('waiting', 'refused').primaryKeys();
  const attachments: RescuedAttachment[] = [];
  // One at a time: a browser may keep a Blob on the disk, all of these buffers would be in the memory of the phone.
  for (const hash of new Set([...named, ...(others as Hash[])])) {
    const row = await store.blobs.get(hash);
    if (row && row.state !== 'sent')
      attachments.push({ hash, type: row.type as AttachmentType, names: row.names, content: new Blob([row.bytes]) });
  }
  return writeRescue(new Date().toISOString(), of, unsent, attachments);
}

/** What came of loading a rescue file. */
export interface Loaded {
  mutations: number;
  attachments: number;
  /** Mutations that were here, or at the server, already. */
  known: number;
  /** Attachments whose bytes are not those they were. */
  damaged: number;
}

/**
 * Takes what a rescue file holds into this person's outbox, all of it or nothing, in the order it was done. Its mutations keep their ids:
 * sent from two phones, they are done once. `onAttachment` hears how many attachments are here. None of it can be undone as what has not
 * left: the phone that it comes from may have sent it.
 */
export async function loadRescue(
  store: Store,
  person: Person,
  rescue: Rescue,
  onAttachment: (done: number) => void = () => {},
): Promise<Loaded> {
  // What is unsent in truth would be thrown away with it.
  if (isPractice(store)) throw new Error('nothing is rescued into practice');
  const hashes = new Set<Hash>();
  let done = 0;
  for (const attachment of rescue.attachments) {
    if (await keepBytes(store, attachment)) hashes.add(attachment.hash);
    done += 1;
    onAttachment(done);
  }
  const fresh = await store.transaction('rw', allTables(store), async () => {
    const rows = await keepRows(store, rescue.mutations);
    await store.blobs
      .where('hash')
      .anyOf([...hashes])
      .and(({ state }) => state === 'begun')
      .modify({ state: 'waiting' });
    await replay(store, person, [...new Set(rows.flatMap((row) => row.keys))]);
    return rows.length;
  });
  return {
    mutations: fresh,
    attachments: hashes.size,
    known: rescue.mutations.length - fresh,
    damaged: rescue.attachments.length - hashes.size,
  };
}

// Kept as something begun until the words about it are here too: alone, it would go after a while. A hash has to be made outside of any
// transaction, and not all bytes at once fit into the memory of a phone.
async function keepBytes(store: Store, { hash, type, names, content }: RescuedAttachment): Promise<boolean> {
  const bytes = await content.arrayBuffer();
  if ((await hashOf(bytes)) !== hash) return false;
  await store.transaction('rw', store.blobs, async () => {
    const known = await store.blobs.get(hash);
    const at = new Date().toISOString();
    const fresh: BlobRow = {
      hash,
      type,
      bytes,
      size: bytes.byteLength,
      state: 'begun',
      problem: null,
      names: [],
      addedAt: at,
      usedAt: at,
      sentEpoch: null,
    };
    await store.blobs.put({
      ...(known ?? fresh),
      usedAt: at,
      names: [...new Set([...(known?.names ?? []), ...names])],
    });
  });
  return true;
}

async function keepRows(store: Store, mutations: RescuedMutation[]): Promise<OutboxRow[]> {
  const known = new Set(
    [...(await store.outbox.toArray()), ...(await store.sent.toArray())].map(({ mutation }) => mutation.id),
  );
  let seq = (await readMeta(store, 'seq')) ?? 0;
  const rows: OutboxRow[] = [];
  for (const { mutation, state, problems } of mutations) {
    if (known.has(mutation.id)) continue;
    known.add(mutation.id);
    const refs = touches(mutation as Mutation);
    for (const ref of refs) await setAside(store, ref);
    seq += 1;
    // Where it was parked, it may have been tried again since.
    const now = state === 'parked' ? 'waiting' : state;
    rows.push({ seq, mutation, keys: refs.map(keyOf), state: now, problems });
  }
  if (rows.length === 0) return rows;
  await store.outbox.bulkPut(rows);
  // Numbered on another phone: what is done here from now on comes after all of it.
  const last = Math.max(seq, lastOf(rows));
  await writeMeta(store, 'seq', last);
  await noteOffered(store, last);
  return rows;
}

// What is in a file may have left by the phone that it comes from, or by one that it is loaded on.
const noteOffered = (store: Store, upTo: number): Promise<void> =>
  store.transaction('rw', store.meta, async () => {
    if (upTo > (await findOffered(store))) await writeMeta(store, 'offered', upTo);
  });

// More than a phone can have done was written by hand: counted on from there, two deeds would get one number.
const MOST_DEEDS = 2 ** 40;

const lastOf = (rows: RescuedMutation[]): number =>
  rows.reduce((last, { mutation }) => Math.max(last, Math.min(mutation.seq, MOST_DEEDS)), 0);
