import { Dexie } from 'dexie';
import { type DataKey, newDataKey } from './cipher.ts';
import { wrapByPin, wrapForOffice } from './cipher-key.ts';
import { openSealed } from './cipher-store.ts';
import { type Account, type Device, storeName } from './device.ts';
import { LOCK } from './exchange.ts';
import { newId } from './id.ts';
import { holdName, type Lock, type Turning, type Wrap } from './lock.ts';
import { Store } from './store.ts';

/** How far the change from one store to the other is, in rows. */
export interface Turn {
  done: number;
  all: number;
}

const LOT = 200;
/** A photo takes as much room as hundreds of notes. */
const LOT_OF_BYTES = 4;
const MINUTES = 5;
const A_WHILE = 300;

/** Notes that this account's store is to be locked with this PIN, for `turn` to do. Returns the key of what will be there. */
export async function beginLock(
  device: Device,
  account: Account,
  { pin, officeKey, rounds }: { pin: string; officeKey: string | undefined; rounds?: number },
): Promise<DataKey> {
  const key = storeName(account);
  const dataKey = newDataKey();
  const wraps: Wrap[] = [await wrapByPin(dataKey, pin, rounds)];
  if (officeKey) wraps.push(await wrapForOffice(dataKey, officeKey));
  const lock: Lock = {
    key,
    store: `${key}:${newId()}`,
    turning: 'on',
    wraps,
    tries: 0,
    triesAgainAt: 0,
    minutes: MINUTES,
  };
  await device.locks.add(lock);
  return dataKey;
}

/** The lock is to be taken off, for `turn` to do. False where a page of an older app has written under the name that would be the store's. */
export const endLock = async (device: Device, key: string): Promise<boolean> =>
  !(await Store.exists(key)) && step(device, { key, turning: null }, 'off');

/** It is not to be put on after all: what was already sealed goes. */
export const cancelLock = (device: Device, key: string): Promise<boolean> =>
  step(device, { key, turning: 'on' }, 'dropping');

/**
 * Does what is left of the change from one store to the other. Ended at any moment and called again, it goes on where it stopped: what is
 * in the other store already is not copied again, and the one that counts goes only when the other counts. `dataKey` is needed for *on*
 * and *off*; `pause` is what readers of a deleted table are given to end, in milliseconds.
 */
export async function turn(
  device: Device,
  key: string,
  dataKey: DataKey | null,
  tell: (turn: Turn) => void = () => {},
  pause = A_WHILE,
): Promise<void> {
  let isOver = false;
  const tellOwn = (way: Turn) => {
    if (isOver) throw new Error('it goes on elsewhere');
    tell(way);
  };
  // First that for which one may wait long: who holds the other so long has it taken away by an exchange.
  const turned = alone([holdName(key), LOCK], async () => {
    const lock = await device.locks.get(key);
    if (lock?.turning === 'on' || lock?.turning === 'off') {
      if (!dataKey) throw new Error('without its key nothing can be sealed or opened');
      if (lock.turning === 'on') await layBetween(key);
      const [clear, sealed] = [new Store(key), openSealed(lock.store, dataKey)];
      try {
        await (lock.turning === 'on' ? copyAll(clear, sealed, tellOwn) : copyAll(sealed, clear, tellOwn));
      } finally {
        clear.close();
        sealed.close();
      }
      await step(device, lock, lock.turning === 'on' ? 'clearing' : 'dropping');
    }
    await clearAway(device, key, pause);
  });
  await turned.finally(() => {
    isOver = true;
  });
}

async function clearAway(device: Device, key: string, pause: number): Promise<void> {
  const lock = await device.locks.get(key);
  if (lock?.turning === 'clearing') {
    await Store.delete(key);
    await pressOut(key, pause);
    await step(device, lock, null);
  }
  if (lock?.turning === 'dropping') {
    await Store.delete(lock.store);
    await pressOut(key, 0);
    await device.locks.delete(key);
  }
}

// Deleted is not gone: LevelDB, in which Chromium keeps all databases of an app, may write what is being deleted into a table once more,
// and that table stays as it is until it is merged with a newer one. To delete a database that lies between, by its age, has it merged.
async function layBetween(key: string): Promise<void> {
  for (const name of namesBetween(key)) {
    const between = new Dexie(name);
    between.version(1).stores({ rows: 'id' });
    await between.table('rows').put({ id: name });
    between.close();
  }
}

async function pressOut(key: string, pause: number): Promise<void> {
  for (const name of namesBetween(key)) {
    await Dexie.delete(name);
    // A table that has been merged goes when nobody reads in it any more.
    await new Promise((go) => setTimeout(go, pause));
  }
}

const namesBetween = (key: string) => [1, 2, 3].map((nth) => `${key}:between:${nth}`);

// Nothing is noted where another step was meanwhile, or the lock is another: whoever was cut off may go on much later.
const step = (
  device: Device,
  { key, turning, store }: Pick<Lock, 'key' | 'turning'> & Partial<Lock>,
  to: Turning,
): Promise<boolean> =>
  device.transaction('rw', device.locks, async () => {
    const lock = await device.locks.get(key);
    if (lock?.turning !== turning || (store && lock.store !== store)) return false;
    return (await device.locks.update(key, { turning: to })) === 1;
  });

// No other page has it open, and no exchange is under way.
function alone(names: string[], work: () => Promise<void>): Promise<void> {
  const [name, ...others] = names;
  if (!name || !globalThis.navigator?.locks) return work();
  return navigator.locks.request(name, () => alone(others, work));
}

/** Makes the other store hold all that this one does. Nobody may write in either meanwhile. */
export async function copyAll(from: Store, to: Store, tell: (turn: Turn) => void = () => {}): Promise<void> {
  const tables = from.tables.map(({ name }) => name);
  const counts = await Promise.all(tables.map((name) => from.table(name).count()));
  const all = counts.reduce((sum, count) => sum + count, 0);
  let before = 0;
  for (const [index, name] of tables.entries()) {
    await copyTable(from, to, name, (done) => tell({ done: before + done, all }));
    before += counts[index] ?? 0;
    if ((await to.table(name).count()) !== counts[index]) throw new Error(`not all of ${name} was copied`);
  }
}

// In the order of their keys, so that what is there already says where to go on.
async function copyTable(from: Store, to: Store, name: string, tell: (done: number) => void): Promise<void> {
  const most = name === 'blobs' || name === 'pieces' ? LOT_OF_BYTES : LOT;
  const [source, target] = [from.table(name), to.table(name)];
  for (;;) {
    const [last] = await target.toCollection().reverse().limit(1).primaryKeys();
    const rest = last === undefined ? source.toCollection() : source.where(':id').above(last);
    const rows = await rest.limit(most).toArray();
    if (rows.length > 0) await target.bulkPut(rows);
    tell(await target.count());
    if (rows.length < most) return;
  }
}
