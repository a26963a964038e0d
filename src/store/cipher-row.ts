/**
 * A row as bytes: four bytes that tell the length of its JSON, the JSON, and the bytes of what JSON cannot hold, one after the other.
 * Throws on what would come back as something else.
 */
export function packRow(row: unknown): Uint8Array<ArrayBuffer> {
  const parts: Uint8Array[] = [];
  // Asked of the object itself: a Date has become a text by the time it is handed over.
  const text = JSON.stringify(row, function (this: Record<string, unknown>, key) {
    return lift(this[key], parts);
  });
  const json = utf8.encode(text);
  const all = new Uint8Array(HEAD + json.length + parts.reduce((sum, part) => sum + part.length, 0));
  new DataView(all.buffer).setUint32(0, json.length);
  all.set(json, HEAD);
  let at = HEAD + json.length;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/** The row that was packed so. */
export function unpackRow(bytes: Uint8Array): unknown {
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0);
  const text = words.decode(bytes.subarray(HEAD, HEAD + length));
  let at = HEAD + length;
  // A reviver makes reading several times slower; few rows hold bytes.
  if (at === bytes.length && !text.includes(MARK)) return JSON.parse(text);
  return JSON.parse(text, (_key, value) => {
    if (typeof value?.[MARK] !== 'number') return value;
    const part = bytes.slice(at, at + value[MARK]);
    at += part.length;
    return part.buffer;
  });
}

const HEAD = 4;
const MARK = '$bytes';
const utf8 = new TextEncoder();
const words = new TextDecoder();

function lift(value: unknown, parts: Uint8Array[]): unknown {
  if (typeof value === 'number' && !Number.isFinite(value)) throw new TypeError('a number that JSON does not know');
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  if (value instanceof ArrayBuffer) {
    parts.push(new Uint8Array(value));
    return { [MARK]: value.byteLength };
  }
  if (MARK in value) throw new TypeError('a name that is kept for bytes');
  // Across realms a plain object has another Object, but never a prototype with one above it.
  const prototype = Object.getPrototypeOf(value);
  if (prototype !== null && Object.getPrototypeOf(prototype) !== null) throw new TypeError('no plain object');
  return value;
}
