import { EtagMismatch, type Source } from 'pmtiles';
import { createStore } from 'zustand/vanilla';
import type { Code } from '../../domain/id.ts';
import { isOfRoom } from '../no-room.ts';
import { findSpace, isLow } from '../space.ts';
import { type ArchiveInfo, bytesOf, runsOf, type TilePlace } from './archive.ts';
import { citySource } from './city-source.ts';
import { covers, type KeptMap } from './kept-map.ts';

/** What a district has of streets on the server, in which map. */
export interface Offer {
  info: ArchiveInfo;
  tiles: TilePlace[];
  bytes: number;
}

/** replaced: the city has put another map in its place meanwhile. */
export type Ending = 'taken' | 'stopped' | 'noRoom' | 'replaced';

interface Taking {
  id: Code;
  done: number;
  all: number;
}

/** The district whose streets are coming at this moment, and what became of the last; it goes on while one looks at something else. */
export const taking = createStore<{ now: Taking | null; last: { id: Code; ending: Ending } | null }>(() => ({
  now: null,
  last: null,
}));

const MOST_AT_ONCE = 512 * 1024;
let stop = new AbortController();

/** Asks the one that is under way to stop; what has come stays. */
export const stopTaking = () => stop.abort();

/** Takes the streets of a district, or the rest of them. One at a time. */
export async function takeDistrict(kept: KeptMap, id: Code, offer: Offer, source = citySource): Promise<void> {
  if (taking.getState().now) return;
  stop = new AbortController();
  taking.setState({ now: { id, done: 0, all: offer.bytes }, last: null });
  const ending = await takeAll(kept, id, offer, source, stop.signal).catch((error): Ending => {
    if (isOfRoom(error)) return 'noRoom';
    if (error instanceof EtagMismatch) return 'replaced';
    if ((error as Error).name !== 'AbortError') console.error(error);
    return 'stopped';
  });
  taking.setState({ now: null, last: { id, ending } });
}

async function takeAll(kept: KeptMap, id: Code, offer: Offer, source: Source, signal: AbortSignal): Promise<Ending> {
  const { info, bytes } = offer;
  const before = kept.districts.get(id);
  const goesOn = before !== undefined && covers(before, offer);
  const missing = await kept.missing(goesOn ? before : offer);
  let left = bytesOf(missing);
  if (await wouldFill(left)) return 'noRoom';
  if (!goesOn) await kept.begin(id, offer);
  for (const run of runsOf(missing, MOST_AT_ONCE)) {
    taking.setState({ now: { id, done: bytes - left, all: bytes } });
    const [first] = run;
    if (!first) continue;
    const { data } = await source.getBytes(first.offset, bytesOf(run), signal, info.etag || undefined);
    for (const place of run) {
      const from = place.offset - first.offset;
      await kept.keepTile(info, place, data.slice(from, from + place.length));
    }
    left -= bytesOf(run);
    signal.throwIfAborted();
  }
  await kept.finish(id);
  return 'taken';
}

// The work of people comes first: a map is never what runs a phone out of room.
async function wouldFill(bytes: number): Promise<boolean> {
  const space = await findSpace();
  return space.roomBytes !== null && isLow({ ...space, roomBytes: space.roomBytes - bytes });
}
