import type { Blobs } from './blobs.ts';

/** The most bytes of one chunk. */
export const MOST_CHUNK_BYTES = 512 * 1024;

/** A part of an attachment: from its first byte up to, and without, its end; of so many in all. */
export interface Span {
  first: number;
  end: number;
  total: number;
}

/** A part that has arrived. */
export interface Chunk extends Span {
  key: string;
}

// The key says it all, so that nothing else needs to be kept. Those who tell another total do not mix.
export const chunkKey = (below: string, { first, end, total }: Span) => `${below}${first}-${end}-${total}`;

/** The chunks that have arrived whole, in order. */
export async function listChunks(blobs: Blobs, below: string): Promise<Chunk[]> {
  const chunks = (await blobs.list(below)).flatMap(({ key, bytes }) => {
    const [first = Number.NaN, end = Number.NaN, total = Number.NaN] = key.slice(below.length).split('-').map(Number);
    return end - first === bytes ? [{ key, first, end, total }] : [];
  });
  return chunks.sort((a, b) => a.first - b.first || b.end - a.end);
}

/** How many bytes are there without a gap, from the first on. */
export function reach(spans: Span[]): number {
  let end = 0;
  for (const span of spans) if (span.first <= end) end = Math.max(end, span.end);
  return end;
}

/** All the bytes of chunks that leave no gap; null when one is no longer there. */
export async function join(blobs: Blobs, chunks: Chunk[], total: number): Promise<Buffer | null> {
  const whole = Buffer.alloc(total);
  let end = 0;
  for (const chunk of chunks) {
    if (chunk.end <= end) continue;
    const bytes = await blobs.get(chunk.key);
    if (bytes?.length !== chunk.end - chunk.first) return null;
    bytes.copy(whole, chunk.first);
    end = chunk.end;
  }
  return whole;
}
