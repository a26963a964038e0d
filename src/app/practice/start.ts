import type { Role } from '../../domain/person.ts';
import type { Account } from '../../store/device.ts';
import { practiceName } from '../../store/practice.ts';
import { fillPractice } from '../../store/practice-town.ts';
import { Store } from '../../store/store.ts';
import { session } from '../session.ts';
import { practisedBy } from './directory.ts';
import { loadTown } from './load-town.ts';
import { makeTown } from './make-town.ts';

/** What can be practised; the rest of an administrator's work is about real accounts. */
export const PRACTISED_ROLES = ['officer', 'maintainer', 'coordinator'] as const satisfies Role[];

const NOBODY = 'Robin Vale';

/** The store that this account practises in, or somebody without one. */
export const openPractice = (account: Account | null): Store => new Store(practiceName(account));

/** Builds the town anew, in the language of the screen, for this account or for somebody invented. */
export async function buildTown(store: Store, account: Account | null, roles: Role[]): Promise<void> {
  const { language } = session.getState();
  const person = practisedBy(account?.person.name ?? NOBODY, roles, language);
  await fillPractice(store, makeTown(await loadTown(language), person));
}
