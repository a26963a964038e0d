import '../phone-memory.ts';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { removeContact, saveContact } from '../../src/store/contacts.ts';
import { saveEncounter } from '../../src/store/encounters.ts';
import { newId } from '../../src/store/id.ts';
import { takeInContacts, takeIntakeBack } from '../../src/store/intake.ts';
import { contactOf } from '../domain/records.ts';
import { nora } from '../people.ts';
import { encounterOf, openPhone } from '../phone.ts';
import { openServer } from '../server.ts';

const people = (count: number) =>
  Array.from({ length: count }, (_, at) => contactOf(nora, { id: newId(), name: `Neighbour ${at}` }));

test('a whole street is taken in, and tells how far it is', async () => {
  const { app, close } = await openServer();
  const phone = await openPhone(app, nora);
  const told: number[] = [];
  assert.equal(await takeInContacts(phone.store, phone.doer, people(120), (done) => told.push(done)), []);
  assert.equal(told, [50, 100, 120]);
  await phone.sync();
  assert.equal([await phone.store.contacts.count(), await phone.store.outbox.count()], [120, 0]);
  await close();
});

test('whoever cannot be noted keeps nobody else from being', async () => {
  const { app, close } = await openServer();
  const phone = await openPhone(app, nora);
  const [first, wrong, last] = people(3);
  assert.ok(first && wrong && last);
  const found = await takeInContacts(phone.store, phone.doer, [first, { ...wrong, phone: '06 1' }, last]);
  assert.equal(found, [{ id: wrong.id, problems: [{ field: 'consent', reason: 'consentMissing' }] }]);
  assert.is(await phone.store.contacts.count(), 2);
  await close();
});

test('all of them are taken back, while they wait and after they have left', async () => {
  for (const hasLeft of [false, true]) {
    const { app, close } = await openServer();
    const phone = await openPhone(app, nora);
    const many = people(60);
    await takeInContacts(phone.store, phone.doer, many);
    if (hasLeft) await phone.sync();
    const kept = await takeIntakeBack(phone.store, phone.doer, many);
    await phone.sync();
    assert.equal([kept, await phone.store.contacts.count(), await phone.store.outbox.count()], [0, 0, 0]);
    await close();
  }
});

test('whoever was changed or met since stays, and whoever is gone is no trouble', async () => {
  const { app, close } = await openServer();
  const phone = await openPhone(app, nora);
  const [changed, met, gone, other] = people(4);
  assert.ok(changed && met && gone && other);
  await takeInContacts(phone.store, phone.doer, [changed, met, gone, other]);
  await saveContact(phone.store, phone.doer, { ...changed, note: 'Has a ladder' }, changed);
  await saveEncounter(phone.store, phone.doer, { ...encounterOf(nora, 'At the door'), contactId: met.id });
  await removeContact(phone.store, phone.doer, gone.id);
  await phone.sync();
  const kept = await takeIntakeBack(phone.store, phone.doer, [changed, met, gone, other]);
  const left = (await phone.store.contacts.toArray()).map(({ record }) => record.name);
  assert.equal([kept, left.sort()], [2, [changed.name, met.name].sort()]);
  await close();
});

test.run();
