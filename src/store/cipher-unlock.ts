import type { DataKey } from './cipher.ts';
import { unwrapByPin, wrapByPhone, wrapByPin, wrapForOffice } from './cipher-key.ts';
import { openSealed } from './cipher-store.ts';
import { type Device, storeName } from './device.ts';
import type { OpenStore } from './exchange.ts';
import { beginTry, forgetTries, type Lock, type PinWrap, type Wrap } from './lock.ts';

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

/** Opens this locked store for an exchange of the person whose it is, and of nobody else. */
export const openerOf =
  ({ key, store }: Pick<Lock, 'key' | 'store'>, dataKey: DataKey): OpenStore =>
  async (_device, account) =>
    storeName(account) === key ? openSealed(store, dataKey) : null;
