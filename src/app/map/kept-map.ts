import type { Code } from '../../domain/id.ts';
import { type ArchiveInfo, bytesOf, type TilePlace, withoutDoubles } from './archive.ts';
import { type Tile, tileKey } from './tile.ts';

/** A district whose streets are on this phone, or on their way. */
export interface KeptDistrict {
  info: ArchiveInfo;
  tiles: TilePlace[];
  bytes: number;
  isWhole: boolean;
  /** What was here before the map that is on its way: shown until that is here. */
  before?: Drawn;
}

/** Tiles of one map. */
type Drawn = Pick<KeptDistrict, 'info' | 'tiles'>;

/** Whether what is kept, or on its way, is all of this: not where the city has another map, or has drawn the district larger. */
export function covers(kept: Drawn, { info, tiles }: Drawn) {
  const keys = new Set(kept.tiles.map(({ key }) => key));
  return kept.info.etag === info.etag && tiles.every(({ key }) => keys.has(key));
}

const DISTRICTS = '/kept-map/districts/';
const TILES = '/kept-map/tiles/';

/** The streets that this phone keeps of a city: nothing of anybody, so they are everyone's who works with it. Null where the browser keeps nothing. */
export async function openKeptMap(cityId: Code): Promise<KeptMap | null> {
  if (!('caches' in globalThis)) return null;
  const kept = new KeptMap(await caches.open(`plein-air-map-${cityId}`));
  await kept.read();
  return kept;
}

export class KeptMap {
  readonly #cache: Cache;
  #districts = new Map<Code, KeptDistrict>();
  // Of each district: of what is to be here, then of what was before. What has not come hides nothing that a neighbour has.
  #places: Places[] = [];

  constructor(cache: Cache) {
    this.#cache = cache;
  }

  get districts(): ReadonlyMap<Code, KeptDistrict> {
    return this.#districts;
  }

  /** Of whatever is kept; null where nothing is. */
  get info(): ArchiveInfo | null {
    return [...this.#districts.values()][0]?.info ?? null;
  }

  async read(): Promise<void> {
    const found = new Map<Code, KeptDistrict>();
    for (const request of await this.#cache.keys()) {
      const { pathname } = new URL(request.url);
      if (!pathname.startsWith(DISTRICTS)) continue;
      const id = decodeURIComponent(pathname.slice(DISTRICTS.length));
      const kept = await this.#cache.match(request);
      if (kept) found.set(id, (await kept.json()) as KeptDistrict);
    }
    this.#districts = found;
    this.#places = [...found.values(), ...this.#before()].map(placesOf);
  }

  /** The bytes of a tile, and of which map they are; null where they are not here. */
  async find(tile: Tile): Promise<{ info: ArchiveInfo; bytes: ArrayBuffer } | null> {
    for (const places of this.#places) {
      const known = places.get(tileKey(tile));
      const there = known && (await this.#cache.match(addressOf(known.info, known.place)));
      if (there) return { info: known.info, bytes: await there.arrayBuffer() };
    }
    return null;
  }

  /** Says what is to be here of this district, before it comes. What it replaces stays until all of it is here. */
  async begin(id: Code, { info, tiles }: Drawn): Promise<void> {
    const kept = this.#districts.get(id);
    const before = kept && (kept.before ?? { info: kept.info, tiles: kept.tiles });
    await this.#write(id, { info, tiles, bytes: bytesOf(tiles), isWhole: false, ...(before ? { before } : {}) });
    await this.#prune();
  }

  async keepTile(info: ArchiveInfo, place: TilePlace, bytes: ArrayBuffer): Promise<void> {
    await this.#cache.put(addressOf(info, place), new Response(bytes));
  }

  /** Those of these tiles that are not here. */
  async missing({ info, tiles }: Drawn): Promise<TilePlace[]> {
    const here = await this.#listTiles();
    return withoutDoubles(tiles).filter((place) => !here.has(addressOf(info, place)));
  }

  /** Where all of it is here, what was before goes. */
  async finish(id: Code): Promise<void> {
    const district = this.#districts.get(id);
    if (!district || (await this.missing(district)).length > 0) return;
    const { before: _gone, ...whole } = district;
    await this.#write(id, { ...whole, isWhole: true });
    await this.#prune();
  }

  /** Its streets go, but for those that another district shows too. */
  async remove(id: Code): Promise<void> {
    await this.#cache.delete(DISTRICTS + encodeURIComponent(id));
    await this.read();
    await this.#prune();
  }

  async #write(id: Code, district: KeptDistrict): Promise<void> {
    await this.#cache.put(DISTRICTS + encodeURIComponent(id), new Response(JSON.stringify(district)));
    await this.read();
  }

  #before(): Drawn[] {
    return [...this.#districts.values()].flatMap(({ before }) => before ?? []);
  }

  async #prune(): Promise<void> {
    const wanted = new Set(
      [...this.#districts.values(), ...this.#before()].flatMap(({ info, tiles }) =>
        tiles.map((place) => addressOf(info, place)),
      ),
    );
    for (const address of await this.#listTiles()) if (!wanted.has(address)) await this.#cache.delete(address);
  }

  async #listTiles(): Promise<Set<string>> {
    const addresses = (await this.#cache.keys()).map(({ url }) => new URL(url).pathname);
    return new Set(addresses.filter((address) => address.startsWith(TILES)));
  }
}

type Places = Map<string, { info: ArchiveInfo; place: TilePlace }>;

const placesOf = ({ info, tiles }: Drawn): Places => new Map(tiles.map((place) => [place.key, { info, place }]));

const addressOf = ({ etag }: ArchiveInfo, { offset }: TilePlace) =>
  `${TILES}${encodeURIComponent(etag.replaceAll('"', ''))}/${offset}`;
