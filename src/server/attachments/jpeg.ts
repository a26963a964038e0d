/** Markers of ITU-T T.81, annex B. */
const SOI = 0xd8;
const EOI = 0xd9;
const SOS = 0xda;
const COM = 0xfe;
const APP0 = 0xe0;
const APP2 = 0xe2;
const APP14 = 0xee;
const APP15 = 0xef;
/** Baseline, extended, progressive: the frames that browsers draw. */
const FRAMES = [0xc0, 0xc1, 0xc2];

/** A JFIF header without a thumbnail. */
const JFIF_BYTES = 14;

/**
 * What keeps these bytes from being a photo that tells nothing but what is on it: they are no JPEG that can be drawn, or they carry
 * more than is needed to draw it (where and when it was taken, with which phone, a smaller copy from before it was cut). JFIF, a
 * colour profile and Adobe's note on colours are needed.
 */
export function checkJpeg(bytes: Buffer): 'wrongKind' | 'metadata' | null {
  if (bytes[0] !== 0xff || bytes[1] !== SOI) return 'wrongKind';
  let [hasFrame, hasScan, at] = [false, false, 2];
  while (at + 4 <= bytes.length || bytes[at + 1] === EOI) {
    const marker = bytes[at + 1] as number;
    if (bytes[at] !== 0xff) return 'wrongKind';
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === EOI) {
      if (!hasFrame || !hasScan) return 'wrongKind';
      return at + 2 === bytes.length ? null : 'metadata';
    }
    const end = at + 2 + bytes.readUInt16BE(at + 2);
    const segment = bytes.subarray(at + 4, end);
    if (end < at + 4 || end > bytes.length || !hasLength(marker)) return 'wrongKind';
    if (!isNeeded(marker, segment)) return 'metadata';
    if (FRAMES.includes(marker)) hasFrame = isFrame(segment);
    if (marker === SOS) hasScan = true;
    at = marker === SOS ? endOfScan(bytes, end) : end;
  }
  return 'wrongKind';
}

// Between scans there is nothing that stands without a length but the end.
const hasLength = (marker: number) => marker >= 0xc0 && !(marker >= 0xd0 && marker <= SOI);

function isNeeded(marker: number, segment: Buffer): boolean {
  const begins = (word: string) => segment.subarray(0, word.length).toString('latin1') === word;
  if (marker === COM) return false;
  if (marker < APP0 || marker > APP15) return true;
  if (marker === APP0) return begins('JFIF\0') && segment.length === JFIF_BYTES;
  return (marker === APP2 && begins('ICC_PROFILE\0')) || (marker === APP14 && begins('Adobe'));
}

/** Height, width, and one to four components. */
const isFrame = (segment: Buffer) =>
  segment.length >= 6 &&
  segment.readUInt16BE(1) > 0 &&
  segment.readUInt16BE(3) > 0 &&
  [1, 2, 3, 4].includes(segment[5] as number) &&
  segment.length === 6 + 3 * (segment[5] as number);

/** Where the next marker is; in a scan, FF is followed by 00 or is a restart. */
function endOfScan(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1] as number;
    if (next !== 0x00 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
  return bytes.length;
}
