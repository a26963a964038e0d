/** A second of nothing, as Firefox records it in Ogg. */
export const ogg = Buffer.from(
  'T2dnUwACAAAAAAAAAADjBM1HAAAAAMDVor4BE09wdXNIZWFkAQE4AUSsAAAAAABPZ2dTAAAAAAAAAAAAAOMEzUcBAAAAFRKOSgE3T3B1c1RhZ3MPAAAAbGlib3B1cyB1bmtub3duAQAAABQAAABFTkNPREVSPU1vemlsbGExNTMuME9nZ1MABJ7jAAAAAAAA4wTNRwIAAACwKbYaPQMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwP4//74//74//74//74//74//74//74//74//74//74//74//74//74//74//74//74//74//74//74//74//74//74//74//74//74//74//74//74//74//74//74//74//74//74//74//74//74//74//74//74//74//74//74//74//74//74//74//74//74//74//74//74//74//74//74//74//74//74//74//74//4=',
  'base64',
);

/** The same in WebM. */
export const webm = Buffer.from(
  'GkXfowEAAAAAAAAfQoaBAUL3gQFC8oEEQvOBCEKChHdlYm1Ch4ECQoWBAhhTgGcB/////////xFNm3QBAAAAAAAAABVJqWYBAAAAAAAASSrXsYMPQkBEiYgAAAAAAAAAAE2AmFFUbXV4aW5nQXBwTGliV2ViTS0wLjAuMVdBmVFUd3JpdGluZ0FwcExpYldlYk0tMC4wLjEWVK5rAQAAAAAAAGCuAQAAAAAAAFfXgQJzxYTPT2tpg4ECVqqEAGMuoFa7hATEtACGhkFfT1BVU2Oik09wdXNIZWFkAQE4AUSsAAAAAAAlhoiET1BVU+EBAAAAAAAADbWIQOWIgAAAAACfgQEfQ7Z1Af/////////ngQajEAAAB4IAAAD4//6jEAAAB4IAFAD4//6jEAAAB4IAKAD4//6jEAAAB4IAPAD4//6jEAAAB4IAUAD4//6jEAAAB4IAZAD4//6jEAAAB4IAeAD4//6jEAAAB4IAjAD4//6jEAAAB4IAoAD4//6jEAAAB4IAtAD4//6jEAAAB4IAyAD4//6jEAAAB4IA3AD4//6jEAAAB4IA8AD4//6jEAAAB4IBBAD4//6jEAAAB4IBGAD4//6jEAAAB4IBLAD4//6jEAAAB4IBQAD4//6jEAAAB4IBVAD4//6jEAAAB4IBaAD4//6jEAAAB4IBfAD4//6jEAAAB4IBkAD4//6jEAAAB4IBpAD4//6jEAAAB4IBuAD4//6jEAAAB4IBzAD4//6jEAAAB4IB4AD4//6jEAAAB4IB9AD4//6jEAAAB4ICCAD4//6jEAAAB4ICHAD4//6jEAAAB4ICMAD4//6jEAAAB4ICRAD4//6jEAAAB4ICWAD4//6jEAAAB4ICbAD4//6jEAAAB4ICgAD4//6jEAAAB4IClAD4//6jEAAAB4ICqAD4//6jEAAAB4ICvAD4//6jEAAAB4IC0AD4//6jEAAAB4IC5AD4//6jEAAAB4IC+AD4//6jEAAAB4IDDAD4//6jEAAAB4IDIAD4//6jEAAAB4IDNAD4//6jEAAAB4IDSAD4//6jEAAAB4IDXAD4//6jEAAAB4IDcAD4//6jEAAAB4IDhAD4//6jEAAAB4IDmAD4//6jEAAAB4IDrAD4//6jEAAAB4IDwAD4//6jEAAAB4ID1AD4//4fQ7Z1Af/////////nggPuoxAAAAeCAAAA+P/+oxAAAAeCABQA+P/+oxAAAAeCACgA+P/+oxAAAAeCADwA+P/+oxAAAAeCAFAA+P/+oxAAAAeCAGQA+P/+oxAAAAeCAHgA+P/+oxAAAAeCAIwA+P/+oxAAAAeCAKAA+P/+oxAAAAeCALQA+P/+oxAAAAeCAMgA+P/+',
  'base64',
);

const box = (name: string, ...content: Buffer[]) => {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(8 + content.reduce((sum, { length }) => sum + length, 0));
  head.write(name, 4, 'latin1');
  return Buffer.concat([head, ...content]);
};

const track = (handler: string) =>
  box('trak', box('mdia', box('hdlr', Buffer.alloc(8), Buffer.from(handler), Buffer.alloc(13))));

/** The boxes of an MP4 with tracks of these kinds ("soun", "vide"). */
export const mp4 = (...handlers: string[]) =>
  Buffer.concat([
    box('ftyp', Buffer.from('isom\0\0\x02\0isomiso6mp41', 'latin1')),
    box('moov', box('mvhd', Buffer.alloc(100)), ...handlers.map(track)),
    box('mdat', Buffer.alloc(2000, 7)),
  ]);
