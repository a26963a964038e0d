import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';
import { packRow, unpackRow } from './cipher-row.ts';

/** The 32 bytes that open every row of one locked store. */
export type DataKey = Uint8Array<ArrayBuffer>;

const NONCE = 24;

export const newDataKey = (): DataKey => crypto.getRandomValues(new Uint8Array(32));

/**
 * A row that only this key opens, and only at its place ("table/key"): a nonce, then XChaCha20-Poly1305 of the packed row
 * (draft-irtf-cfrg-xchacha-03). In one step, for a transaction of IndexedDB ends where one waits for WebCrypto.
 */
export function sealRow(key: DataKey, place: string, row: unknown): Uint8Array<ArrayBuffer> {
  const nonce = crypto.getRandomValues(new Uint8Array(NONCE));
  const sealed = xchacha20poly1305(key, nonce, bytesOf(place)).encrypt(packRow(row));
  const all = new Uint8Array(NONCE + sealed.length);
  all.set(nonce);
  all.set(sealed, NONCE);
  return all;
}

/** The row that was sealed so; throws with another key, at another place, or where a byte of it has changed. */
export function openRow(key: DataKey, place: string, sealed: Uint8Array): unknown {
  const cipher = xchacha20poly1305(key, sealed.subarray(0, NONCE), bytesOf(place));
  return unpackRow(cipher.decrypt(sealed.subarray(NONCE)));
}

const bytesOf = (text: string) => new TextEncoder().encode(text);
