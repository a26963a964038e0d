import '../phone-memory.ts';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { newDraft } from '../../src/domain/draft.ts';
import { keepDraftWith } from '../../src/store/attachments.ts';
import type { DataKey } from '../../src/store/cipher.ts';
import { openSealed } from '../../src/store/cipher-store.ts';
import { beginLock, cancelLock, endLock, turn as turnSlowly } from '../../src/store/cipher-turn.ts';
import { saveContact } from '../../src/store/contacts.ts';
import { type Account, Device, findDeviceId, nameInCharge, openUnlocked, storeName } from '../../src/store/device.ts';
import { keepDraft } from '../../src/store/drafts.ts';
import { saveEncounter } from '../../src/store/encounters.ts';
import { exchangeNow, LOCK } from '../../src/store/exchange.ts';
import { newId } from '../../src/store/id.ts';
import { findLock, holdStore } from '../../src/store/lock.ts';
import { writeMeta } from '../../src/store/meta.ts';
import { addStop } from '../../src/store/round.ts';
import { Store } from '../../src/store/store.ts';
import { contactOf } from '../domain/records.ts';
import { nora } from '../people.ts';
import { encounterOf } from '../phone.ts';
import { everythingIn } from './memory.ts';

const turn: typeof turnSlowly = (device, key, dataKey, tell = () => {}) => turnSlowly(device, key, dataKey, tell, 0);

const PIN = { pin: '402917', officeKey: undefined, rounds: 1000 };
const NAME = 'Mrs Quillon-Okparaebo';

/** Nora's phone, with something of everything on it. */
async function start(contacts = 3) {
  const device = new Device(`device-${newId()}`);
  const account: Account = { municipalityId: newId(), personId: nora.id, person: nora, login: 'nora' };
  const doer = { person: nora, deviceId: await findDeviceId(device) };
  const store = new Store(storeName(account));
  for (let nth = 0; nth < contacts; nth += 1)
    await saveContact(store, doer, contactOf(nora, { id: newId(), name: `${NAME} ${nth}` }), null);
  await saveEncounter(store, doer, encounterOf(nora, `At ${NAME}’s`, [[`${NAME} needs a lamp`, 'lamp']]));
  await keepDraft(store, { id: newId(), kind: 'words', content: `To ${NAME}` });
  const id = newId();
  const attachment = { id: newId(), kind: 'photo' as const, hash: 'a'.repeat(64), type: 'image/jpeg' as const };
  const taken = { attachment: { ...attachment, bytes: 3, width: 1, height: 1, seconds: null, takenAt: id } };
  await keepDraftWith(store, id, newDraft(id, nora.id, new Date().toISOString()), [
    { ...taken, bytes: new Uint8Array([1, 2, 3]).buffer },
  ]);
  await addStop(store, '2026-11-20', { kind: 'place', text: NAME } as never);
  await writeMeta(store, 'cursor', 'so far');
  const before = await everythingIn(store);
  store.close();
  return { device, account, before, key: storeName(account) };
}

const lockOf = async ({ device, account }: Awaited<ReturnType<typeof start>>) => {
  const lock = await findLock(device, account);
  if (!lock) throw new Error('there is no lock');
  return lock;
};

/** All that the store which counts now says to whoever has its key. */
async function readNow(phone: Awaited<ReturnType<typeof start>>, dataKey: DataKey) {
  const lock = await findLock(phone.device, phone.account);
  const name = nameInCharge(phone.key, lock);
  assert.ok(await Store.exists(name), 'the store that counts is there');
  const store = name === phone.key ? new Store(name) : openSealed(name, dataKey);
  const all = await everythingIn(store);
  store.close();
  return all;
}

async function rawTextOf(name: string): Promise<string> {
  const store = new Store(name);
  const all = await everythingIn(store);
  store.close();
  return JSON.stringify(all, (_key, value) =>
    value instanceof Uint8Array ? new TextDecoder('latin1').decode(value) : value,
  );
}

test('with the lock on all is there for whoever has the key, nothing is for who has not, and the old store is gone', async () => {
  const phone = await start();
  assert.ok((await rawTextOf(phone.key)).includes(NAME), 'this test can fail');
  const dataKey = await beginLock(phone.device, phone.account, PIN);
  await turn(phone.device, phone.key, dataKey);
  const lock = await lockOf(phone);
  assert.is(lock.turning, null);
  assert.equal(await readNow(phone, dataKey), phone.before);
  const raw = await rawTextOf(lock.store);
  assert.ok(raw.includes('waiting'), 'what is indexed can be counted without the key');
  for (const word of [NAME, 'Quillon', 'lamp', 'so far']) assert.not(raw.includes(word), word);
  assert.not(await Store.exists(phone.key));
});

test('taken off again, all is as it was, and of the lock nothing is left', async () => {
  const phone = await start();
  const dataKey = await beginLock(phone.device, phone.account, PIN);
  await turn(phone.device, phone.key, dataKey);
  const { store } = await lockOf(phone);
  await endLock(phone.device, phone.key);
  await turn(phone.device, phone.key, dataKey);
  assert.is(await findLock(phone.device, phone.account), null);
  assert.not(await Store.exists(store));
  assert.equal(await readNow(phone, dataKey), phone.before);
});

class Killed extends Error {}

/** Ends the work at its nth edge: after a lot, or before or after a step is noted. False when there is no such edge any more. */
async function turnUntil(phone: Awaited<ReturnType<typeof start>>, dataKey: DataKey | null, nth: number) {
  let edge = 0;
  const pass = () => {
    edge += 1;
    if (edge === nth) throw new Killed();
  };
  phone.device.locks.hook('updating', pass);
  phone.device.locks.hook('deleting', pass);
  try {
    await turn(phone.device, phone.key, dataKey, pass);
    return false;
  } catch (error) {
    if (edge < nth) throw error;
    return true;
  } finally {
    phone.device.locks.hook('updating').unsubscribe(pass);
    phone.device.locks.hook('deleting').unsubscribe(pass);
  }
}

test('killed at whatever edge, on the way there and back, nothing is lost and the next start goes on', async () => {
  // More than two lots of one table.
  const phone = await start(405);
  const dataKey = await beginLock(phone.device, phone.account, PIN);
  let edges = 0;
  for (let nth = 1; await turnUntil(phone, dataKey, nth); nth += 1) {
    assert.equal(await readNow(phone, dataKey), phone.before, `on the way there, edge ${nth}`);
    edges += 1;
  }
  assert.ok(edges > 5, `${edges} edges`);
  assert.is((await lockOf(phone)).turning, null);
  await endLock(phone.device, phone.key);
  for (let nth = 1; await turnUntil(phone, dataKey, nth); nth += 1)
    assert.equal(await readNow(phone, dataKey), phone.before, `on the way back, edge ${nth}`);
  assert.is(await findLock(phone.device, phone.account), null);
  assert.equal(await readNow(phone, dataKey), phone.before);
});

test('what is in the sealed store already is not copied again', async () => {
  const phone = await start(405);
  const dataKey = await beginLock(phone.device, phone.account, PIN);
  const told: number[] = [];
  await turn(phone.device, phone.key, dataKey, ({ done }) => {
    told.push(done);
    if (done > 400) throw new Killed();
  }).catch(() => {});
  const again: number[] = [];
  await turn(phone.device, phone.key, dataKey, ({ done }) => again.push(done));
  assert.ok((told.at(-1) ?? 0) > 400);
  assert.ok(again.length > 0);
  const { store } = await lockOf(phone);
  const sealed = openSealed(store, dataKey);
  assert.is(await sealed.contacts.count(), 405);
  sealed.close();
});

test('given up half way, the work is in the clear as before and nothing sealed stays', async () => {
  const phone = await start();
  const dataKey = await beginLock(phone.device, phone.account, PIN);
  await turnUntil(phone, dataKey, 4);
  const { store } = await lockOf(phone);
  await cancelLock(phone.device, phone.key);
  await turn(phone.device, phone.key, null);
  assert.is(await findLock(phone.device, phone.account), null);
  assert.not(await Store.exists(store));
  assert.equal(await readNow(phone, dataKey), phone.before);
});

test('a lock that is on cannot be given up by whoever has no key', async () => {
  const phone = await start();
  const dataKey = await beginLock(phone.device, phone.account, PIN);
  await turn(phone.device, phone.key, dataKey);
  await cancelLock(phone.device, phone.key);
  assert.is((await lockOf(phone)).turning, null);
  await endLock(phone.device, phone.key);
  await turn(phone.device, phone.key, null).then(
    () => assert.unreachable(),
    () => {},
  );
  assert.equal(await readNow(phone, dataKey), phone.before);
});

test('without the key nothing is exchanged, and no store of the old name is made', async () => {
  const phone = await start();
  const dataKey = await beginLock(phone.device, phone.account, PIN);
  await turn(phone.device, phone.key, dataKey);
  await phone.device.accounts.put({ ...phone.account, key: phone.key });
  await phone.device.device.update('device', { accountKey: phone.key });
  assert.is(await openUnlocked(phone.device, phone.account), null);
  assert.is(await exchangeNow(phone.device), null);
  assert.not(await Store.exists(phone.key));
});

test('while a frozen window keeps Nora’s store open, nobody’s exchange is kept waiting by her change', async () => {
  const phone = await start();
  const dataKey = await beginLock(phone.device, phone.account, PIN);
  const letGo = holdStore(phone.key);
  const turning = turn(phone.device, phone.key, dataKey);
  const isFree = await navigator.locks.request(LOCK, { ifAvailable: true }, async (lock) => lock !== null);
  letGo();
  await turning;
  assert.ok(isFree);
  assert.equal(await readNow(phone, dataKey), phone.before);
});

test('given up in another window while it is under way, the lock stays off', async () => {
  const phone = await start();
  const dataKey = await beginLock(phone.device, phone.account, PIN);
  const { store } = await lockOf(phone);
  let cancelled: Promise<unknown> | undefined;
  await turn(phone.device, phone.key, dataKey, () => {
    cancelled ??= cancelLock(phone.device, phone.key);
  });
  assert.is(await cancelled, true);
  assert.is(await findLock(phone.device, phone.account), null);
  assert.not(await Store.exists(store));
  assert.equal(await readNow(phone, dataKey), phone.before);
});

test('a change that an exchange took the lock from ends, and notes nothing over what Nora chose since', async () => {
  const phone = await start();
  const dataKey = await beginLock(phone.device, phone.account, PIN);
  const { store } = await lockOf(phone);
  let stolen: Promise<unknown> | undefined;
  let told = 0;
  const turned = turn(phone.device, phone.key, dataKey, () => {
    told += 1;
    stolen ??= navigator.locks
      .request(LOCK, { steal: true }, async () => {})
      .then(() => cancelLock(phone.device, phone.key));
  });
  assert.is(
    await turned.then(
      () => 'done',
      () => 'not turned',
    ),
    'not turned',
  );
  await stolen;
  const before = told;
  await new Promise((go) => setTimeout(go, 100));
  assert.is(told, before, 'it has ended');
  assert.is((await lockOf(phone)).turning, 'dropping');
  await turn(phone.device, phone.key, null);
  assert.is(await findLock(phone.device, phone.account), null);
  assert.not(await Store.exists(store));
  assert.equal(await readNow(phone, dataKey), phone.before);
});

test('a run that was cut off from one lock changes nothing of the next', async () => {
  const phone = await start();
  const dataKey = await beginLock(phone.device, phone.account, PIN);
  let next: Promise<unknown> | undefined;
  const other = `${phone.key}:${newId()}`;
  await turn(phone.device, phone.key, dataKey, () => {
    next ??= phone.device.locks.update(phone.key, { store: other });
  });
  await next;
  assert.equal([(await lockOf(phone)).store, (await lockOf(phone)).turning], [other, 'on']);
  assert.equal(await readNow(phone, dataKey), phone.before);
});

test.run();
