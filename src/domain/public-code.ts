import type { Id } from './id.ts';
import { referenceOf } from './request.ts';

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 15;
// The random end of a UUID, version 7: twelve bits after the version, sixty-two after the variant (RFC 9562, section 5.7).
const BELOW = 62n;
const MASK = (1n << BELOW) - 1n;

/**
 * Under what somebody without an account reads what became of this request: all 74 random bits of its id as fifteen signs of Crockford's
 * base 32, the last eight of which are its reference. Known offline, and not to be guessed. "1Q8ZK4T-7F3K-2M9Q"
 */
export function publicCodeOf(id: Id): string {
  const hex = id.replaceAll('-', '');
  let rest = (BigInt(`0x${hex.slice(13, 16)}`) << BELOW) | (BigInt(`0x${hex.slice(16)}`) & MASK);
  let signs = '';
  for (let place = 0; place < LENGTH; place += 1) {
    signs = ALPHABET[Number(rest & 31n)] + signs;
    rest >>= 5n;
  }
  return `${signs.slice(0, 7)}-${referenceOf(id)}`;
}

/**
 * How the id of the request with this code ends, from its version on ("7abc-8123-456789abcdef"); null where it can be no code. Read as
 * people type: small letters, spaces or none, and the letters that look like digits.
 */
export function idEndOf(code: string): string | null {
  const signs = code.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
  if (signs.length !== LENGTH || [...signs].some((sign) => !ALPHABET.includes(sign))) return null;
  const number = [...signs].reduce((sum, sign) => sum * 32n + BigInt(ALPHABET.indexOf(sign)), 0n);
  if (number >> 74n) return null;
  const first = (number >> BELOW).toString(16).padStart(3, '0');
  const last = ((number & MASK) | (2n << BELOW)).toString(16);
  return `7${first}-${last.slice(0, 4)}-${last.slice(4)}`;
}
