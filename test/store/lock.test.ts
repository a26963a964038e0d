import '../phone-memory.ts';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { newDataKey } from '../../src/store/cipher.ts';
import { openSealed } from '../../src/store/cipher-store.ts';
import {
  addPhone,
  changePin,
  dropPhone,
  keepOfficeKey,
  openerOf,
  tryPin,
  wrapBy,
} from '../../src/store/cipher-unlock.ts';
import { countOthersUnsent, findDeviceId } from '../../src/store/device.ts';
import { saveEncounter } from '../../src/store/encounters.ts';
import { stillToWait, waitAfter } from '../../src/store/lock.ts';
import { nora, omar } from '../people.ts';
import { encounterOf } from '../phone.ts';
import { PIN, startLocked } from './locked.ts';
import { makeOfficeKey } from './office.ts';

const NOW = Date.parse('2026-11-20T09:00:00Z');

test('after each wrong PIN one waits twice as long, up to five minutes, over a restart too', async () => {
  const { device, lock } = await startLocked();
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
  const { device, lock } = await startLocked();
  const at = await lock();
  const both = await Promise.all([tryPin(device, at, '111222', NOW), tryPin(device, at, '333444', NOW)]);
  assert.equal(both.sort(), ['wait', 'wrong']);
  assert.is((await lock()).tries, 1);
});

test('a clock that was set back is not waited for longer than five minutes', async () => {
  const { device, lock } = await startLocked();
  await device.locks.update((await lock()).key, { triesAgainAt: NOW + 86_400_000 });
  assert.is(stillToWait(await lock(), NOW), 300_000);
});

test('with another PIN, the one before opens nothing; the phone and the office open the same', async () => {
  const { device, lock, dataKey, key } = await startLocked();
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

test('for others on the same phone, what waits behind a lock is counted', async () => {
  const { device, account, lock, dataKey } = await startLocked();
  const store = openSealed((await lock()).store, dataKey);
  await saveEncounter(
    store,
    { person: nora, deviceId: await findDeviceId(device) },
    encounterOf(nora, 'Hers', [], null),
  );
  store.close();
  assert.is(await countOthersUnsent(device, { ...account, personId: omar.id }), 2);
});

test('the store of Nora’s lock opens for an exchange of hers, and of nobody else who signs in meanwhile', async () => {
  const { device, account, lock, dataKey } = await startLocked();
  const open = openerOf(await lock(), dataKey);
  const store = await open(device, account);
  assert.is(store?.name, (await lock()).store);
  store?.close();
  assert.is(await open(device, { ...account, personId: omar.id, person: omar }), null);
});

test.run();
