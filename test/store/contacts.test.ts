import '../phone-memory.ts';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import {
  removeContact,
  saveContact,
  takeRemovalBack,
  watchContact,
  watchContacts,
  watchDealings,
} from '../../src/store/contacts.ts';
import { findDraft, keepDraft } from '../../src/store/drafts.ts';
import { saveEncounter } from '../../src/store/encounters.ts';
import { newId } from '../../src/store/id.ts';
import { contactOf, FRIDAY, needOf, requestOf } from '../domain/records.ts';
import { nora, omar } from '../people.ts';
import { encounterOf, openPhone } from '../phone.ts';
import { openServer } from '../server.ts';
import { seen } from './memory.ts';

test('an edit carries only what the person changed, and what they saw there', async () => {
  const { app, close } = await openServer();
  const phone = await openPhone(app, nora);
  const contact = contactOf(nora, { id: newId() });
  assert.equal(await saveContact(phone.store, phone.doer, contact, null), []);
  const consent = { purposes: ['answer' as const], how: 'spoken' as const, givenAt: FRIDAY, until: null };
  assert.equal(await saveContact(phone.store, phone.doer, { ...contact, phone: '06 1', consent }, contact), []);
  const rows = await phone.store.outbox.toArray();
  assert.equal(rows[1]?.mutation.args, { fields: { phone: '06 1', consent }, seen: { phone: '', consent: null } });
  await close();
});

test('a form that was opened and closed again sends nothing', async () => {
  const { app, close } = await openServer();
  const phone = await openPhone(app, nora);
  const contact = contactOf(nora, { id: newId() });
  await saveContact(phone.store, phone.doer, contact, null);
  assert.equal(await saveContact(phone.store, phone.doer, { ...contact }, contact), []);
  assert.is(await phone.store.outbox.count(), 1);
  await close();
});

test('particulars without consent are refused on the phone already, and nothing is kept', async () => {
  const { app, close } = await openServer();
  const phone = await openPhone(app, nora);
  const contact = contactOf(nora, { id: newId(), phone: '06 1' });
  assert.equal(await saveContact(phone.store, phone.doer, contact, null), [
    { field: 'consent', reason: 'consentMissing' },
  ]);
  assert.equal([await phone.store.contacts.count(), await phone.store.outbox.count()], [0, 0]);
  await close();
});

test('contacts are shown by name, and one that is removed is gone at once', async () => {
  const { app, close } = await openServer();
  const phone = await openPhone(app, nora);
  const [bos, visser] = [contactOf(nora, { id: newId(), name: 'Bos' }), contactOf(nora, { id: newId() })];
  for (const each of [visser, bos]) await saveContact(phone.store, phone.doer, each, null);
  const names = (await seen(watchContacts(phone.store))).map(({ name }) => name);
  assert.equal(names, ['Bos', 'Mrs Visser']);
  assert.equal(await removeContact(phone.store, phone.doer, bos.id), []);
  assert.is(await seen(watchContact(phone.store, bos.id)), null);
  assert.is((await seen(watchContact(phone.store, visser.id)))?.name, 'Mrs Visser');
  await close();
});

test('a contact that is saved leaves no draft behind, and one that is not keeps it', async () => {
  const { app, close } = await openServer();
  const phone = await openPhone(app, nora);
  const contact = contactOf(nora, { id: newId() });
  await keepDraft(phone.store, { id: contact.id, kind: 'contact', content: { contact, saw: null } });
  await saveContact(phone.store, phone.doer, { ...contact, phone: '06 1' }, null);
  assert.ok(await findDraft(phone.store, contact.id));
  await saveContact(phone.store, phone.doer, contact, null);
  assert.is(await findDraft(phone.store, contact.id), null);
  await close();
});

test('a removal is taken back while it waits, and after it has left', async () => {
  const { app, close } = await openServer();
  const phone = await openPhone(app, nora);
  const contact = contactOf(nora, { id: newId() });
  await saveContact(phone.store, phone.doer, contact, null);
  await phone.sync();
  for (const hasLeft of [false, true]) {
    await removeContact(phone.store, phone.doer, contact.id);
    if (hasLeft) await phone.sync();
    assert.equal(await takeRemovalBack(phone.store, phone.doer, contact), []);
    assert.is(await phone.store.outbox.count(), hasLeft ? 1 : 0);
    await phone.sync();
    assert.equal((await phone.store.contacts.get(contact.id))?.record, contact);
  }
  await close();
});

test('what was between us and somebody is found by them', async () => {
  const { app, close } = await openServer();
  const phone = await openPhone(app, nora);
  const contact = contactOf(nora, { id: newId() });
  await saveContact(phone.store, phone.doer, contact, null);
  const need = { id: newId(), text: 'A lamp', serviceCode: 'lamp', departmentId: null };
  const talk = { ...encounterOf(nora, 'The lamp'), contactId: contact.id, needs: [need] };
  await saveEncounter(phone.store, phone.doer, talk);
  await saveEncounter(phone.store, phone.doer, encounterOf(nora, 'Somebody else'));
  const { encounters, requests } = await seen(watchDealings(phone.store, contact.id));
  assert.equal([encounters.map(({ note }) => note), requests.map(({ id }) => id)], [['The lamp'], [need.id]]);
  await close();
});

test('what a talk would have joined, had it not been closed by then, is not among what somebody asked for', async () => {
  const { app, close } = await openServer();
  const phone = await openPhone(app, nora);
  const contact = contactOf(nora, { id: newId() });
  await saveContact(phone.store, phone.doer, contact, null);
  const [open, closed] = [requestOf(omar, { id: newId() }), requestOf(omar, { id: newId(), status: 'done' })];
  for (const record of [open, closed]) await phone.store.requests.put({ id: record.id, version: 1, record });
  const needs = [open, closed].map(({ id }) => ({ ...needOf('The tree scares me', 'tree'), id: newId(), joins: id }));
  await saveEncounter(phone.store, phone.doer, { ...encounterOf(nora, 'At the tree'), contactId: contact.id, needs });
  const { requests } = await seen(watchDealings(phone.store, contact.id));
  assert.equal(requests.map(({ id }) => id).sort(), [open.id, needs[1]?.id].sort());
  await close();
});

test.run();
