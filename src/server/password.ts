import { hash, verify } from '@node-rs/argon2';

// argon2id with OWASP's smallest recommended cost: 19 MiB, two passes, one lane. The library's default variant is argon2id.
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export const hashPassword = (password: string): Promise<string> => hash(password, COST);

const decoy = hashPassword('nobody');

/** Whether this password belongs to this hash. Takes as long where there is no hash, so that nobody learns which logins exist. */
export async function isPassword(password: string, kept: string | null): Promise<boolean> {
  const fits = await verify(kept ?? (await decoy), password).catch(() => false);
  return kept !== null && fits;
}
