/** What is read and written of a JPEG file by its markers (ITU-T T.81, annex B), and of the orientation in it (Exif 2.32, 4.6.4). */

const SOI = 0xd8;
const EOI = 0xd9;
const SOS = 0xda;
const COM = 0xfe;
const APP0 = 0xe0;
const APP1 = 0xe1;
const APP14 = 0xee;
const APP15 = 0xef;
const JFIF_BYTES = 16;

interface Segment {
  marker: number;
  /** From its FF on. */
  start: number;
  /** Up to and without. After a start of scan, that of the picture itself. */
  end: number;
}

/** An orientation as Exif numbers them: 1 is upright, 6 is to be turned right, and so on. */
export type Orientation = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;

export const isJpeg = (bytes: Uint8Array) => bytes[0] === 0xff && bytes[1] === SOI && bytes[2] === 0xff;

/** Whether the picture in it comes to its end. What stands behind the end is no matter. */
export function isWholeJpeg(bytes: Uint8Array): boolean {
  const segments = readSegments(bytes);
  return segments.at(-1)?.marker === EOI && segments.some(({ marker }) => marker === SOS);
}

/** The same picture with nothing else in it: no place, no time, no phone, no smaller copy, no remark, nothing behind its end. */
export function cleanJpeg(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const kept = readSegments(bytes).filter((segment) => isNeeded(bytes, segment));
  const clean = new Uint8Array(kept.reduce((sum, { start, end }) => sum + end - start, 2));
  clean.set([0xff, SOI]);
  let at = 2;
  for (const { start, end } of kept) {
    clean.set(bytes.subarray(start, end), at);
    at += end - start;
  }
  return clean;
}

// The canvas is in the colours that are meant where nothing is said, so a profile is not needed; how the colours are coded is.
function isNeeded(bytes: Uint8Array, { marker, start, end }: Segment): boolean {
  if (marker === COM) return false;
  if (marker < APP0 || marker > APP15) return true;
  const begins = (word: string) => [...word].every((sign, index) => bytes[start + 4 + index] === sign.charCodeAt(0));
  if (marker === APP0) return begins('JFIF\0') && end - start === JFIF_BYTES + 2;
  return marker === APP14 && begins('Adobe');
}

function readSegments(bytes: Uint8Array): Segment[] {
  const segments: Segment[] = [];
  if (!isJpeg(bytes)) return segments;
  let at = 2;
  while (at + 1 < bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] as number;
    // Any number of FF may stand before a marker.
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === EOI) return [...segments, { marker, start: at, end: at + 2 }];
    const length = (byte(bytes, at + 2) << 8) | byte(bytes, at + 3);
    if (length < 2 || at + 2 + length > bytes.length) break;
    const end = marker === SOS ? endOfScan(bytes, at + 2 + length) : at + 2 + length;
    segments.push({ marker, start: at, end });
    at = end;
  }
  return segments;
}

// In a scan, FF is followed by 00 or is a restart.
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const next = byte(bytes, at + 1);
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
  }
  return bytes.length;
}

const byte = (bytes: Uint8Array, at: number) => bytes[at] ?? 0;

/** How a picture is to be turned before it is shown; 1 where the file does not say. */
export function orientationOf(bytes: Uint8Array): Orientation {
  for (const { marker, start, end } of readSegments(bytes)) {
    if (marker !== APP1) continue;
    const found = readOrientation(bytes.subarray(start + 4, end));
    if (found) return found;
  }
  return 1;
}

const ORIENTATION = 0x0112;

// "Exif", two zeros, then a TIFF file: its byte order, where the first directory is, entries of twelve bytes.
function readOrientation(segment: Uint8Array): Orientation | null {
  const view = new DataView(segment.buffer, segment.byteOffset, segment.byteLength);
  if (segment.length < 20 || view.getUint32(0) !== 0x45786966) return null;
  const isLittle = view.getUint16(6) === 0x4949;
  const directory = 6 + view.getUint32(10, isLittle);
  if (directory + 2 > segment.length) return null;
  const count = view.getUint16(directory, isLittle);
  for (let index = 0; index < count; index += 1) {
    const entry = directory + 2 + index * 12;
    if (entry + 12 > segment.length) return null;
    if (view.getUint16(entry, isLittle) !== ORIENTATION) continue;
    const value = view.getUint16(entry + 8, isLittle);
    return value >= 1 && value <= 8 ? (value as Orientation) : null;
  }
  return null;
}

/** The same file, but it says that it is to be turned so: to try out whether a browser does. */
export function turnedJpeg(bytes: Uint8Array, orientation: Orientation): Uint8Array<ArrayBuffer> {
  const exif = [0x45, 0x78, 0x69, 0x66, 0, 0];
  const tiff = [0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0];
  const segment = [0xff, APP1, 0, 2 + exif.length + tiff.length, ...exif, ...tiff];
  const turned = new Uint8Array(bytes.length + segment.length);
  turned.set([0xff, SOI, ...segment]);
  turned.set(bytes.subarray(2), 2 + segment.length);
  return turned;
}
