import type { Account } from './device.ts';
import { Store } from './store.ts';

// No account's store can have such a name: theirs begin with "plein-air:".
const PREFIX = 'plein-air-practice:';

/** The name of the store that this account practises in; one of its own for whoever has not signed in. */
export const practiceName = (account: Pick<Account, 'municipalityId' | 'personId'> | null) =>
  PREFIX + (account ? `${account.municipalityId}:${account.personId}` : 'nobody');

/** Whether nothing of this store may ever leave the phone. Each way out of a store asks this itself. */
export const isPractice = ({ name }: Pick<Store, 'name'>) => name.startsWith(PREFIX);

/** Throws away all that was ever made in practice on this phone. */
export async function throwPracticeAway(): Promise<void> {
  const names = (await Store.getDatabaseNames()).filter((name) => isPractice({ name }));
  await Promise.all(names.map((name) => Store.delete(name)));
}
