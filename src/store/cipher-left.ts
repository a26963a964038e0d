import { type Instant, later } from '../domain/instant.ts';
import { type Account, type Device, leaveAccount, noteHeard, storeName } from './device.ts';
import { type Lock, whileUnchanged } from './lock.ts';
import { readMeta } from './meta.ts';
import { isPractice } from './practice.ts';
import { Store } from './store.ts';

const KEPT_DAYS = 30;
const DAY = 86_400_000;

/**
 * Its person begins anew, for the PIN is forgotten, and nobody works on this device until they have signed in. What is sealed stays a
 * while: the file made of it may get lost.
 */
export function leaveLocked(device: Device, account: Account, now = new Date()): Promise<void> {
  const key = storeName(account);
  return whileUnchanged(key, async () => {
    // The way back was cut off: what is in the clear is a part of what is sealed, and would be taken for the whole.
    if ((await device.locks.get(key))?.turning === 'off') await Store.delete(key);
    await device.transaction('rw', device.locks, device.device, device.accounts, async () => {
      const lock = await device.locks.get(key);
      if (!lock) return;
      const leftAt = now.toISOString();
      await device.locks.put({ ...lock, key: `${key}#${leftAt}`, turning: null, leftAt });
      await device.locks.delete(key);
      await noteHeard(device, account, false);
      await leaveAccount(device);
    });
  });
}

/** What this person left so, the latest first. */
export const findLeft = async (device: Device, account: Account): Promise<Lock[]> =>
  (
    await device.locks
      .where('key')
      .startsWith(`${storeName(account)}#`)
      .toArray()
  ).reverse();

/** When it goes for good. */
export const goesAt = ({ leftAt }: Lock): Date => new Date(Date.parse(leftAt ?? '') + KEPT_DAYS * DAY);

/** It goes for good. */
export async function forgetLeft(device: Device, { key, store }: Lock): Promise<void> {
  await Store.delete(store);
  await device.locks.delete(key);
}

/** All that was left so long ago goes, whoever left it; `store` is that of whoever works here now. */
export async function sweepLeft(device: Device, store: Store, now = new Date()): Promise<void> {
  const earliest = await earliestNow(store, now);
  if (earliest === null) return;
  const left = await device.locks.filter(({ leftAt }) => leftAt !== undefined).toArray();
  for (const lock of left) if (goesAt(lock).toISOString() < earliest) await forgetLeft(device, lock);
}

// A phone's clock that has jumped takes nothing away: the server's word of the moment counts as well. Null where it was never heard.
async function earliestNow(store: Store, now: Date): Promise<Instant | null> {
  const heardAt = isPractice(store) ? null : await readMeta(store, 'heardAt');
  if (heardAt === null) return null;
  const told = later(heardAt, (await readMeta(store, 'clockOffset')) ?? 0);
  return told < now.toISOString() ? told : now.toISOString();
}
