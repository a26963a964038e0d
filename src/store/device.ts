import { Dexie, type EntityTable, liveQuery } from 'dexie';
import type { Code, Id } from '../domain/id.ts';
import type { Person } from '../domain/person.ts';
import { newId } from './id.ts';
import type { Lock } from './lock.ts';
import { Store } from './store.ts';
import { noteUnderWay } from './under-way.ts';

/** Somebody who signed in on this device and may go on working without signal. */
export interface Account {
  municipalityId: Code;
  personId: Id;
  person: Person;
  login: string;
}

interface DeviceRow {
  key: 'device';
  deviceId: Id;
  /** Who works with it now; null when nobody does. */
  accountKey: string | null;
}
/** `hasHeard` once this person's store here has heard the server: from then on an empty one has been cleared by somebody else. */
type AccountRow = Account & { key: string; hasHeard?: boolean };

/** What the device remembers for itself: its name, and who works on it. Each of them has a store of their own. */
export class Device extends Dexie {
  declare device: EntityTable<DeviceRow, 'key'>;
  declare accounts: EntityTable<AccountRow, 'key'>;
  /** Apart from the accounts: an older page may still be open, and writes those whole. */
  declare locks: EntityTable<Lock, 'key'>;

  constructor(name = 'plein-air') {
    super(name, { chromeTransactionDurability: 'strict', cache: 'disabled' });
    noteUnderWay(this);
    this.version(1).stores({ device: 'key', accounts: 'key' });
    this.version(2).stores({ locks: 'key' });
  }

  // As a store does: one failure while it is being opened is not the answer to everything after.
  override open() {
    return super.open().catch((error) => {
      this.close({ disableAutoOpen: false });
      throw error;
    });
  }
}

/** The name of this account's own store. */
export const storeName = (account: Pick<Account, 'municipalityId' | 'personId'>) =>
  `plein-air:${account.municipalityId}:${account.personId}`;

/** This device's id, made at the first call. */
export function findDeviceId(device: Device): Promise<Id> {
  return device.transaction('rw', device.device, async () => {
    const known = await device.device.get('device');
    if (known) return known.deviceId;
    const deviceId = newId();
    await device.device.add({ key: 'device', deviceId, accountKey: null });
    return deviceId;
  });
}

/** The same where it has been made, as it is wherever somebody works; null before. Makes none. */
export const watchDeviceId = (device: Device) =>
  liveQuery(async () => (await device.device.get('device'))?.deviceId ?? null);

/** Who works with this device now; null when nobody has signed in. */
export async function findAccount(device: Device): Promise<Account | null> {
  const key = (await device.device.get('device'))?.accountKey;
  return key ? ((await device.accounts.get(key)) ?? null) : null;
}

export const watchAccount = (device: Device) => liveQuery(() => findAccount(device));

/** From now on this person works with this device. */
export async function enterAccount(device: Device, account: Account): Promise<void> {
  const deviceId = await findDeviceId(device);
  const key = storeName(account);
  await device.transaction('rw', device.device, device.accounts, async () => {
    const hasHeard = (await device.accounts.get(key))?.hasHeard ?? false;
    await device.accounts.put({ ...account, key, hasHeard });
    await device.device.put({ key: 'device', deviceId, accountKey: key });
  });
}

/** Nobody works with this device any more. Stores stay: what is unsent waits for the same person. */
export async function leaveAccount(device: Device): Promise<void> {
  await device.device.update('device', { accountKey: null });
}

/** Whether nobody ever worked with this device, as far as it remembers. */
export const isBlank = async (device: Device): Promise<boolean> =>
  (await device.device.count()) + (await device.accounts.count()) === 0;

export const hasHeard = async (device: Device, account: Account): Promise<boolean> =>
  (await device.accounts.get(storeName(account)))?.hasHeard ?? false;

/** Remembers whether this person's store has heard the server. */
export async function noteHeard(device: Device, account: Account, hasHeard: boolean): Promise<void> {
  await device.accounts.update(storeName(account), { hasHeard });
}

/** How much unsent work of others waits on this device for them to come back. */
export async function countOthersUnsent(device: Device, account: Account | null): Promise<number> {
  const own = account && storeName(account);
  const names = (await device.accounts.toCollection().primaryKeys()).filter((name) => name !== own);
  const locks = await device.locks.bulkGet(names);
  const counts = await Promise.all(
    names.map((name, index) => countUnsent(nameInCharge(name, locks[index])).catch(() => 0)),
  );
  return counts.reduce((sum, count) => sum + count, 0);
}

/** The name of the store that counts of these two: the sealed one of a lock, but for while it is not whole. */
export const nameInCharge = (name: string, lock: Lock | null | undefined): string =>
  lock && lock.turning !== 'on' && lock.turning !== 'dropping' ? lock.store : name;

/** Whether this open store is this person's own in the clear: not the sealed one, nor that of practice. */
export const isInClear = (account: Account, { name }: Store): boolean => name === storeName(account);

/** Opens this account's store for whoever has no key; null where there is a lock. */
export const openUnlocked = async (device: Device, account: Account): Promise<Store | null> =>
  (await device.locks.get(storeName(account))) ? null : new Store(storeName(account));

async function countUnsent(name: string): Promise<number> {
  // Opened, it would be made.
  if (!(await Store.exists(name))) return 0;
  const store = new Store(name);
  try {
    return await store.outbox.count();
  } finally {
    store.close();
  }
}
