import '../phone-memory.ts';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { Encounter } from '../../src/domain/encounter.ts';
import { saveContact } from '../../src/store/contacts.ts';
import { saveEncounter } from '../../src/store/encounters.ts';
import { finishFollowUp, reopenFollowUp, watchDue } from '../../src/store/follow-ups.ts';
import { newId } from '../../src/store/id.ts';
import { contactOf } from '../domain/records.ts';
import { nora, omar } from '../people.ts';
import { encounterOf, openPhone } from '../phone.ts';
import { openServer } from '../server.ts';
import { seen } from './memory.ts';

const DAY = '2026-11-20';
const backOn = (on: string, words = ''): Partial<Encounter> => ({ followUp: { on, words, doneAt: null } });

test('whom one promised to come back to is told from that day on, the longest due first, with who they are', async () => {
  const { app, close } = await openServer();
  const { store, doer } = await openPhone(app, nora);
  const contact = contactOf(nora, { id: newId() });
  await saveContact(store, doer, contact, null);
  const late = { ...encounterOf(nora, 'Last week'), ...backOn('2026-11-13'), contactId: contact.id };
  const today = { ...encounterOf(nora, 'Yesterday'), ...backOn(DAY) };
  const tomorrow = { ...encounterOf(nora, 'Tomorrow'), ...backOn('2026-11-21') };
  for (const talk of [today, encounterOf(nora, 'No promise'), tomorrow, late]) await saveEncounter(store, doer, talk);
  // A colleague of the same district promised this one.
  await store.encounters.put({ id: newId(), version: 1, record: { ...encounterOf(omar, 'His'), ...backOn(DAY) } });
  const due = await seen(watchDue(store, nora.id, DAY));
  assert.equal(
    due.map(({ encounter, contact }) => [encounter.note, contact?.name ?? null]),
    [
      ['Last week', 'Mrs Visser'],
      ['Yesterday', null],
    ],
  );
  await close();
});

test('ticked off in one tap, it is due no longer; taken back, it is; and the office hears the last word', async () => {
  const { app, close } = await openServer();
  const phone = await openPhone(app, nora);
  const { store, doer } = phone;
  const talk = { ...encounterOf(nora, 'Come back'), ...backOn(DAY, 'Bring the form') };
  await saveEncounter(store, doer, talk);
  await phone.sync();
  const stands = async () => (await store.encounters.get(talk.id))?.record as Encounter;
  assert.equal(await finishFollowUp(store, doer, await stands()), []);
  assert.equal(await seen(watchDue(store, nora.id, DAY)), []);
  await phone.sync();
  assert.equal(await reopenFollowUp(store, doer, await stands()), []);
  assert.equal(await reopenFollowUp(store, doer, await stands()), [], 'again changes nothing');
  assert.is(await store.outbox.count(), 1);
  await phone.sync();
  const other = await openPhone(app, nora);
  await other.sync();
  assert.equal((await other.store.encounters.get(talk.id))?.record.followUp, talk.followUp);
  await close();
});

test.run();
