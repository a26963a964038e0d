import type { PhoneWrap } from '../../store/lock.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** What the phone's own lock gives out for this app, and how to have it given out again. */
export interface PhoneKey {
  credentialId: Bytes;
  salt: Bytes;
  secret: BufferSource;
}

const LENGTH = 32;
const random = (): Bytes => crypto.getRandomValues(new Uint8Array(LENGTH));
// ES256 and RS256, which every platform has one of; what it signs is not asked for.
const ALGORITHMS = [-7, -257].map((alg) => ({ type: 'public-key', alg }) as const);

/** Whether this phone has a lock of its own that an app may ask. Whether it gives out a secret is known when it is asked. */
export async function hasPhoneLock(): Promise<boolean> {
  const asked = globalThis.PublicKeyCredential?.isUserVerifyingPlatformAuthenticatorAvailable?.();
  return (await asked?.catch(() => false)) ?? false;
}

/** Makes a key in the phone for this app; null where it cannot give out a secret, or the person did not want to (WebAuthn level 3, PRF). */
export async function makePhoneKey(name: string): Promise<PhoneKey | null> {
  const salt = random();
  try {
    const made = (await navigator.credentials.create({
      publicKey: {
        rp: { name: 'Plein Air' },
        user: { id: random(), name, displayName: name },
        challenge: random(),
        pubKeyCredParams: ALGORITHMS,
        authenticatorSelection: { authenticatorAttachment: 'platform', userVerification: 'required' },
        extensions: { prf: { eval: { first: salt } } },
      },
    })) as PublicKeyCredential | null;
    const prf = made?.getClientExtensionResults().prf;
    if (!made || (!prf?.enabled && !prf?.results)) return null;
    const credentialId = new Uint8Array(made.rawId);
    // Many give it out only when asked, not when made.
    const secret = prf.results?.first ?? (await askPhone({ credentialId, salt }));
    return secret && { credentialId, salt, secret };
  } catch {
    return null;
  }
}

/** Asks the phone to unlock; what it gives out, or null where it does not. */
export async function askPhone({ credentialId, salt }: Pick<PhoneWrap, 'credentialId' | 'salt'>) {
  try {
    const got = (await navigator.credentials.get({
      publicKey: {
        challenge: random(),
        allowCredentials: [{ type: 'public-key', id: credentialId }],
        userVerification: 'required',
        extensions: { prf: { eval: { first: salt } } },
      },
    })) as PublicKeyCredential | null;
    return got?.getClientExtensionResults().prf?.results?.first ?? null;
  } catch {
    return null;
  }
}
