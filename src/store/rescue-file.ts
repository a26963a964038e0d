import { ATTACHMENT_TYPES, type AttachmentType, type Hash } from '../domain/attachment.ts';
import { readMutation } from '../domain/deeds.ts';
import type { Code, Id } from '../domain/id.ts';
import type { Instant } from '../domain/instant.ts';
import type { Problem } from '../domain/problem.ts';
import type { OutboxRow, OutboxState } from './store.ts';

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
