import { createHmac } from 'node:crypto';
import type { Id } from '../domain/id.ts';

/**
 * The id that these words have under this secret: the same each time, and told by nobody without the secret. It has the form of a UUID
 * of version 7 (RFC 9562), but no moment in it.
 */
export function derivedId(secret: string, ...words: string[]): Id {
  const hex = createHmac('sha256', secret).update(JSON.stringify(words)).digest('hex');
  const variant = '89ab'[Number.parseInt(hex.charAt(15), 16) % 4];
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-7${hex.slice(12, 15)}-${variant}${hex.slice(16, 19)}-${hex.slice(19, 31)}`;
}
