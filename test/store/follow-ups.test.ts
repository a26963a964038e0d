import '../phone-memory.ts';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { Encounter } from '../../src/domain/encounter.ts';
import type { FollowUp } from '../../src/domain/follow-up.ts';
import { newDataKey } from '../../src/store/cipher.ts';
import { openSealed } from '../../src/store/cipher-store.ts';
import { saveContact } from '../../src/store/contacts.ts';
import { saveEncounter } from '../../src/store/encounters.ts';
import { findDue, finishFollowUp, reopenFollowUp, watchDue } from '../../src/store/follow-ups.ts';
import { newId } from '../../src/store/id.ts';
import { Store } from '../../src/store/store.ts';
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

const keep = (store: Store, note: string, doneAt: string | null) => {
  const record = { ...encounterOf(nora, note), followUp: { on: DAY, words: '', doneAt } };
  return store.encounters.put({ id: record.id, version: 1, record });
};

test('of years of promises kept, none is read to say who expects an officer today', async () => {
  const store = new Store('follow-ups-of-years');
  for (let nth = 0; nth < 50; nth += 1) await keep(store, 'Long ago', `${DAY}T09:00:00.000Z`);
  await keep(store, 'Today', null);
  let reads = 0;
  store.encounters.hook('reading', (row) => {
    reads += 1;
    return row;
  });
  assert.equal(
    (await findDue(store, nora.id, DAY)).map(({ note }) => note),
    ['Today'],
  );
  assert.is(reads, 1);
  store.close();
});

test('a list that is looked at loses who was gone back to, and has them again when that is taken back', async () => {
  const store = new Store('follow-ups-looked-at');
  await keep(store, 'Today', null);
  const [shown, stopped] = [[] as number[], [] as (() => void)[]];
  const shows = (count: number) =>
    new Promise<void>((resolve) => {
      const watched = watchDue(store, nora.id, DAY).subscribe(({ length }) => {
        shown.push(length);
        if (length === count) resolve();
      });
      stopped.push(() => watched.unsubscribe());
    });
  await shows(1);
  const gone = shows(0);
  await store.encounters.toCollection().modify((row) => {
    if (row.record.followUp) row.record.followUp.doneAt = `${DAY}T09:00:00.000Z`;
  });
  await gone;
  const again = shows(1);
  await store.encounters.toCollection().modify((row) => {
    if (row.record.followUp) row.record.followUp.doneAt = null;
  });
  await again;
  for (const stop of stopped) stop();
  store.close();
});

test('a promise kept behind the lock before an update is not told again', async () => {
  const [name, key] = ['follow-ups-sealed', newDataKey()];
  const sealed = openSealed(name, key);
  await keep(sealed, 'Kept', `${DAY}T09:00:00.000Z`);
  await keep(sealed, 'Today', null);
  sealed.close();
  // As an app left it that did not yet keep this moment beside what is sealed.
  const plain = new Store(name);
  await plain.encounters.toCollection().modify((row) => {
    row.record.followUp = { on: DAY } as FollowUp;
  });
  plain.close();
  const updated = openSealed(name, key);
  assert.equal(
    (await findDue(updated, nora.id, DAY)).map(({ note }) => note),
    ['Today'],
  );
  updated.close();
});

test.run();
