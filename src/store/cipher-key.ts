import type { DataKey } from './cipher.ts';
import type { OfficeWrap, PhoneWrap, PinWrap } from './lock.ts';

/** OWASP's figure for PBKDF2 with SHA-256 (Password Storage Cheat Sheet, 2023). */
export const ROUNDS = 600_000;
const SALT = 16;
const IV = 12;

type Bytes = Uint8Array<ArrayBuffer>;

const random = (length: number): Bytes => crypto.getRandomValues(new Uint8Array(length));

/** Shuts the data key in by a PIN or a sentence. */
export async function wrapByPin(dataKey: DataKey, pin: string, rounds = ROUNDS): Promise<PinWrap> {
  const salt = random(SALT);
  return { by: 'pin', salt, rounds, ...(await shut(dataKey, await keyOfPin(pin, salt, rounds))) };
}

/** The data key, or null where it is another PIN. */
export const unwrapByPin = async (wrap: PinWrap, pin: string): Promise<DataKey | null> =>
  unshut(wrap, await keyOfPin(pin, wrap.salt, wrap.rounds));

/** Shuts it in by what the phone's own lock gives out (WebAuthn level 3, the PRF extension, asked with this salt). */
export async function wrapByPhone(
  dataKey: DataKey,
  { credentialId, salt, secret }: { credentialId: Bytes; salt: Bytes; secret: BufferSource },
): Promise<PhoneWrap> {
  return { by: 'phone', credentialId, salt, ...(await shut(dataKey, await keyOfSecret(secret, PHONE))) };
}

export const unwrapByPhone = async (wrap: PhoneWrap, secret: BufferSource): Promise<DataKey | null> =>
  unshut(wrap, await keyOfSecret(secret, PHONE));

/** Shuts it in for the city's key: an ECDH on P-256 with a key made for this alone, HKDF, AES-GCM. */
export async function wrapForOffice(dataKey: DataKey, officeKey: string): Promise<OfficeWrap> {
  const pair = await crypto.subtle.generateKey(CURVE, false, ['deriveBits']);
  const office = await crypto.subtle.importKey('raw', fromText(officeKey), CURVE, false, []);
  const shared = await crypto.subtle.deriveBits({ name: 'ECDH', public: office }, pair.privateKey, 256);
  const ephemeral = new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey));
  return { by: 'office', officeKey, ephemeral, ...(await shut(dataKey, await keyOfSecret(shared, OFFICE))) };
}

/** The data key, by the private half that the administrator keeps; null where it is that of another key. */
export async function unwrapByOffice(wrap: OfficeWrap, privateKey: object): Promise<DataKey | null> {
  try {
    const own = await crypto.subtle.importKey('jwk', privateKey, CURVE, false, ['deriveBits']);
    const other = await crypto.subtle.importKey('raw', wrap.ephemeral, CURVE, false, []);
    const shared = await crypto.subtle.deriveBits({ name: 'ECDH', public: other }, own, 256);
    return await unshut(wrap, await keyOfSecret(shared, OFFICE));
  } catch {
    return null;
  }
}

const CURVE = { name: 'ECDH', namedCurve: 'P-256' };
const PHONE = 'plein-air phone';
const OFFICE = 'plein-air office';

async function keyOfPin(pin: string, salt: Bytes, iterations: number): Promise<CryptoKey> {
  // The same letter can be written in two ways; which one depends on the keyboard.
  const typed = new TextEncoder().encode(pin.normalize('NFKC'));
  const base = await crypto.subtle.importKey('raw', typed, 'PBKDF2', false, ['deriveKey']);
  return crypto.subtle.deriveKey({ name: 'PBKDF2', hash: 'SHA-256', salt, iterations }, base, AES, false, USES);
}

async function keyOfSecret(secret: BufferSource, purpose: string): Promise<CryptoKey> {
  const base = await crypto.subtle.importKey('raw', secret, 'HKDF', false, ['deriveKey']);
  const info = new TextEncoder().encode(purpose);
  return crypto.subtle.deriveKey(
    { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info },
    base,
    AES,
    false,
    USES,
  );
}

const AES = { name: 'AES-GCM', length: 256 };
const USES: ['encrypt', 'decrypt'] = ['encrypt', 'decrypt'];

async function shut(dataKey: DataKey, key: CryptoKey) {
  const iv = random(IV);
  return { iv, wrapped: new Uint8Array(await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, dataKey)) };
}

async function unshut({ iv, wrapped }: { iv: Bytes; wrapped: Bytes }, key: CryptoKey): Promise<DataKey | null> {
  try {
    return new Uint8Array(await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, key, wrapped));
  } catch {
    return null;
  }
}

/** Bytes as letters that a file and an address take (RFC 4648, section 5). */
export const toText = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');

/** Those bytes; throws where there are none in it. */
export const fromText = (text: string): Bytes =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0));
