import '../phone-memory.ts';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { newDataKey } from '../../src/store/cipher.ts';
import { openSealed } from '../../src/store/cipher-store.ts';
import { beginLock, turn } from '../../src/store/cipher-turn.ts';
import {
  addPhone,
  changePin,
  dropPhone,
  findLeft,
  goesAt,
  keepOfficeKey,
  leaveLocked,
  sweepLeft,
  takeInStray,
  tryPin,
  wrapBy,
} from '../../src/store/cipher-unlock.ts';
import {
  countOthersUnsent,
  Device,
  enterAccount,
  findAccount,
  findDeviceId,
  storeName,
} from '../../src/store/device.ts';
import { keepDraft } from '../../src/store/drafts.ts';
import { saveEncounter } from '../../src/store/encounters.ts';
import { newId } from '../../src/store/id.ts';
import { findLock, stillToWait, waitAfter } from '../../src/store/lock.ts';
import { Store } from '../../src/store/store.ts';
import { nora, omar } from '../people.ts';
import { encounterOf } from '../phone.ts';
import { makeOfficeKey } from './office.ts';

const PIN = '402917';
const NOW = Date.parse('2026-11-20T09:00:00Z');

async function start() {
  const device = new Device(`lock-${newId()}`);
  const account = { municipalityId: newId(), personId: nora.id, person: nora, login: 'nora' };
  await enterAccount(device, account);
  const dataKey = await beginLock(device, account, { pin: PIN, officeKey: undefined, rounds: 1000 });
  await turn(device, storeName(account), dataKey, () => {}, 0);
  const lock = async () => {
    const found = await findLock(device, account);
    if (!found) throw new Error('there is no lock');
    return found;
  };
  return { device, account, dataKey, lock, key: storeName(account) };
}

test('after each wrong PIN one waits twice as long, up to five minutes, over a restart too', async () => {
  const { device, lock } = await start();
  assert.equal([0, 1, 2, 3, 4, 9, 10, 50].map(waitAfter), [0, 1e3, 2e3, 4e3, 8e3, 256e3, 300e3, 300e3]);
  assert.is(await tryPin(device, await lock(), '111222', NOW), 'wrong');
  assert.is(await tryPin(device, await lock(), PIN, NOW + 999), 'wait', 'the right one too');
  assert.is(await tryPin(device, await lock(), '111222', NOW + 1000), 'wrong');
  device.close();
  await device.open();
  assert.is(stillToWait(await lock(), NOW + 1000), 2000);
  assert.is(await tryPin(device, await lock(), '111222', NOW + 3000), 'wrong');
  assert.is.not(typeof (await tryPin(device, await lock(), PIN, NOW + 7000)), 'string');
  assert.is((await lock()).tries, 0);
});

test('two tries at once count as two, and one that is cut off counts', async () => {
  const { device, lock } = await start();
  const at = await lock();
  const both = await Promise.all([tryPin(device, at, '111222', NOW), tryPin(device, at, '333444', NOW)]);
  assert.equal(both.sort(), ['wait', 'wrong']);
  assert.is((await lock()).tries, 1);
});

test('a clock that was set back is not waited for longer than five minutes', async () => {
  const { device, lock } = await start();
  await device.locks.update((await lock()).key, { triesAgainAt: NOW + 86_400_000 });
  assert.is(stillToWait(await lock(), NOW), 300_000);
});

test('with another PIN, the one before opens nothing; the phone and the office open the same', async () => {
  const { device, lock, dataKey, key } = await start();
  const { officeKey } = await makeOfficeKey();
  await keepOfficeKey(device, await lock(), dataKey, officeKey);
  await addPhone(device, key, dataKey, { credentialId: newDataKey(), salt: newDataKey(), secret: newDataKey() });
  await changePin(device, key, dataKey, 'rain on the quay');
  assert.is(await tryPin(device, await lock(), PIN, NOW), 'wrong');
  assert.equal(await tryPin(device, await lock(), 'rain on the quay', NOW + 1000), dataKey);
  assert.is(wrapBy(await lock(), 'office')?.officeKey, officeKey);
  await dropPhone(device, key);
  assert.is(wrapBy(await lock(), 'phone'), undefined);
});

test('what an older page wrote into the old store is taken in, and that store goes', async () => {
  const { device, account, lock, dataKey, key } = await start();
  const stray = new Store(key);
  await saveEncounter(
    stray,
    { person: nora, deviceId: await findDeviceId(device) },
    encounterOf(nora, 'Stray', [], null),
  );
  await keepDraft(stray, { id: 'draft', kind: 'words', content: 'begun' });
  stray.close();
  const store = openSealed((await lock()).store, dataKey);
  await takeInStray(device, account, store);
  assert.equal(
    (await store.encounters.toArray()).map(({ record }) => record.note),
    ['Stray'],
  );
  assert.is(await store.outbox.count(), 2);
  assert.is((await store.drafts.get('draft'))?.content, 'begun');
  assert.not(await Store.exists(key));
  store.close();
});

test('for others on the same phone, what waits behind a lock is counted', async () => {
  const { device, account, lock, dataKey } = await start();
  const store = openSealed((await lock()).store, dataKey);
  await saveEncounter(
    store,
    { person: nora, deviceId: await findDeviceId(device) },
    encounterOf(nora, 'Hers', [], null),
  );
  store.close();
  assert.is(await countOthersUnsent(device, { ...account, personId: omar.id }), 2);
});

test('who has forgotten the PIN begins anew; what was locked stays for thirty days and then goes', async () => {
  const { device, account, lock } = await start();
  const { store } = await lock();
  await leaveLocked(device, account, new Date(NOW));
  assert.is(await findAccount(device), null);
  assert.is(await findLock(device, account), null);
  const [left] = await findLeft(device, account);
  assert.is(left?.store, store);
  assert.is(left && goesAt(left).toISOString(), '2026-12-20T09:00:00.000Z');
  await sweepLeft(device, account, new Date(NOW + 29 * 86_400_000));
  assert.ok(await Store.exists(store));
  await sweepLeft(device, account, new Date(NOW + 31 * 86_400_000));
  assert.not(await Store.exists(store));
  assert.equal(await findLeft(device, account), []);
});

test.run();
