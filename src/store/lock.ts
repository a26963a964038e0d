import { liveQuery } from 'dexie';
import type { Instant } from '../domain/instant.ts';
import { type Account, type Device, storeName } from './device.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** The data key of a locked store, shut in by something else: what it takes to have it back, but for that. */
interface Wrapped {
  iv: Bytes;
  wrapped: Bytes;
}
/** By the PIN. */
export interface PinWrap extends Wrapped {
  by: 'pin';
  salt: Bytes;
  rounds: number;
}
/** By the phone's own lock: a finger, a face. */
export interface PhoneWrap extends Wrapped {
  by: 'phone';
  credentialId: Bytes;
  salt: Bytes;
}
/** By the city's key, whose other half its administrator keeps. */
export interface OfficeWrap extends Wrapped {
  by: 'office';
  /** The key of the city, as it is in its files. */
  officeKey: string;
  /** The public half of a key that was made for this alone. */
  ephemeral: Bytes;
}
export type Wrap = PinWrap | PhoneWrap | OfficeWrap;

/**
 * How far the change from one store to the other is. *on*: the sealed one is being filled, the one in the clear counts; *clearing*: the
 * sealed one counts, the other goes. *off* and *dropping*: the way back. Null: the sealed one counts, and there is no other.
 */
export type Turning = 'on' | 'clearing' | 'off' | 'dropping' | null;

/** The lock upon somebody's store on this device. */
export interface Lock {
  /** Whose, as of their account. */
  key: string;
  /** The name of the sealed store: another one each time, so that nothing written before is in it. */
  store: string;
  turning: Turning;
  wraps: Wrap[];
  /** How often a wrong PIN was tried since the last right one. */
  tries: number;
  /** No PIN is tried before this moment, in milliseconds. */
  triesAgainAt: number;
  /** Minutes without a touch after which it locks. */
  minutes: number;
  /** When its person began anew, having forgotten the PIN. */
  leftAt?: Instant;
}

/** The lock upon this account's store; null where there is none. */
export const findLock = async (device: Device, account: Account): Promise<Lock | null> =>
  (await device.locks.get(storeName(account))) ?? null;

export const watchLock = (device: Device, account: Account) => liveQuery(() => findLock(device, account));

/** Held by every page that has the store of an account open, and by nobody else while it is being changed for another. */
export const holdName = (key: string) => `plein-air-store:${key}`;

/** Holds the store of this account open; returns what lets it go. */
export function holdStore(key: string): () => void {
  let letGo = () => {};
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  globalThis.navigator?.locks?.request(holdName(key), { mode: 'shared' }, () => held).catch(() => {});
  return letGo;
}

/** Does this while the store of this account is not being changed for another. */
export const whileUnchanged = <T>(key: string, work: () => Promise<T>): Promise<T> =>
  globalThis.navigator?.locks ? navigator.locks.request(holdName(key), { mode: 'shared' }, work) : work();

const SECOND = 1000;
const LONGEST_WAIT = 300 * SECOND;

/** How long one has to wait after so many wrong tries: 1 s, 2 s, 4 s … 5 min. */
export const waitAfter = (tries: number): number =>
  tries === 0 ? 0 : Math.min(2 ** (tries - 1) * SECOND, LONGEST_WAIT);

/**
 * Notes that a PIN is being tried, before it is: who ends the app meanwhile wins nothing by it. False while one has to wait; a clock that
 * was set back is not waited for longer than the longest.
 */
export function beginTry(device: Device, key: string, now = Date.now()): Promise<boolean> {
  return device.transaction('rw', device.locks, async () => {
    const lock = await device.locks.get(key);
    if (!lock || stillToWait(lock, now) > 0) return false;
    const tries = lock.tries + 1;
    await device.locks.put({ ...lock, tries, triesAgainAt: now + waitAfter(tries) });
    return true;
  });
}

/** Milliseconds until another PIN may be tried. */
export const stillToWait = ({ triesAgainAt }: Lock, now = Date.now()): number =>
  Math.min(Math.max(0, triesAgainAt - now), LONGEST_WAIT);

/** It was the right one. */
export const forgetTries = async (device: Device, key: string): Promise<void> => {
  await device.locks.update(key, { tries: 0, triesAgainAt: 0 });
};
