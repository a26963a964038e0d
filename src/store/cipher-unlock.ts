import type { DataKey } from './cipher.ts';
import { unwrapByPin, wrapByPhone, wrapByPin, wrapForOffice } from './cipher-key.ts';
import { type Account, type Device, findDeviceId, leaveAccount, noteHeard, storeName } from './device.ts';
import { beginTry, forgetTries, type Lock, type PinWrap, type Wrap } from './lock.ts';
import { loadRescue, makeRescue, readRescue } from './rescue.ts';
import { Store } from './store.ts';

/** The wrap of this kind, if there is one. */
export const wrapBy = <B extends Wrap['by']>(lock: Lock, by: B) =>
  lock.wraps.find((wrap): wrap is Extract<Wrap, { by: B }> => wrap.by === by);

/** Tries a PIN: its data key, *wrong*, or *wait* where the last wrong one was too short a while ago. */
export async function tryPin(
  device: Device,
  lock: Lock,
  pin: string,
  now = Date.now(),
): Promise<DataKey | 'wrong' | 'wait'> {
  if (!(await beginTry(device, lock.key, now))) return 'wait';
  const dataKey = await unwrapByPin(wrapBy(lock, 'pin') as PinWrap, pin);
  if (!dataKey) return 'wrong';
  await forgetTries(device, lock.key);
  return dataKey;
}

/** From now on this PIN opens it, and no other. */
export const changePin = async (device: Device, key: string, dataKey: DataKey, pin: string): Promise<void> =>
  keepWrap(device, key, await wrapByPin(dataKey, pin));

/** From now on the phone's own lock opens it too. */
export const addPhone = async (
  device: Device,
  key: string,
  dataKey: DataKey,
  given: Parameters<typeof wrapByPhone>[1],
): Promise<void> => keepWrap(device, key, await wrapByPhone(dataKey, given));

/** The phone's own lock opens it no more. */
export const dropPhone = (device: Device, key: string): Promise<void> =>
  changeWraps(device, key, (wraps) => wraps.filter(({ by }) => by !== 'phone'));

/** Lets the office open what is unsent, now that the city has a key, or another one. */
export async function keepOfficeKey(device: Device, lock: Lock, dataKey: DataKey, officeKey: string): Promise<void> {
  if (wrapBy(lock, 'office')?.officeKey === officeKey) return;
  await keepWrap(device, lock.key, await wrapForOffice(dataKey, officeKey));
}

const keepWrap = (device: Device, key: string, wrap: Wrap): Promise<void> =>
  changeWraps(device, key, (wraps) => [...wraps.filter(({ by }) => by !== wrap.by), wrap]);

function changeWraps(device: Device, key: string, change: (wraps: Wrap[]) => Wrap[]): Promise<void> {
  return device.transaction('rw', device.locks, async () => {
    const lock = await device.locks.get(key);
    if (lock) await device.locks.put({ ...lock, wraps: change(lock.wraps) });
  });
}

export const setMinutes = async (device: Device, key: string, minutes: number): Promise<void> => {
  await device.locks.update(key, { minutes });
};

/**
 * Takes in what a page of an older app, which knows of no lock, has written since into a store of the old name: what is unsent, and
 * drafts. Then that store goes.
 */
export async function takeInStray(device: Device, account: Account, store: Store): Promise<void> {
  const name = storeName(account);
  if (!(await Store.exists(name))) return;
  const stray = new Store(name);
  const of = {
    municipalityId: account.municipalityId,
    personId: account.personId,
    deviceId: await findDeviceId(device),
  };
  const read = await readRescue(await makeRescue(stray, of));
  if ('rescue' in read) await loadRescue(store, account.person, read.rescue);
  const drafts = await stray.drafts.toArray();
  const known = new Set(await store.drafts.toCollection().primaryKeys());
  await store.drafts.bulkPut(drafts.filter(({ id }) => !known.has(id)));
  stray.close();
  await Store.delete(name);
}

const KEPT_DAYS = 30;
const DAY = 86_400_000;

/**
 * Its person begins anew, for the PIN is forgotten, and nobody works on this device until they have signed in. What is sealed stays a
 * while: the file made of it may get lost.
 */
export function leaveLocked(device: Device, account: Account, now = new Date()): Promise<void> {
  const key = storeName(account);
  return device.transaction('rw', device.locks, device.device, device.accounts, async () => {
    const lock = await device.locks.get(key);
    if (!lock) return;
    const leftAt = now.toISOString();
    await device.locks.put({ ...lock, key: `${key}#${leftAt}`, leftAt });
    await device.locks.delete(key);
    await noteHeard(device, account, false);
    await leaveAccount(device);
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

/** All that was left so long ago goes. */
export async function sweepLeft(device: Device, account: Account, now = new Date()): Promise<void> {
  for (const lock of await findLeft(device, account)) if (goesAt(lock) < now) await forgetLeft(device, lock);
}
