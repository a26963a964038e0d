import '../phone-memory.ts';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { removeContact, saveContact } from '../../src/store/contacts.ts';
import { keepDraft } from '../../src/store/drafts.ts';
import { saveEncounter } from '../../src/store/encounters.ts';
import { newId } from '../../src/store/id.ts';
import { takeInContacts, takeIntakeBack } from '../../src/store/intake.ts';
import { contactOf } from '../domain/records.ts';
import { nora } from '../people.ts';
import { clear, encounterOf, loseAnswer, openPhone } from '../phone.ts';
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

test('all of them are taken back, while they wait, after they have left, and where nobody knows', async () => {
  for (const network of [null, clear, loseAnswer]) {
    const { app, close } = await openServer();
    const phone = await openPhone(app, nora);
    const many = people(60);
    await takeInContacts(phone.store, phone.doer, many);
    if (network) await phone.sync(network);
    const kept = await takeIntakeBack(phone.store, phone.doer, many);
    await phone.sync();
    assert.equal([kept, await phone.store.contacts.count(), await phone.store.outbox.count()], [0, 0, 0]);
    await close();
  }
});

test('who is on their way to the server while they are taken back is gone there too', async () => {
  const { app, close } = await openServer();
  const phone = await openPhone(app, nora);
  await phone.sync();
  const many = people(120);
  await takeInContacts(phone.store, phone.doer, many);
  let sync: Promise<unknown> | undefined;
  // The clock wakes an exchange half-way, and its answer is slow.
  const back: Promise<number> = takeIntakeBack(phone.store, phone.doer, many, () => {
    sync ??= phone.sync(async (send) => {
      const answer = await send();
      await back;
      return answer;
    });
  });
  assert.is(await back, 0);
  await sync;
  await phone.sync();
  const colleague = await openPhone(app, nora);
  await colleague.sync();
  assert.equal([await phone.store.contacts.count(), await colleague.store.contacts.count()], [0, 0]);
  assert.is(await phone.store.outbox.count(), 0);
  await close();
});

test('a tab that dies half-way goes on with the same people, and nobody is there twice', async () => {
  const { app, close } = await openServer();
  const phone = await openPhone(app, nora);
  const many = people(120);
  const die = () => {
    throw new Error('the tab died');
  };
  await takeInContacts(phone.store, phone.doer, many, die).catch(() => {});
  assert.is(await phone.store.outbox.count(), 50);
  await phone.sync();
  const [first] = many;
  assert.ok(first);
  await saveContact(phone.store, phone.doer, { ...first, note: 'Has a ladder' }, first);
  assert.equal(await takeInContacts(phone.store, phone.doer, many), []);
  await phone.sync();
  assert.equal([await phone.store.contacts.count(), await phone.store.outbox.count()], [120, 0]);
  assert.is((await phone.store.contacts.get(first.id))?.record.note, 'Has a ladder');
  await close();
});

test('whoever was changed, met or written about since stays, and whoever is gone is no trouble', async () => {
  const { app, close } = await openServer();
  const phone = await openPhone(app, nora);
  const [changed, met, begun, gone, other] = people(5);
  assert.ok(changed && met && begun && gone && other);
  await takeInContacts(phone.store, phone.doer, [changed, met, begun, gone, other]);
  await saveContact(phone.store, phone.doer, { ...changed, note: 'Has a ladder' }, changed);
  await saveEncounter(phone.store, phone.doer, { ...encounterOf(nora, 'At the door'), contactId: met.id });
  const content = { encounter: { ...encounterOf(nora, 'Half a word'), contactId: begun.id } };
  await keepDraft(phone.store, { id: newId(), kind: 'encounter', content });
  await removeContact(phone.store, phone.doer, gone.id);
  await phone.sync();
  const kept = await takeIntakeBack(phone.store, phone.doer, [changed, met, begun, gone, other]);
  const left = (await phone.store.contacts.toArray()).map(({ record }) => record.name);
  assert.equal([kept, left.sort()], [3, [changed.name, met.name, begun.name].sort()]);
  await close();
});

test.run();
