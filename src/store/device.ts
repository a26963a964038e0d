import { Dexie, type EntityTable, liveQuery } from 'dexie';
import type { Code, Id } from '../domain/id.ts';
import type { Person } from '../domain/person.ts';
import { newId } from './id.ts';

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
type AccountRow = Account & { key: string };

/** What the device remembers for itself: its name, and who works on it. Each of them has a store of their own. */
export class Device extends Dexie {
  declare device: EntityTable<DeviceRow, 'key'>;
  declare accounts: EntityTable<AccountRow, 'key'>;

  constructor(name = 'plein-air') {
    super(name, { chromeTransactionDurability: 'strict' });
    this.version(1).stores({ device: 'key', accounts: 'key' });
  }
}

/** The name of this account's own store. */
export const storeName = (account: Pick<Account, 'municipalityId' | 'personId'>) =>
  `plein-air:${account.municipalityId}:${account.personId}`;

/** This device's id, made at the first call. */
export function findDeviceId(device: Device): Promise<Id> {
  return device.transaction('rw', device.device, async () => {
    const row = (await device.device.get('device')) ?? { key: 'device', deviceId: newId(), accountKey: null };
    await device.device.put(row);
    return row.deviceId;
  });
}

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
    await device.accounts.put({ ...account, key });
    await device.device.put({ key: 'device', deviceId, accountKey: key });
  });
}

/** Nobody works with this device any more. Stores stay: what is unsent waits for the same person. */
export async function leaveAccount(device: Device): Promise<void> {
  await device.device.update('device', { accountKey: null });
}
