import type { Table } from 'dexie';
import { findStop, type Stop } from '../domain/round.ts';
import { type Account, type Device, findDeviceId, storeName } from './device.ts';
import { findLock, whileUnchanged } from './lock.ts';
import { loadRescue, makeRescue } from './rescue.ts';
import { readRescue } from './rescue-file.ts';
import { changeRound } from './round.ts';
import { Store } from './store.ts';

/**
 * Takes in what a page of an older app, which knows of no lock, has written since into a store of the old name: what is unsent, drafts,
 * photos, recordings that were begun, and rounds. It goes from there once it is here, and that store with the last of it: what nobody here
 * can read stays. Cut off and called again, it goes on.
 */
export function takeInStray(device: Device, account: Account, store: Store): Promise<void> {
  const name = storeName(account);
  return whileUnchanged(name, async () => {
    // What is there while the lock is being taken off is no stray.
    const lock = await findLock(device, account);
    if (lock?.store !== store.name || lock.turning || !(await Store.exists(name))) return;
    const stray = new Store(name);
    try {
      // First what names photos and recordings: of those that nothing names, what is old is swept away.
      await move(stray.drafts, store.drafts, { isBetter: (there, here) => there.updatedAt > here.updatedAt });
      await move(stray.pieces, store.pieces);
      await moveRounds(stray, store);
      await takeInUnsent(device, account, stray, store);
      await move(stray.blobs, store.blobs, { which: ({ state }) => state === 'begun' || state === 'sent' });
      await move(stray.sent, store.sent);
      if (await isAnyLeft(stray)) return await clearCopies(stray);
    } finally {
      stray.close();
    }
    await Store.delete(name);
  });
}

async function takeInUnsent(device: Device, { municipalityId, personId, person }: Account, stray: Store, store: Store) {
  const read = await readRescue(
    await makeRescue(stray, { municipalityId, personId, deviceId: await findDeviceId(device) }),
  );
  if (!('rescue' in read)) return;
  const { mutations, attachments } = read.rescue;
  await loadRescue(store, person, read.rescue);
  const hashes = attachments.map(({ hash }) => hash);
  // Whose bytes are not those they were is not among them.
  await stray.blobs.bulkDelete(await store.blobs.where('hash').anyOf(hashes).primaryKeys());
  const ids = mutations.map(({ mutation }) => mutation.id);
  await stray.outbox.where('mutation.id').anyOf(ids).delete();
}

interface Choice<T> {
  /** Which of them; all where nothing is said. */
  which?(row: T): boolean;
  /** Whether it takes the place of what is here already; it never does where nothing is said. */
  isBetter?(there: T, here: T): boolean;
}

// One row at a time: a photo is large.
async function move<T, K>(
  from: Table<T, K>,
  to: Table<T, K>,
  { which = () => true, isBetter = () => false }: Choice<T> = {},
): Promise<void> {
  for (const key of await from.toCollection().primaryKeys()) {
    const there = await from.get(key);
    if (there === undefined || !which(there)) continue;
    await to.db.transaction('rw', to, async () => {
      const here = await to.get(key);
      if (here === undefined || isBetter(there, here)) await to.put(there);
    });
    await from.delete(key);
  }
}

async function moveRounds(stray: Store, store: Store): Promise<void> {
  for (const { day, stops } of await stray.rounds.toArray()) {
    await changeRound(store, day, (round) => {
      const isHere = (stop: Stop) =>
        round.stops.some(({ id }) => id === stop.id) || findStop(round, stop.of) !== undefined;
      return { ...round, stops: [...round.stops, ...stops.filter((stop) => !isHere(stop))] };
    });
    await stray.rounds.delete(day);
  }
}

const ownTables = ({ outbox, sent, drafts, blobs, pieces, rounds }: Store) => [
  outbox,
  sent,
  drafts,
  blobs,
  pieces,
  rounds,
];

async function isAnyLeft(stray: Store): Promise<boolean> {
  for (const table of ownTables(stray)) if ((await table.count()) > 0) return true;
  return false;
}

// Nothing stays beside the lock but what has to. Its page may still be open, and goes on counting its deeds.
async function clearCopies(stray: Store): Promise<void> {
  const own = new Set(ownTables(stray).map(({ name }) => name));
  for (const table of stray.tables) if (!own.has(table.name) && table.name !== 'meta') await table.clear();
  await stray.meta.where('key').noneOf(['seq', 'offered']).delete();
}
