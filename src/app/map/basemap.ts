import { EtagMismatch, PMTiles, ResolvedValueCache, type Source } from 'pmtiles';
import type { Code } from '../../domain/id.ts';
import { type ArchiveInfo, bytesOf, infoOf, listTiles } from './archive.ts';
import { citySource, NoBasemap } from './city-source.ts';
import { readTile } from './drawing.ts';
import { type KeptMap, openKeptMap } from './kept-map.ts';
import type { Painting } from './paint.ts';
import type { Offer } from './take-district.ts';
import { ancestorOf, type Box, type Tile, tileKey } from './tile.ts';

type What = Painting['what'];

/** some: streets can be shown; none: the city has set up no map; away: there may be one, behind a connection that is not there. */
export type Streets = 'some' | 'none' | 'away';

const MOST_TILES = 160;
const HIGHEST = 5;
/** Milliseconds in which nothing is asked of a server that was not there. */
export const PAUSE = 10_000;

let opened: { cityId: Code; basemap: Promise<Basemap> } | null = null;

/** The streets of this city: those kept on this phone, and with a connection all of them. The same one for the whole app. */
export function openBasemap(cityId: Code): Promise<Basemap> {
  if (opened?.cityId !== cityId)
    opened = {
      cityId,
      basemap: openKeptMap(cityId).then(
        (kept) => new Basemap(kept),
        () => new Basemap(null),
      ),
    };
  return opened.basemap;
}

export class Basemap {
  // The other cache of the package keeps failures too, and would not see the connection come back.
  readonly #archive: PMTiles;
  readonly kept: KeptMap | null;
  #ready = new Map<string, What | null>();
  #coming = new Map<string, Promise<void>>();
  #failedAt = 0;

  constructor(kept: KeptMap | null, source: Source = citySource) {
    this.kept = kept;
    this.#archive = new PMTiles(this.#heard(source), new ResolvedValueCache(500));
  }

  // Noted where it fails: a tile that is broken, or kept from asking, says nothing of the connection.
  #heard(source: Source): Source {
    return {
      getKey: () => source.getKey(),
      getBytes: (...asked) =>
        source.getBytes(...asked).catch((error) => {
          if (!(error instanceof EtagMismatch)) this.#failedAt = Date.now();
          throw error;
        }),
    };
  }

  /** What is known of the map of the city, and which one it is; asks the server, unless it has told before. */
  async ask(): Promise<{ streets: Streets; info: ArchiveInfo | null }> {
    try {
      return { streets: 'some', info: infoOf(await this.#archive.getHeader()) };
    } catch (error) {
      if (error instanceof NoBasemap) return { streets: 'none', info: null };
      if (!isConnection(error)) console.error(error);
      return { streets: 'away', info: null };
    }
  }

  /** What can be shown from now on; with something kept, the server is not waited for. */
  async look(): Promise<{ streets: Streets; info: ArchiveInfo | null }> {
    // Whoever looks anew has perhaps come out of a tunnel.
    this.#failedAt = 0;
    const info = this.kept?.info ?? null;
    return info ? { streets: 'some', info } : this.ask();
  }

  /** What the map of the city has within this box, as it is now. */
  async offer(box: Box): Promise<Offer> {
    const list = async () => {
      const info = infoOf(await this.#archive.getHeader());
      const tiles = await listTiles(this.#archive, box);
      return { info, tiles, bytes: bytesOf(tiles) };
    };
    try {
      return await list();
    } catch (error) {
      if (!(error instanceof EtagMismatch)) throw error;
      await this.forget();
      return list();
    }
  }

  /** Asks anew what the map of the city is: it may have been replaced. */
  async forget(): Promise<void> {
    await this.#archive.cache.invalidate(this.#archive.source);
  }

  /** A tile as far as it is ready: itself, or the one farther out that has it in it. */
  findReady(tile: Tile): Painting | null {
    for (let up = 0; up <= Math.min(HIGHEST, tile.z); up += 1) {
      const from = ancestorOf(tile, up);
      const what = this.#ready.get(tileKey(from));
      if (what) return { tile, from, what };
    }
    return null;
  }

  /** Makes this tile ready, or one farther out that is here; false where neither is to be had now. */
  async prepare(tile: Tile): Promise<boolean> {
    for (let up = 0; up <= Math.min(HIGHEST, tile.z); up += 1) {
      const from = ancestorOf(tile, up);
      await this.#load(from);
      if (this.#ready.has(tileKey(from))) return up === 0 || this.findReady(tile) !== null;
    }
    return false;
  }

  #load(tile: Tile): Promise<void> {
    const key = tileKey(tile);
    const coming = this.#coming.get(key);
    if (coming || this.#ready.has(key)) return coming ?? Promise.resolve();
    const work = this.#fetch(tile).then(
      (what) => this.#keepReady(key, what),
      (error) => {
        if (!isConnection(error)) console.error(error);
      },
    );
    const ended = work.finally(() => this.#coming.delete(key));
    this.#coming.set(key, ended);
    return ended;
  }

  async #fetch(tile: Tile): Promise<What | null> {
    const kept = await this.kept?.find(tile);
    if (kept) return toShow(await unpack(kept.bytes, kept.info), kept.info);
    // Without a connection each tile would wait for its own failure.
    if (Date.now() - this.#failedAt < PAUSE) throw new TypeError('no connection a moment ago');
    const found = await this.#archive.getZxy(tile.z, tile.x, tile.y);
    return found ? toShow(found.data, infoOf(await this.#archive.getHeader())) : null;
  }

  #keepReady(key: string, what: What | null): void {
    this.#ready.set(key, what);
    const [oldest] = this.#ready.keys();
    if (this.#ready.size > MOST_TILES && oldest) this.#ready.delete(oldest);
  }
}

const isConnection = (error: unknown) =>
  error instanceof NoBasemap || error instanceof TypeError || /answered with/.test((error as Error).message);

async function unpack(bytes: ArrayBuffer, { isPacked }: ArchiveInfo): Promise<ArrayBuffer> {
  if (!isPacked) return bytes;
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))).arrayBuffer();
}

const toShow = async (bytes: ArrayBuffer, { isPicture }: ArchiveInfo): Promise<What> =>
  isPicture ? createImageBitmap(new Blob([bytes])) : readTile(bytes);
