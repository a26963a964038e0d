import '../phone-memory.ts';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Observable } from 'dexie';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { keepLooking } from '../../src/app/live.ts';
import {
  type Account,
  Device,
  enterAccount,
  findDeviceId,
  watchAccount,
  watchDeviceId,
} from '../../src/store/device.ts';
import { nora, omar } from '../people.ts';

const PATIENCE = 20;
const account: Account = { municipalityId: 'live-town', personId: nora.id, person: nora, login: 'nora' };

/** The next database that is asked for cannot be opened, as where iOS has just taken the connection away. */
function failOnce(): void {
  const { open } = indexedDB;
  indexedDB.open = () => {
    indexedDB.open = open;
    throw new DOMException('the connection was lost', 'InvalidStateError');
  };
}

test('a phone whose memory could not be opened at the start shows whose it is a moment later', async () => {
  const before = new Device('live-lost');
  await enterAccount(before, account);
  const deviceId = await findDeviceId(before);
  before.close();
  const device = new Device('live-lost');
  failOnce();
  const ends: (() => void)[] = [];
  const looked = <T>(watch: () => Observable<T>) =>
    new Promise<T>((resolve) => {
      ends.push(keepLooking(watch, resolve, PATIENCE));
    });
  const seen = await Promise.all([looked(() => watchDeviceId(device)), looked(() => watchAccount(device))]);
  for (const end of ends) end();
  assert.equal([seen[0], seen[1]?.personId], [deviceId, nora.id]);
  device.close();
});

test('what is looked at is told once, again when it changes, and no more when nobody looks', async () => {
  const device = new Device('live-told');
  await enterAccount(device, account);
  const told: string[] = [];
  const stop = keepLooking(
    () => watchAccount(device),
    (account) => told.push(account?.person.name ?? ''),
    PATIENCE,
  );
  const untilTold = async (times: number) => {
    for (let looks = 0; told.length < times && looks < 200; looks++) await sleep(PATIENCE);
  };
  await untilTold(1);
  assert.equal(told, [nora.name]);
  await enterAccount(device, { ...account, personId: omar.id, person: omar });
  await untilTold(2);
  assert.equal(told, [nora.name, omar.name]);
  stop();
  await enterAccount(device, account);
  await sleep(5 * PATIENCE);
  assert.equal(told, [nora.name, omar.name]);
  device.close();
});

test.run();
