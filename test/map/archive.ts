import { gzipSync } from 'node:zlib';
import { PbfWriter } from 'pbf';
import { zxyToTileId } from 'pmtiles';

/** A tile of an archive that a test makes. */
export interface MadeTile {
  z: number;
  x: number;
  y: number;
  bytes: Uint8Array;
}

interface Entry {
  id: number;
  offset: number;
  length: number;
  run: number;
}

const HEADER = 127;
const LEAF = 64;
const KINDS = { mvt: 1, png: 2 } as const;

/** A PMTiles file (version 3) of these tiles, clustered, those that look the same kept once, its directories in leaves where there are many. */
export function makeArchive(
  tiles: MadeTile[],
  kind: keyof typeof KINDS,
  [west, south, east, north]: [number, number, number, number],
): Buffer {
  const isPacked = kind === 'mvt';
  const data: Buffer[] = [];
  const known = new Map<string, { offset: number; length: number }>();
  let end = 0;
  const entries: Entry[] = [];
  const sorted = tiles.map(({ z, x, y, bytes }) => ({ id: zxyToTileId(z, x, y), bytes })).sort((a, b) => a.id - b.id);
  for (const { id, bytes } of sorted) {
    const packed = isPacked ? gzipSync(bytes) : Buffer.from(bytes);
    const name = packed.toString('base64');
    const place = known.get(name) ?? { offset: end, length: packed.length };
    if (!known.has(name)) {
      known.set(name, place);
      data.push(packed);
      end += packed.length;
    }
    const last = entries.at(-1);
    if (last && last.offset === place.offset && last.id + last.run === id) last.run += 1;
    else entries.push({ id, ...place, run: 1 });
  }
  const leaves: Buffer[] = [];
  let root = entries;
  if (entries.length > LEAF) {
    root = [];
    for (let at = 0, offset = 0; at < entries.length; at += LEAF) {
      const leaf = writeDirectory(entries.slice(at, at + LEAF));
      leaves.push(leaf);
      root.push({ id: entries[at]?.id ?? 0, offset, length: leaf.length, run: 0 });
      offset += leaf.length;
    }
  }
  const directory = writeDirectory(root);
  const leafBytes = Buffer.concat(leaves);
  const metadata = gzipSync('{"name":"made up"}');
  const zooms = tiles.map(({ z }) => z);
  const header = Buffer.alloc(HEADER);
  header.write('PMTiles', 0);
  header[7] = 3;
  const longs = [
    HEADER,
    directory.length,
    HEADER + directory.length,
    metadata.length,
    HEADER + directory.length + metadata.length,
    leafBytes.length,
    HEADER + directory.length + metadata.length + leafBytes.length,
    end,
    tiles.length,
    entries.length,
    known.size,
  ];
  longs.forEach((value, index) => {
    header.writeBigUInt64LE(BigInt(value), 8 + 8 * index);
  });
  header.set([1, 2, isPacked ? 2 : 1, KINDS[kind], Math.min(...zooms), Math.max(...zooms)], 96);
  [west, south, east, north].forEach((degrees, index) => {
    header.writeInt32LE(Math.round(degrees * 1e7), 102 + 4 * index);
  });
  header[118] = Math.min(...zooms);
  header.writeInt32LE(Math.round(((west + east) / 2) * 1e7), 119);
  header.writeInt32LE(Math.round(((south + north) / 2) * 1e7), 123);
  return Buffer.concat([header, directory, metadata, leafBytes, ...data]);
}

function writeDirectory(entries: Entry[]): Buffer {
  const pbf = new PbfWriter();
  pbf.writeVarint(entries.length);
  entries.forEach(({ id }, index) => {
    pbf.writeVarint(id - (entries[index - 1]?.id ?? 0));
  });
  for (const { run } of entries) pbf.writeVarint(run);
  for (const { length } of entries) pbf.writeVarint(length);
  entries.forEach(({ offset }, index) => {
    const before = entries[index - 1];
    pbf.writeVarint(before && offset === before.offset + before.length ? 0 : offset + 1);
  });
  return gzipSync(pbf.finish());
}
