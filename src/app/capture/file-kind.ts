import { isJpeg, isWholeJpeg } from './jpeg.ts';

/** Why nothing can be made of a file. */
export type FileFault = 'empty' | 'cut' | 'heic' | 'unreadable';

const HEIC_BRANDS = ['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1'];
const FILE_TYPE_BOX = 'ftyp';
// Behind its last chunk some programs leave a little.
const PNG_END = 1024;

/** Whether the file is an iPhone's own kind of photo, which few browsers read. By its first bytes: names lie. */
export const isHeic = (bytes: Uint8Array) =>
  wordAt(bytes, 4) === FILE_TYPE_BOX && HEIC_BRANDS.includes(wordAt(bytes, 8));

/** Whether a picture breaks off in its midst. Browsers would show the rest as grey, and say nothing. */
export function isCut(bytes: Uint8Array): boolean {
  if (isJpeg(bytes)) return !isWholeJpeg(bytes);
  if (wordAt(bytes, 1) === 'PNG\r') return !String.fromCharCode(...bytes.subarray(-PNG_END)).includes('IEND');
  const isRiff = wordAt(bytes, 0) === 'RIFF' && bytes.length >= 8;
  return isRiff && bytes.length < new DataView(bytes.buffer, bytes.byteOffset).getUint32(4, true) + 8;
}

const wordAt = (bytes: Uint8Array, at: number) => String.fromCharCode(...bytes.subarray(at, at + 4));
