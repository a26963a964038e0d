/** The first and the last byte of a part. */
export interface Range {
  first: number;
  last: number;
}

/**
 * The part that is asked for (RFC 9110, 14.2): null where all of it is, and where more than one part is or the header is not well
 * formed, which counts as all; 'none' where there is no such part.
 */
export function readRange(header: string | undefined, size: number): Range | 'none' | null {
  const [, from = '', to = ''] = header?.match(/^bytes=(\d{0,15})-(\d{0,15})$/) ?? [];
  if (from === '' && to === '') return null;
  const first = from === '' ? Math.max(0, size - Number(to)) : Number(from);
  const last = from === '' || to === '' ? size - 1 : Math.min(Number(to), size - 1);
  if (from !== '' && to !== '' && Number(from) > Number(to)) return null;
  return first <= last ? { first, last } : 'none';
}
