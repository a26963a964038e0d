import '../phone-memory.ts';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import * as v from 'valibot';
import { Id } from '../../src/domain/id.ts';
import type { Person } from '../../src/domain/person.ts';
import {
  type Account,
  Device,
  enterAccount,
  findAccount,
  findDeviceId,
  leaveAccount,
  storeName,
  watchAccount,
} from '../../src/store/device.ts';
import { saveEncounter } from '../../src/store/encounters.ts';
import { Store } from '../../src/store/store.ts';
import { findSyncState } from '../../src/store/sync-state.ts';
import { nora, omar } from '../people.ts';
import { encounterOf } from '../phone.ts';
import { seen } from './memory.ts';

const accountOf = (person: Person): Account => ({
  municipalityId: 'device-town',
  personId: person.id,
  person,
  login: person.name,
});

test('a device has one name, from the first moment and for ever', async () => {
  const device = new Device('device-name');
  const ids = await Promise.all([findDeviceId(device), findDeviceId(device), findDeviceId(device)]);
  assert.is(new Set(ids).size, 1);
  assert.ok(v.is(Id, ids[0]));
  device.close();
  const again = new Device('device-name');
  await enterAccount(again, accountOf(nora));
  await leaveAccount(again);
  assert.is(await findDeviceId(again), ids[0]);
  again.close();
});

test('nobody works with a new device, nor with one that was left', async () => {
  const device = new Device('device-left');
  assert.is(await findAccount(device), null);
  await enterAccount(device, accountOf(nora));
  assert.is((await seen(watchAccount(device)))?.personId, nora.id);
  await leaveAccount(device);
  assert.is(await findAccount(device), null);
  device.close();
});

test('two people on one phone do not see each other, and what one has not sent waits for them', async () => {
  const device = new Device('device-two');
  const work = async (person: Person) => {
    await enterAccount(device, accountOf(person));
    const account = await findAccount(device);
    if (!account) throw new Error('nobody');
    return new Store(storeName(account));
  };
  const deviceId = await findDeviceId(device);
  const hers = await work(nora);
  await saveEncounter(hers, { person: nora, deviceId }, encounterOf(nora, 'Only for Nora', [], null));
  hers.close();
  const his = await work(omar);
  assert.is(await his.encounters.count(), 0);
  assert.is((await findSyncState(his)).waiting, 0);
  his.close();
  const again = await work(nora);
  assert.is((await findSyncState(again)).waiting, 2);
  assert.equal(
    (await again.encounters.toArray()).map((row) => row.record.note),
    ['Only for Nora'],
  );
  again.close();
  device.close();
});

test('the same person in two cities has two stores', () => {
  const here = accountOf(nora);
  assert.is.not(storeName(here), storeName({ ...here, municipalityId: 'othertown' }));
});

test.run();
