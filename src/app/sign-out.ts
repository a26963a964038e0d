import { liveQuery } from 'dexie';
import { dayOf } from '../domain/instant.ts';
import { type Account, type Device, leaveAccount, noteHeard, storeName } from '../store/device.ts';
import { findDirectory } from '../store/directory.ts';
import { countStopsLeft } from '../store/round.ts';
import { clearShelf } from '../store/shelf.ts';
import { Store } from '../store/store.ts';
import { findSyncState } from '../store/sync-state.ts';
import { ask } from './api.ts';
import { isPartOfDraft } from './screens/contacts/intake/kept-intake.ts';

/** How long the server is waited for. */
const PATIENCE = 10_000;

/** What is begun here and never sent: it waits on this phone for whoever began it. */
export interface Begun {
  drafts: number;
  /** To be gone to today or later. */
  stops: number;
}

export async function countBegun(store: Store): Promise<Begun> {
  const { municipality } = await findDirectory(store);
  const today = dayOf(new Date().toISOString(), municipality?.timeZone);
  const drafts = (await store.drafts.toCollection().primaryKeys()).filter((id) => !isPartOfDraft(id));
  return { drafts: drafts.length, stops: await countStopsLeft(store, today) };
}

export const watchBegun = (store: Store) => liveQuery(() => countBegun(store));

/**
 * Signs out. The phone's copy goes with the person, unless something is unsent or begun: then it waits for them, and for nobody else.
 * What other apps shared with them and they have not taken in goes in any case: no store holds it.
 * Works without signal too; the session itself then ends by itself, or from another device.
 */
export async function signOut(device: Device, account: Account, store: Store): Promise<void> {
  await ask('DELETE', '/api/session', undefined, AbortSignal.timeout(PATIENCE));
  // Not before: somebody may have written meanwhile, in another tab too.
  const { waiting, refused, files } = await findSyncState(store);
  const { drafts, stops } = await countBegun(store);
  await leaveAccount(device);
  await clearShelf(storeName(account)).catch(console.error);
  if (waiting + refused + files + drafts + stops > 0) return;
  await noteHeard(device, account, false);
  store.close();
  await Store.delete(store.name);
  await device.locks.delete(storeName(account));
}
