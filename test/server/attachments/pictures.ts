import { createHash } from 'node:crypto';

/** A marker with what belongs to it. */
export const segment = (marker: number, content: Buffer | string) => {
  const bytes = Buffer.from(content as string, 'latin1');
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(bytes.length + 2, 2);
  return Buffer.concat([head, bytes]);
};

export const JFIF = segment(0xe0, 'JFIF\0\x01\x01\0\0\x01\0\x01\0\0');
/** Where it was taken: an Exif block with a GPS directory in it. */
export const EXIF_GPS = segment(
  0xe1,
  Buffer.from('Exif\0\0MM\0*\0\0\0\x08\0\x01\x88\x25\0\x04\0\0\0\x01\0\0\0\x1a\0\0\0\0\0\0', 'latin1'),
);

const SOI = Buffer.from([0xff, 0xd8]);
const EOI = Buffer.from([0xff, 0xd9]);
const TABLES = Buffer.concat([
  segment(0xdb, Buffer.concat([Buffer.from([0]), Buffer.alloc(64, 1)])),
  segment(0xc4, Buffer.concat([Buffer.from([0x00, 1]), Buffer.alloc(15), Buffer.from([0])])),
  segment(0xc4, Buffer.concat([Buffer.from([0x10, 1]), Buffer.alloc(15), Buffer.from([0])])),
]);
const FRAME = segment(0xc0, Buffer.from([8, 0, 8, 0, 8, 1, 1, 0x11, 0]));
const SCAN = Buffer.concat([segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])), Buffer.from([0x3f])]);

/** Eight grey pixels by eight, as a JPEG that any browser draws; with these segments behind the start. */
export const picture = (...segments: Buffer[]) => Buffer.concat([SOI, ...segments, TABLES, FRAME, SCAN, EOI]);

/** A photo of exactly so many bytes, unlike any other: what it is too small by is in its colour profile. */
export function photoOf(bytes: number, seed = 'photo'): Buffer {
  const parts: Buffer[] = [];
  let missing = bytes - picture(JFIF).length;
  while (missing > 0) {
    // A segment has 4 bytes of its own and the profile 14, and the next one needs room for its own too.
    const size = missing <= 60_000 ? missing : Math.min(50_000, missing - 1000);
    const noise = Buffer.alloc(size - 18, createHash('sha256').update(`${seed} ${missing}`).digest());
    parts.push(segment(0xe2, Buffer.concat([Buffer.from('ICC_PROFILE\0\x01\x01'), noise])));
    missing -= size;
  }
  return picture(JFIF, ...parts);
}

export const hashOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
