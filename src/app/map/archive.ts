import { Compression, type Entry, findTile, type Header, type PMTiles, TileType, zxyToTileId } from 'pmtiles';
import { type Box, type Tile, tileKey, tilesIn } from './tile.ts';

/** What has to be known of an archive (PMTiles 3) to show its tiles. */
export interface ArchiveInfo {
  etag: string;
  isPicture: boolean;
  isPacked: boolean;
  minZoom: number;
  maxZoom: number;
}

/** Where a tile lies among the bytes of the archive. Tiles that look the same lie there once. */
export interface TilePlace {
  key: string;
  offset: number;
  length: number;
}

/** What is taken of a district: from the whole of it down to its doors. */
const TAKEN_FROM = 12;
const TAKEN_TO = 16;
const DEEPEST = 4;

/** Throws where it is of a kind that cannot be shown here. */
export function infoOf({ etag = '', tileType, tileCompression, minZoom, maxZoom }: Header): ArchiveInfo {
  const isPicture = [TileType.Png, TileType.Jpeg, TileType.Webp].includes(tileType);
  const isPacked = tileCompression === Compression.Gzip;
  const isKnown = isPicture || tileType === TileType.Mvt;
  if (!isKnown || (!isPacked && tileCompression > Compression.None)) throw new Error('a map of another kind');
  return { etag, isPicture, isPacked, minZoom, maxZoom };
}

/** The tiles of the box that the archive has, in the order in which they lie there. */
export async function listTiles(archive: PMTiles, box: Box): Promise<TilePlace[]> {
  const header = await archive.getHeader();
  const places: TilePlace[] = [];
  for (let z = Math.max(TAKEN_FROM, header.minZoom); z <= Math.min(TAKEN_TO, header.maxZoom); z += 1) {
    for (const tile of tilesIn(box, z)) {
      const entry = await findEntry(archive, header, tile);
      const offset = header.tileDataOffset + (entry?.offset ?? 0);
      if (entry) places.push({ key: tileKey(tile), offset, length: entry.length });
    }
  }
  return places.sort((a, b) => a.offset - b.offset);
}

async function findEntry(archive: PMTiles, header: Header, { z, x, y }: Tile): Promise<Entry | null> {
  const id = zxyToTileId(z, x, y);
  let offset = header.rootDirectoryOffset;
  let length = header.rootDirectoryLength;
  for (let depth = 0; depth < DEEPEST; depth += 1) {
    const entry = findTile(await archive.cache.getDirectory(archive.source, offset, length, header), id);
    if (!entry || entry.runLength > 0) return entry;
    offset = header.leafDirectoryOffset + entry.offset;
    length = entry.length;
  }
  return null;
}

/** Each place once, though several tiles look like that. */
export const withoutDoubles = (places: TilePlace[]): TilePlace[] => [
  ...new Map(places.map((place) => [place.offset, place])).values(),
];

export const bytesOf = (places: TilePlace[]): number =>
  withoutDoubles(places).reduce((sum, { length }) => sum + length, 0);

/** Neighbours together, so that they are fetched in one go of at most so many bytes. */
export function runsOf(places: TilePlace[], most: number): TilePlace[][] {
  const runs: TilePlace[][] = [];
  for (const place of withoutDoubles(places)) {
    const run = runs.at(-1);
    const first = run?.[0];
    const last = run?.at(-1);
    const fits = first && last && last.offset + last.length === place.offset;
    if (run && fits && place.offset + place.length - first.offset <= most) run.push(place);
    else runs.push([place]);
  }
  return runs;
}
