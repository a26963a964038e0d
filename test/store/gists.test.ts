import '../phone-memory.ts';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { saveContact } from '../../src/store/contacts.ts';
import { saveEncounter } from '../../src/store/encounters.ts';
import { type Gists, keepGists } from '../../src/store/gists.ts';
import { newId } from '../../src/store/id.ts';
import { takeRequest } from '../../src/store/requests.ts';
import { Store } from '../../src/store/store.ts';
import { contactOf, requestOf } from '../domain/records.ts';
import { nora, piet } from '../people.ts';
import { openPhone, type TestPhone, tell } from '../phone.ts';
import { openServer } from '../server.ts';

const PAUSE = 20;
const LOT = 7;

/** Somebody's phone, and what is known of it in brief. */
async function withGists(
  work: (phone: TestPhone, gists: Gists, until: (isSo: () => boolean) => Promise<void>) => Promise<void>,
  fill: (phone: TestPhone) => Promise<void> = async () => {},
): Promise<void> {
  const { app, close } = await openServer();
  const phone = await openPhone(app, nora);
  await phone.sync();
  await fill(phone);
  const gists = keepGists(phone.store, () => {}, LOT, PAUSE);
  await gists.rest();
  await work(phone, gists, until);
  gists.stop();
  await close();
}

async function until(isSo: () => boolean): Promise<void> {
  for (let wait = 0; wait < 200 && !isSo(); wait += 1) await new Promise((go) => setTimeout(go, 10));
  assert.ok(isSo(), 'it never came to be so');
}

const find = (gists: Gists, said: string, kind: 'request' | 'contact' | 'encounter' = 'request') =>
  gists.words[kind].find(said, 'always')?.best(50) ?? [];

const fillWith = (count: number) => async (phone: TestPhone) => {
  const requests = Array.from({ length: count }, (_, index) =>
    requestOf(nora, { id: newId(), text: `Need ${index}`, status: index % 3 === 0 ? 'open' : 'done' }),
  );
  await phone.store.requests.bulkPut(requests.map((record) => ({ id: record.id, version: 1, record })));
};

test('everything that was on the phone before is known, though it is read in small lots', () =>
  withGists(async (_phone, gists) => {
    assert.equal([gists.requests.size, gists.hasOpen, gists.whole.size], [100, true, 3]);
    assert.is(find(gists, 'need 42').length, 1);
  }, fillWith(100)));

test('a talk is found as soon as it is saved, by its words, its street and what came of it', () =>
  withGists(async (phone, gists, until) => {
    const talk = await tell(phone, 'Mrs Visser at the quay', [['The lantern is out', 'lamp']]);
    await until(() => find(gists, 'visser', 'encounter').length === 1 && gists.requests.size === 1);
    assert.equal(find(gists, 'lantern', 'encounter'), [talk.id]);
    assert.equal(find(gists, 'lantern'), [talk.needs[0]?.id]);
    assert.equal(find(gists, 'street lamps harb'), [talk.needs[0]?.id], 'by its service and district too');
  }));

test('what a colleague did, or the worker in another tab, is known without anything else being read again', () =>
  withGists(async (phone, gists, until) => {
    const talk = await tell(phone, 'Note', [['The big tree leans', 'tree']]);
    const id = talk.needs[0]?.id ?? '';
    await until(() => gists.requests.has(id));
    await takeRequest(phone.store, { person: piet, deviceId: phone.doer.deviceId }, id);
    await until(() => gists.requests.get(id)?.status === 'taken');
    const other = new Store(phone.store.name);
    await other.requests.update(id, { 'record.text': 'The small tree leans' });
    await until(() => find(gists, 'small').length === 1);
    assert.equal(find(gists, 'big'), []);
    await other.requests.delete(id);
    await until(() => gists.requests.size === 0);
    assert.equal(find(gists, 'small'), []);
    other.close();
  }));

test('more rows at once than are told one by one are all known a moment later, and what is gone is forgotten', () =>
  withGists(async (phone, gists, until) => {
    await fillWith(120)(phone);
    await until(() => gists.requests.size === 130);
    await phone.store.requests.clear();
    await until(() => gists.requests.size === 0);
    assert.equal(find(gists, 'need'), []);
  }, fillWith(10)));

test('where the word of a change was lost, comparing finds it', () =>
  withGists(async (phone, gists, until) => {
    gists.stop();
    const deaf = keepGists(phone.store, () => {}, LOT, PAUSE);
    await deaf.rest();
    // As Dexie writes beneath everything that tells.
    const raw = phone.store.backendDB().transaction('contacts', 'readwrite').objectStore('contacts');
    const contact = contactOf(nora, { id: newId(), name: 'Gerda Quist' });
    await new Promise((go) => {
      raw.put({ id: contact.id, version: 1, record: contact }).onsuccess = go;
    });
    assert.equal(find(deaf, 'quist', 'contact'), []);
    await deaf.compare();
    await until(() => find(deaf, 'quist', 'contact').length === 1);
    deaf.stop();
  }));

test('what was changed while the connection to the phone’s memory was cut is found once it is back', () =>
  withGists(async (phone, gists, until) => {
    const contact = contactOf(nora, { id: newId(), name: 'Jansen' });
    await saveContact(phone.store, phone.doer, contact, null);
    await until(() => find(gists, 'jansen', 'contact').length === 1);
    const other = new Store(phone.store.name);
    await other.open();
    phone.store.close();
    await other.contacts.update(contact.id, { 'record.name': 'Pieterse' });
    await new Promise((go) => setTimeout(go, 50));
    assert.equal(find(gists, 'pieterse', 'contact'), [], 'it could not be read');
    await phone.store.open();
    await gists.compare();
    await until(() => find(gists, 'pieterse', 'contact').length === 1);
    assert.equal(find(gists, 'jansen', 'contact'), []);
    other.close();
  }));

test('somebody is found by their new name, and by a part of their number', () =>
  withGists(async (phone, gists, until) => {
    const contact = contactOf(nora, { id: newId(), name: 'Jansen', kind: 'organisation', phone: '+31 6 1234 5678' });
    await saveContact(phone.store, phone.doer, contact, null);
    await until(() => find(gists, '345678', 'contact').length === 1);
    await saveContact(phone.store, phone.doer, { ...contact, name: 'Pieterse' }, contact);
    await until(() => find(gists, 'pieterse', 'contact').length === 1);
    assert.equal(find(gists, 'jansen', 'contact'), []);
    assert.is(gists.contacts.get(contact.id)?.name, 'Pieterse');
  }));

test('once stopped, nothing more is taken in', () =>
  withGists(async (phone, gists) => {
    gists.stop();
    await saveEncounter(phone.store, phone.doer, { ...(await tell(phone, 'One')), id: newId(), note: 'Two' });
    await new Promise((go) => setTimeout(go, 50));
    assert.equal(find(gists, 'two', 'encounter'), []);
  }));

test.run();
