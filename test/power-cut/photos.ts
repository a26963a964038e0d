import { createHash } from 'node:crypto';
import { keptKey } from '../../src/server/attachments/key.ts';
import { openBlobs } from '../../src/server/attachments/open.ts';
import { newId } from '../../src/store/id.ts';
import { hashOf, photoOf } from '../server/attachments/pictures.ts';
import type { Session } from './pushes.ts';

const LINES = 3;
const CHUNK = 64 * 1024;
const SIZES = [20_000, 90_000, 200_000];

/** How much of a photo the server said it has. */
export interface Received {
  received: number;
  isComplete: boolean;
}

/** Uploads that go on until they are ended; by hash, what was acknowledged of each, in whole or in part. */
export interface Uploads {
  acknowledged: Map<string, Received>;
  end(): Promise<void>;
}

export function startUploading(address: string, session: Session): Uploads {
  const acknowledged = new Map<string, Received>();
  const ending = new AbortController();
  const lines = Array.from({ length: LINES }, () => uploadOn(address, session, acknowledged, ending.signal));
  return {
    acknowledged,
    end: async () => {
      ending.abort();
      await Promise.all(lines);
    },
  };
}

async function uploadOn(
  address: string,
  { cookie }: Session,
  acknowledged: Map<string, Received>,
  signal: AbortSignal,
): Promise<void> {
  for (let turn = 0; !signal.aborted; turn++) {
    const photo = photoOf(SIZES[turn % SIZES.length] ?? 0, newId());
    const hash = hashOf(photo);
    try {
      for (let first = 0; first < photo.length; first += CHUNK) {
        const chunk = photo.subarray(first, first + CHUNK);
        const headers = {
          cookie,
          'content-type': 'application/octet-stream',
          'content-range': `bytes ${first}-${first + chunk.length - 1}/${photo.length}`,
          'x-attachment-type': 'image/jpeg',
        };
        const response = await fetch(`${address}/api/uploads/${hash}`, {
          method: 'PUT',
          headers,
          body: new Uint8Array(chunk),
          signal,
        });
        if (!response.ok) throw new Error(`a chunk was answered with ${response.status}`);
        acknowledged.set(hash, (await response.json()) as Received);
      }
    } catch (error) {
      if (!signal.aborted) throw error;
    }
  }
}

/** How many photos are there less than was acknowledged, as the server says and as their bytes are. */
export async function countLostPhotos(
  address: string,
  { cookie }: Session,
  folder: string,
  acknowledged: Map<string, Received>,
): Promise<number> {
  const blobs = openBlobs({ s3Url: null, dataDir: folder });
  let lost = 0;
  for (const [hash, told] of acknowledged) {
    const response = await fetch(`${address}/api/uploads/${hash}`, { headers: { cookie } });
    const now = (await response.json()) as Received;
    const kept = await blobs.get(keptKey('testtown', hash));
    const isSound = kept === null ? !now.isComplete : createHash('sha256').update(kept).digest('hex') === hash;
    const isThere = told.isComplete ? now.isComplete : now.isComplete || now.received >= told.received;
    if (!isSound || !isThere) lost += 1;
  }
  return lost;
}
