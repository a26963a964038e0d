import { ATTACHMENT_TYPES, type AttachmentType, type Hash } from '../domain/attachment.ts';
import { readMutation } from '../domain/deeds.ts';
import { touches } from '../domain/ground.ts';
import type { Code, Id } from '../domain/id.ts';
import type { Instant } from '../domain/instant.ts';
import type { Mutation } from '../domain/mutation.ts';
import type { Person } from '../domain/person.ts';
import type { Problem } from '../domain/problem.ts';
import { keyOf } from '../domain/record.ts';
import { attachmentsIn, hashOf } from './attachments.ts';
import { replay, setAside } from './deed.ts';
import { readMeta, writeMeta } from './meta.ts';
import { findOffered } from './offered.ts';
import { isPractice } from './practice.ts';
import { allTables, type BlobRow, type OutboxRow, type OutboxState, type Store } from './store.ts';

const FORMAT = 'plein-air-rescue';
const FORMAT_VERSION = 2;

/** Whose work a rescue file holds. */
export interface RescueOf {
  municipalityId: Code;
  personId: Id;
  deviceId: Id;
}

/** A mutation in a rescue file, with what the phone knew of it. */
export type RescuedMutation = Pick<OutboxRow, 'mutation' | 'state' | 'problems'>;

/** A photo or a voice note in a rescue file. */
export interface RescuedAttachment {
  hash: Hash;
  type: AttachmentType;
  /** The records that name it, as "kind/id". */
  names: string[];
  content: Blob;
}

/** What a rescue file holds. An older one does not say of which city; an empty old one not even of whom. */
export interface Rescue {
  madeAt: Instant | null;
  municipalityId: Code | null;
  personId: Id | null;
  deviceId: Id | null;
  mutations: RescuedMutation[];
  attachments: RescuedAttachment[];
  /** How many of its mutations nobody here can read. */
  unreadable: number;
}

/** Why a file cannot be read: it is no rescue file, its end is missing, it is not as it was made, or a newer app made it. */
export type RescueFault = 'noRescue' | 'cut' | 'altered' | 'newer';

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

/** The file that holds these mutations and these attachments. */
export function writeRescue(
  madeAt: Instant,
  of: RescueOf,
  unsent: RescuedMutation[],
  attachments: RescuedAttachment[],
): Blob {
  const head = {
    format: FORMAT,
    formatVersion: FORMAT_VERSION,
    madeAt,
    ...of,
    mutations: unsent.map(({ mutation, state, problems }) => ({ mutation, state, problems })),
    attachments: attachments.map(({ hash, type, names, content }) => ({ hash, type, bytes: content.size, names })),
  };
  return new Blob([JSON.stringify(head), '\n', ...attachments.map(({ content }) => content)]);
}

/** What is in this file, whoever made it, or why that cannot be said. */
export async function readRescue(file: Blob): Promise<{ rescue: Rescue } | { fault: RescueFault }> {
  const { line, end } = await readFirstLine(file);
  const isOld = line.trim() === '{';
  const text = isOld ? await file.text() : line;
  const head = parseHead(text);
  if (!head) return { fault: BEGINNING.test(text) ? 'cut' : 'noRescue' };
  if (head.format !== FORMAT || typeof head.formatVersion !== 'number') return { fault: 'noRescue' };
  if (head.formatVersion > FORMAT_VERSION) return { fault: 'newer' };
  return isOld ? readMutations(head, []) : readAttachments(head, file.slice(Math.min(end, file.size)));
}

const BEGINNING = /^\uFEFF?\s*\{\s*"format":\s*"plein-air-rescue"/;
const SLICE = 1024 * 1024;
const NEWLINE = 10;

/** The first line, and where the next one begins; all of it where there is no other. */
export async function readFirstLine(file: Blob): Promise<{ line: string; end: number }> {
  for (let from = 0; from < file.size; from += SLICE) {
    const at = new Uint8Array(await file.slice(from, from + SLICE).arrayBuffer()).indexOf(NEWLINE);
    if (at >= 0) return { line: await file.slice(0, from + at).text(), end: from + at + 1 };
  }
  return { line: await file.text(), end: file.size };
}

type Head = Record<string, unknown>;

/** The JSON object that this text is; null where it is none. */
export function parseHead(text: string): Head | null {
  try {
    const head = JSON.parse(text.replace(/^\uFEFF/, ''));
    return typeof head === 'object' && head !== null && !Array.isArray(head) ? head : null;
  } catch {
    return null;
  }
}

interface Told {
  hash: Hash;
  type: AttachmentType;
  bytes: number;
  names?: unknown;
}

const isTold = (entry: unknown): entry is Told => {
  const { hash, type, bytes } = (entry ?? {}) as Partial<Told>;
  return (
    /^[0-9a-f]{64}$/.test(String(hash)) &&
    (ATTACHMENT_TYPES as readonly unknown[]).includes(type) &&
    Number.isSafeInteger(bytes) &&
    (bytes as number) > 0
  );
};

function readAttachments(head: Head, rest: Blob): { rescue: Rescue } | { fault: RescueFault } {
  const told = Array.isArray(head.attachments) ? head.attachments : [];
  if (!told.every(isTold)) return { fault: 'altered' };
  const total = told.reduce((sum, { bytes }) => sum + bytes, 0);
  if (rest.size < total) return { fault: 'cut' };
  if (rest.size > total) return { fault: 'altered' };
  let from = 0;
  const attachments = told.map(({ hash, type, bytes, names }): RescuedAttachment => {
    const content = rest.slice(from, from + bytes);
    from += bytes;
    return { hash, type, names: stringsIn(names), content };
  });
  return readMutations(head, attachments);
}

const stringsIn = (list: unknown): string[] =>
  Array.isArray(list) ? list.filter((item) => typeof item === 'string') : [];
const stringIn = (value: unknown): string | null => (typeof value === 'string' ? value : null);
const STATES: readonly OutboxState[] = ['waiting', 'parked', 'refused', 'conflict'];

function readMutations(head: Head, attachments: RescuedAttachment[]): { rescue: Rescue } | { fault: RescueFault } {
  if (!Array.isArray(head.mutations)) return { fault: 'altered' };
  const entries = head.mutations.map((entry) => (entry ?? {}) as Partial<RescuedMutation>);
  const read = entries.map(({ mutation }) => readMutation(mutation));
  if (read.some((one) => 'problems' in one && one.problems.some(({ reason }) => reason === 'newerApp')))
    return { fault: 'newer' };
  const first = read.find((one) => 'mutation' in one)?.mutation;
  const personId = stringIn(head.personId) ?? first?.personId ?? null;
  const mutations = entries.flatMap(({ mutation, state, problems }, index): RescuedMutation[] => {
    const one = read[index];
    if (!mutation || !one || 'problems' in one || one.mutation.personId !== personId) return [];
    // As it was written, to the letter: the server knows a mutation again by its content.
    return [{ mutation, state: STATES.find((known) => known === state) ?? 'waiting', problems: problemsIn(problems) }];
  });
  return {
    rescue: {
      madeAt: stringIn(head.madeAt),
      municipalityId: stringIn(head.municipalityId),
      personId,
      deviceId: stringIn(head.deviceId) ?? first?.deviceId ?? null,
      mutations,
      attachments,
      unreadable: entries.length - mutations.length,
    },
  };
}

const problemsIn = (list: unknown): Problem[] =>
  Array.isArray(list) ? list.filter((one): one is Problem => typeof one?.field === 'string') : [];

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
