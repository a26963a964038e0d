import type { AttachmentType } from '../../domain/attachment.ts';

type Check = (bytes: Buffer) => boolean;

/** Whether these bytes are sound of this type, and carry no pictures: the form of the file is looked at, not every byte of it. */
export const isAudio: Record<Exclude<AttachmentType, 'image/jpeg'>, Check> = {
  // A Matroska file (RFC 9559) of the kind "webm", with a track of sound.
  'audio/webm': (bytes) => {
    const head = bytes.subarray(0, HEAD);
    return (
      head.subarray(0, 4).equals(EBML) &&
      head.subarray(0, 100).includes(DOC_TYPE_WEBM) &&
      ['A_OPUS', 'A_VORBIS'].some((codec) => head.includes(codec)) &&
      !['V_VP8', 'V_VP9', 'V_AV1', 'V_MPEG'].some((codec) => head.includes(codec))
    );
  },
  // ISO 14496-12: the kind of file first, and a handler of sound.
  'audio/mp4': (bytes) => bytes.subarray(4, 8).toString('latin1') === 'ftyp' && isSoundOnly(bytes),
  // RFC 3533: the first page begins with the head of its codec, behind 27 bytes and a table of lengths.
  'audio/ogg': (bytes) => {
    const first = bytes.subarray(27 + (bytes[26] ?? 0));
    const isCodec = (head: Buffer) => first.subarray(0, head.length).equals(head);
    return bytes.subarray(0, 5).equals(OGG_PAGE) && OGG_CODECS.some(isCodec);
  },
};

const HEAD = 65_536;
const EBML = Buffer.from([0x1a, 0x45, 0xdf, 0xa3]);
const DOC_TYPE_WEBM = Buffer.concat([Buffer.from([0x42, 0x82, 0x84]), Buffer.from('webm')]);
const OGG_PAGE = Buffer.from('OggS\0');
const OGG_CODECS = [Buffer.from('OpusHead'), Buffer.from('\x01vorbis'), Buffer.from('\x7fFLAC')];

/** Every track has a handler that says what it is: sound for each, and at least one. */
function isSoundOnly(bytes: Buffer): boolean {
  const handlers: string[] = [];
  for (let at = bytes.indexOf('hdlr'); at >= 0; at = bytes.indexOf('hdlr', at + 4)) {
    handlers.push(bytes.subarray(at + 12, at + 16).toString('latin1'));
  }
  return handlers.includes('soun') && !handlers.includes('vide');
}
