import '../phone-memory.ts';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { Person } from '../../src/domain/person.ts';
import { newDataKey } from '../../src/store/cipher.ts';
import { openSealed } from '../../src/store/cipher-store.ts';
import { saveContact, watchContacts } from '../../src/store/contacts.ts';
import { amendEncounter } from '../../src/store/encounters.ts';
import { findDue } from '../../src/store/follow-ups.ts';
import { newId } from '../../src/store/id.ts';
import { Store } from '../../src/store/store.ts';
import { findSyncState } from '../../src/store/sync-state.ts';
import { contactOf } from '../domain/records.ts';
import { nora } from '../people.ts';
import { openPhone, type TestPhone, tell } from '../phone.ts';
import { openServer, type TestServer } from '../server.ts';
import { everythingIn, seen } from './memory.ts';

/** A phone whose store is sealed from its first row. */
async function openLocked({ app }: TestServer, person: Person): Promise<TestPhone> {
  const phone = await openPhone(app, person);
  const [name, key] = [`${phone.store.name}-sealed`, newDataKey()];
  phone.store.close();
  phone.store = openSealed(name, key);
  phone.restart = () => {
    phone.store.close();
    phone.store = openSealed(name, key);
  };
  return phone;
}

test('behind the lock one works as without: noted offline, sent, changed, found again after a restart', async () => {
  const server = await openServer();
  const [locked, other] = [await openLocked(server, nora), await openPhone(server.app, nora)];
  await locked.sync();
  const names = ['Visser', 'bos', 'Ácsné', 'Bos'];
  for (const name of names)
    assert.equal(await saveContact(locked.store, locked.doer, contactOf(nora, { id: newId(), name }), null), []);
  const told = await tell(locked, 'At the gate', [['The lamp is out', 'lamp']]);
  const followUp = { on: '2026-11-20', why: 'Bring the form', doneAt: null };
  assert.equal(await amendEncounter(locked.store, locked.doer, told, { followUp } as never), []);
  assert.is((await findSyncState(locked.store)).waiting, 7);
  locked.restart();
  assert.equal(
    (await seen(watchContacts(locked.store))).map(({ name }) => name),
    [...names].sort(),
  );
  assert.equal(
    (await findDue(locked.store, nora.id, '2026-11-21')).map(({ id }) => id),
    [told.id],
  );
  assert.equal(await findDue(locked.store, nora.id, '2026-11-19'), []);
  await locked.sync();
  assert.is((await findSyncState(locked.store)).waiting, 0);
  await other.sync();
  for (const table of ['contacts', 'encounters', 'requests', 'visits', 'directory'] as const)
    assert.equal((await everythingIn(locked.store))[table], (await everythingIn(other.store))[table], table);
  await server.close();
});

test('no name is in any index, and whoever asks one for it is told', async () => {
  const server = await openServer();
  const { store, doer } = await openLocked(server, nora);
  await saveContact(store, doer, contactOf(nora, { id: newId(), name: 'Mrs Quillon' }), null);
  for (const ask of [
    () => store.contacts.orderBy('record.name').toArray(),
    () => store.contacts.where('record.name').startsWith('Mrs').count(),
    () =>
      store.contacts
        .where('record.name')
        .equals('Mrs Quillon')
        .each(() => {}),
  ])
    await ask().then(
      () => assert.unreachable(),
      (error: Error) => assert.match(error.message, 'not indexed where there is a lock'),
    );
  store.close();
  const raw = new Store(store.name);
  assert.equal(await raw.contacts.orderBy('record.name').keys(), []);
  assert.is(await raw.contacts.count(), 1);
  raw.close();
  await server.close();
});

test('another key opens nothing, and changes nothing', async () => {
  const store = openSealed('sealed-other', newDataKey());
  await store.drafts.put({ id: '1', kind: 'words', content: 'Mine', updatedAt: '' });
  store.close();
  const other = openSealed('sealed-other', newDataKey());
  await other.drafts.get('1').then(
    () => assert.unreachable(),
    () => {},
  );
  assert.is(await other.drafts.count(), 1);
  other.close();
});

test('a row walked through one by one, or changed on the way, is opened and sealed again', async () => {
  const store = openSealed('sealed-walk', newDataKey());
  const bytes = new Uint8Array([1, 2, 3]).buffer;
  for (const index of [0, 1, 2])
    await store.pieces.put({
      recordingId: 'r',
      index,
      forKey: 'encounter/1',
      type: 'audio/webm',
      bytes,
      startedAt: '',
      seconds: 1,
    });
  await store.pieces.where('forKey').equals('encounter/1').modify({ seconds: 2 });
  const walked: number[] = [];
  await store.pieces
    .orderBy('[recordingId+index]')
    .reverse()
    .each((piece) => walked.push(piece.index, piece.seconds));
  assert.equal(walked, [2, 2, 1, 2, 0, 2]);
  assert.equal((await store.pieces.get(['r', 1]))?.bytes, bytes);
  store.close();
});

test.run();
