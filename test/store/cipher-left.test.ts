import '../phone-memory.ts';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { findLeft, goesAt, leaveLocked, sweepLeft } from '../../src/store/cipher-left.ts';
import { openSealed } from '../../src/store/cipher-store.ts';
import { endLock, turn } from '../../src/store/cipher-turn.ts';
import { findAccount, findDeviceId } from '../../src/store/device.ts';
import { saveEncounter } from '../../src/store/encounters.ts';
import { newId } from '../../src/store/id.ts';
import { findLock } from '../../src/store/lock.ts';
import { writeMeta } from '../../src/store/meta.ts';
import { practiceName } from '../../src/store/practice.ts';
import { Store } from '../../src/store/store.ts';
import { nora } from '../people.ts';
import { encounterOf } from '../phone.ts';
import { startLocked } from './locked.ts';

const NOW = Date.parse('2026-11-20T09:00:00Z');
const DAY = 86_400_000;

/** The store of whoever works with the phone after her, which last heard the server so many days later, by the server’s clock. */
async function storeThatHeard(day: number | null, clockOffset = 0) {
  const store = new Store(`left-${newId()}`);
  if (day === null) return store;
  await writeMeta(store, 'heardAt', new Date(NOW + day * DAY - clockOffset).toISOString());
  await writeMeta(store, 'clockOffset', clockOffset);
  return store;
}

/** Nora has forgotten her PIN and begun anew. */
async function startLeft() {
  const phone = await startLocked();
  const { store } = await phone.lock();
  await leaveLocked(phone.device, phone.account, new Date(NOW));
  return { ...phone, left: store };
}

const inDays = (days: number) => new Date(NOW + days * DAY);

test('who has forgotten the PIN begins anew; what was locked stays for thirty days and then goes', async () => {
  const { device, account, left } = await startLeft();
  assert.is(await findAccount(device), null);
  assert.is(await findLock(device, account), null);
  const [lock] = await findLeft(device, account);
  assert.is(lock?.store, left);
  assert.is(lock && goesAt(lock).toISOString(), '2026-12-20T09:00:00.000Z');
  await sweepLeft(device, await storeThatHeard(29), inDays(29));
  assert.ok(await Store.exists(left));
  await sweepLeft(device, await storeThatHeard(31), inDays(31));
  assert.not(await Store.exists(left));
  assert.equal(await findLeft(device, account), []);
});

test('a phone whose clock has jumped a year ahead takes nothing of Nora’s away', async () => {
  const { device, left } = await startLeft();
  await sweepLeft(device, await storeThatHeard(2), inDays(365));
  assert.ok(await Store.exists(left), 'the server was heard before the clock jumped');
  await sweepLeft(device, await storeThatHeard(2, -363 * DAY), inDays(365));
  assert.ok(await Store.exists(left), 'and after');
  await sweepLeft(device, await storeThatHeard(null), inDays(365));
  assert.ok(await Store.exists(left), 'and never');
  const practice = new Store(practiceName(null));
  await writeMeta(practice, 'heardAt', inDays(365).toISOString());
  await sweepLeft(device, practice, inDays(365));
  assert.ok(await Store.exists(left), 'nor is it heard in practice');
  practice.close();
});

test('cut off while the lock was taken off, and the PIN forgotten: the half copy is not taken for her work', async () => {
  const { device, account, lock, dataKey, key } = await startLocked();
  const { store: name } = await lock();
  const sealed = openSealed(name, dataKey);
  const doer = { person: nora, deviceId: await findDeviceId(device) };
  await saveEncounter(sealed, doer, encounterOf(nora, 'At the quay', [], null));
  sealed.close();
  await endLock(device, key);
  const kill = ({ done }: { done: number }) => {
    if (done > 0) throw new Error('killed');
  };
  await turn(device, key, dataKey, kill).catch(() => {});
  assert.ok(await Store.exists(key), 'a part of it is in the clear');
  await leaveLocked(device, account);
  assert.not(await Store.exists(key));
  const [left] = await findLeft(device, account);
  assert.equal([left?.store, left?.turning], [name, null]);
  const still = openSealed(name, dataKey);
  assert.is((await still.encounters.toArray())[0]?.record.note, 'At the quay');
  still.close();
});

test.run();
