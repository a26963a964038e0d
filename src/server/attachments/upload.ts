import type { AttachmentType, Hash } from '../../domain/attachment.ts';
import type { Blobs } from './blobs.ts';
import { type Fault, findFault } from './check.ts';
import { type Chunk, chunkKey, join, listChunks, reach, type Span } from './chunk.ts';
import { chunksBelow, keptKey } from './key.ts';

/** What an upload is of. */
export interface Upload {
  municipality: string;
  hash: Hash;
}

/** How far an attachment has come: the bytes received without a gap, and whether all of it is checked and kept for good. */
export interface Progress {
  received: number;
  isComplete: boolean;
}

/** A chunk that begins behind what has been received, or a whole that is not what it should be. */
export type Refused = { refused: 'gap'; received: number } | { refused: Fault };

/** How far this attachment has come: where a phone goes on. */
export async function findProgress(blobs: Blobs, upload: Upload): Promise<Progress> {
  const { chunks, progress } = await look(blobs, upload);
  if (progress) return progress;
  const totals = new Set(chunks.map(({ total }) => total));
  const received = [...totals].map((total) => resumeAt(chunksOf(total, chunks), total));
  return { received: Math.max(0, ...received), isComplete: false };
}

/** Takes one chunk; with the last of them the whole is checked, and kept or thrown away. A chunk that is there already changes nothing. */
export async function takeChunk(
  blobs: Blobs,
  upload: Upload,
  type: AttachmentType,
  span: Span,
  bytes: Uint8Array,
): Promise<Progress | Refused> {
  const found = await look(blobs, upload);
  if (found.progress) return found.progress;
  const before = chunksOf(span.total, found.chunks);
  if (span.first > reach(before)) return { refused: 'gap', received: reach(before) };
  const key = chunkKey(chunksBelow(upload.municipality, upload.hash), span);
  const isThere = before.some((chunk) => chunk.key === key);
  if (!isThere) await blobs.put(key, bytes);
  const chunks = isThere ? before : [...before, { ...span, key }].sort((a, b) => a.first - b.first);
  const received = reach(chunks);
  return received < span.total ? { received, isComplete: false } : finish(blobs, upload, type, chunks, span.total);
}

// The chunks first: another process may put the whole and remove them in between, never the other way round.
async function look(
  blobs: Blobs,
  { municipality, hash }: Upload,
): Promise<{ chunks: Chunk[]; progress: Progress | null }> {
  const chunks = await listChunks(blobs, chunksBelow(municipality, hash));
  const size = await blobs.sizeOf(keptKey(municipality, hash));
  return { chunks, progress: size === null ? null : { received: size, isComplete: true } };
}

const chunksOf = (total: number, chunks: Chunk[]) => chunks.filter((chunk) => chunk.total === total);

/** Where all is there but nobody has checked it, for a server ended just then, the last chunk is asked for once more. */
function resumeAt(chunks: Chunk[], total: number): number {
  const received = reach(chunks);
  return received < total ? received : Math.max(...chunks.filter(({ end }) => end === total).map(({ first }) => first));
}

async function finish(
  blobs: Blobs,
  upload: Upload,
  type: AttachmentType,
  chunks: Chunk[],
  total: number,
): Promise<Progress | Refused> {
  const whole = await join(blobs, chunks, total);
  const fault = whole && findFault(whole, upload.hash, type);
  if (whole && !fault) await blobs.put(keptKey(upload.municipality, upload.hash), whole);
  // Where a chunk is gone, another process has finished it meanwhile, or thrown it away.
  const progress = whole ? { received: total, isComplete: true } : await findProgress(blobs, upload);
  if (fault || progress.isComplete) await removeChunks(blobs, upload);
  return fault ? { refused: fault } : progress;
}

async function removeChunks(blobs: Blobs, { municipality, hash }: Upload): Promise<void> {
  const chunks = await blobs.list(chunksBelow(municipality, hash));
  await Promise.all(chunks.map(({ key }) => blobs.remove(key)));
}
