import type { AttachmentType } from '../domain/attachment.ts';
import { openRow } from './cipher.ts';
import { fromText, toText, unwrapByOffice } from './cipher-key.ts';
import { placeOf, type SealedRow } from './cipher-store.ts';
import { wrapBy } from './cipher-unlock.ts';
import type { Lock, OfficeWrap } from './lock.ts';
import { parseHead, type RescuedAttachment, type RescueOf, readFirstLine, writeRescue } from './rescue-file.ts';
import { type BlobRow, type OutboxRow, Store } from './store.ts';

const FORMAT = 'plein-air-locked-rescue';
const FORMAT_VERSION = 1;

/** One sealed row of such a file: from which table, under which key, and how many bytes it takes. */
interface Told {
  table: string;
  key: unknown;
  bytes: number;
}

/** Everything unsent in a store whose PIN nobody knows, still sealed: only the key of the city's administrator opens it. Null where the city had none. */
export async function makeLockedRescue(lock: Lock, of: RescueOf): Promise<Blob | null> {
  const office = wrapBy(lock, 'office');
  if (!office) return null;
  const store = new Store(lock.store);
  try {
    const told: Told[] = [];
    const parts: Blob[] = [];
    const take = (table: string, key: unknown, row: unknown) => {
      const { sealed } = row as SealedRow;
      told.push({ table, key, bytes: sealed.length });
      parts.push(new Blob([sealed]));
    };
    await store.outbox.orderBy('seq').each((row) => take('outbox', row.seq, row));
    const unsent = await store.blobs.where('state').anyOf('waiting', 'refused').primaryKeys();
    // One at a time: a browser may keep a Blob on the disk, all of these bytes would be in the memory of the phone.
    for (const hash of unsent) take('blobs', hash, await store.blobs.get(hash));
    const { officeKey, ephemeral, iv, wrapped } = office;
    const head = {
      format: FORMAT,
      formatVersion: FORMAT_VERSION,
      madeAt: new Date().toISOString(),
      ...of,
      office: { officeKey, ephemeral: toText(ephemeral), iv: toText(iv), wrapped: toText(wrapped) },
      rows: told,
    };
    return new Blob([JSON.stringify(head), '\n', ...parts]);
  } finally {
    store.close();
  }
}

/** Such a file that was read, but not opened. */
export interface LockedRescue {
  madeAt: string;
  of: RescueOf;
  office: OfficeWrap;
  rows: Told[];
  rest: Blob;
}

/** What is in this file, if it is one of a locked store; null where it is another one, or has no end. */
export async function readLockedRescue(file: Blob): Promise<LockedRescue | null> {
  const { line, end } = await readFirstLine(file);
  const head = parseHead(line);
  if (head?.format !== FORMAT || head.formatVersion !== FORMAT_VERSION) return null;
  const { madeAt, municipalityId, personId, deviceId, office, rows } = head as unknown as RescueOf & {
    madeAt: string;
    office: Record<'officeKey' | 'ephemeral' | 'iv' | 'wrapped', string>;
    rows: Told[];
  };
  try {
    const wrap: OfficeWrap = {
      by: 'office',
      officeKey: office.officeKey,
      ephemeral: fromText(office.ephemeral),
      iv: fromText(office.iv),
      wrapped: fromText(office.wrapped),
    };
    const rest = file.slice(end);
    const isWhole = rows.reduce((sum, { bytes }) => sum + bytes, 0) === rest.size;
    return isWhole ? { madeAt, of: { municipalityId, personId, deviceId }, office: wrap, rows, rest } : null;
  } catch {
    return null;
  }
}

/** The private half of a city's key, out of the file in which its administrator keeps it; null where this is none. */
export async function readOfficeKey(file: Blob): Promise<object | null> {
  const head = file.size < LARGEST_KEY ? parseHead(await file.text()) : null;
  return typeof head?.privateKey === 'object' ? head.privateKey : null;
}

const LARGEST_KEY = 10_000;

/** Opens it: an ordinary rescue file, or null where the key is another city's or an older one. Throws where a byte has changed. */
export async function openLockedRescue(locked: LockedRescue, privateKey: object): Promise<Blob | null> {
  const dataKey = await unwrapByOffice(locked.office, privateKey);
  if (!dataKey) return null;
  const unsent: OutboxRow[] = [];
  const attachments: RescuedAttachment[] = [];
  let from = 0;
  for (const { table, key, bytes } of locked.rows) {
    const sealed = new Uint8Array(await locked.rest.slice(from, from + bytes).arrayBuffer());
    from += bytes;
    const row = openRow(dataKey, placeOf(table, key), sealed);
    if (table === 'outbox') unsent.push(row as OutboxRow);
    if (table === 'blobs') attachments.push(attachmentOf(row as BlobRow));
  }
  return writeRescue(locked.madeAt, locked.of, unsent, attachments);
}

const attachmentOf = ({ hash, type, names, bytes }: BlobRow): RescuedAttachment => ({
  hash,
  type: type as AttachmentType,
  names,
  content: new Blob([bytes]),
});
