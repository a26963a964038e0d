import { createHash, randomBytes } from 'node:crypto';

/** A secret for a cookie or a link, 256 bits, with the municipality in front so that it can be looked up there. */
export function makeSecret(municipalityId: string): { secret: string; hash: string } {
  const secret = `${municipalityId}~${randomBytes(32).toString('base64url')}`;
  return { secret, hash: hashOf(secret) };
}

/** The municipality and the hash of a secret that somebody shows; null when it is none. */
export function readSecret(secret: string | undefined): { municipalityId: string; hash: string } | null {
  const match = secret?.match(/^([\p{L}\p{N}._-]{0,80})~[\w-]{43}$/u);
  return match ? { municipalityId: match[1] ?? '', hash: hashOf(match[0]) } : null;
}

const hashOf = (secret: string) => createHash('sha256').update(secret).digest('base64url');
