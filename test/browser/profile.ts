import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';

/** In which files of a browser's profile these words are to be read by anybody, whether in UTF-8 or UTF-16, packed by LevelDB or not. */
export function filesThatSay(folder: string, words: string[]): string[] {
  const sought = words.flatMap((word) => [Buffer.from(word, 'utf8'), Buffer.from(word, 'utf16le')]);
  return filesIn(folder)
    .filter((file) =>
      [readFileSync(file), ...unpack(file)].some((bytes) => sought.some((word) => bytes.includes(word))),
    )
    .map((file) => relative(folder, file));
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path, { throwIfNoEntry: false })?.isFile());
}

/** Whatever in it is packed by Snappy: the blocks of a LevelDB table, and values that Chromium packs on their way in. */
function unpack(file: string): Buffer[] {
  const bytes = readFileSync(file);
  if (file.endsWith('.ldb')) return blocksOf(bytes);
  // A value of IndexedDB that stands in a file of its own: two bytes of version, then Snappy (Chromium, idb_value_wrapping).
  return file.includes('.blob') ? [0, 3].map((from) => unsnap(bytes.subarray(from))) : [];
}

const FOOTER = 48;
const TRAILER = 5;

// LevelDB, doc/table_format.md: a footer names the index, the index names the blocks, each packed or not.
function blocksOf(table: Buffer): Buffer[] {
  const footer = table.subarray(-FOOTER);
  let at = 0;
  const next = () => {
    const { value, end } = varint(footer, at);
    at = end;
    return value;
  };
  next();
  next();
  const index = readBlock(table, next(), next());
  return handlesIn(index).map(([offset, size]) => readBlock(table, offset, size));
}

function readBlock(table: Buffer, offset: number, size: number): Buffer {
  const block = table.subarray(offset, offset + size);
  return table[offset + size] === 1 && offset + size + TRAILER <= table.length ? unsnap(block) : block;
}

function handlesIn(index: Buffer): [number, number][] {
  const end = index.length - 4 - 4 * index.readUInt32LE(index.length - 4);
  const handles: [number, number][] = [];
  for (let at = 0; at < end; ) {
    const shared = varint(index, at);
    const own = varint(index, shared.end);
    const length = varint(index, own.end);
    const value = length.end + own.value;
    const offset = varint(index, value);
    handles.push([offset.value, varint(index, offset.end).value]);
    at = value + length.value;
  }
  return handles;
}

function varint(bytes: Buffer, from: number): { value: number; end: number } {
  let value = 0;
  for (let at = from, place = 1; at < bytes.length; at += 1, place *= 128) {
    const byte = bytes[at] ?? 0;
    value += (byte & 127) * place;
    if (byte < 128) return { value, end: at + 1 };
  }
  return { value, end: bytes.length };
}

/** Unpacks as far as it is Snappy (google/snappy, format_description.txt). */
function unsnap(packed: Buffer): Buffer {
  const { value: length, end } = varint(packed, 0);
  if (length > 64 * 1024 * 1024) return Buffer.alloc(0);
  const out = Buffer.alloc(length);
  let to = 0;
  for (let at = end; at < packed.length && to < length; ) {
    const tag = packed[at] ?? 0;
    at += 1;
    const kind = tag & 3;
    if (kind === 0) {
      let size = (tag >> 2) + 1;
      if (size > 60) {
        const more = size - 60;
        if (at + more > packed.length) break;
        size = packed.readUIntLE(at, more) + 1;
        at += more;
      }
      to += packed.copy(out, to, at, at + size);
      at += size;
      continue;
    }
    const size = kind === 1 ? ((tag >> 2) & 7) + 4 : (tag >> 2) + 1;
    const width = kind === 1 ? 1 : kind === 2 ? 2 : 4;
    if (at + width > packed.length) break;
    const back = packed.readUIntLE(at, width) + (kind === 1 ? (tag >> 5) << 8 : 0);
    at += width;
    if (back === 0 || back > to) break;
    for (let nth = 0; nth < size && to < length; nth += 1, to += 1) out[to] = out[to - back] ?? 0;
  }
  return out;
}
