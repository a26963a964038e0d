import type { PhoneWrap } from '../../store/lock.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** What the phone's own lock gives out for this app, and how to have it given out again. */
export interface PhoneKey {
  credentialId: Bytes;
  salt: Bytes;
  secret: BufferSource;
}

type Asked = Pick<PhoneWrap, 'credentialId' | 'salt'>;

const LENGTH = 32;
const random = (): Bytes => crypto.getRandomValues(new Uint8Array(LENGTH));
// ES256 and RS256, which every platform has one of; what it signs is not asked for.
const ALGORITHMS = [-7, -257].map((alg) => ({ type: 'public-key', alg }) as const);

/** Whether this phone has a lock of its own that an app may ask. Whether it gives out a secret is known when it is asked. */
export async function hasPhoneLock(): Promise<boolean> {
  const asked = globalThis.PublicKeyCredential?.isUserVerifyingPlatformAuthenticatorAvailable?.();
  return (await asked?.catch(() => false)) ?? false;
}

/** *cannot* where the phone cannot give out a secret; *unwilling* where the person, or the phone for them, did not this time. */
type NoPhoneKey = 'cannot' | 'unwilling';

/** Makes a key in the phone for this app (WebAuthn level 3, PRF). */
export async function makePhoneKey(name: string): Promise<PhoneKey | NoPhoneKey> {
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
    if (!made || (!prf?.enabled && !prf?.results)) return 'cannot';
    const credentialId = new Uint8Array(made.rawId);
    // Many give it out only when asked, not when made.
    const secret = prf.results?.first ?? (await secretOf({ credentialId, salt }));
    return secret ? { credentialId, salt, secret } : 'cannot';
  } catch (error) {
    return whyNot(error);
  }
}

/** Asks the phone to unlock; what it gives out, or null where it does not. */
export async function askPhone(asked: Asked): Promise<BufferSource | null> {
  try {
    return await secretOf(asked);
  } catch {
    return null;
  }
}

/** What went wrong, as WebAuthn names it: one name for *Cancel*, for waiting too long, and for a finger that was not known. */
const whyNot = (error: unknown): NoPhoneKey =>
  ['NotAllowedError', 'AbortError'].includes((error as Partial<Error>)?.name ?? '') ? 'unwilling' : 'cannot';

async function secretOf({ credentialId, salt }: Asked): Promise<BufferSource | null> {
  const got = (await navigator.credentials.get({
    publicKey: {
      challenge: random(),
      allowCredentials: [{ type: 'public-key', id: credentialId }],
      userVerification: 'required',
      extensions: { prf: { eval: { first: salt } } },
    },
  })) as PublicKeyCredential | null;
  return got?.getClientExtensionResults().prf?.results?.first ?? null;
}
