import '../phone-memory.ts';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { newContact } from '../../src/domain/contact.ts';
import { keepDraft } from '../../src/store/drafts.ts';
import { saveEncounter, watchEncounter, watchEncounters, watchVisits } from '../../src/store/encounters.ts';
import { newId } from '../../src/store/id.ts';
import { watchRequestsOf } from '../../src/store/requests.ts';
import { nora, omar } from '../people.ts';
import { encounterOf, openPhone, type TestPhone } from '../phone.ts';
import { openServer } from '../server.ts';
import { everythingIn, fillDisk, seen } from './memory.ts';

/** Nora's phone, which has heard what the town has set up, and the server. */
async function start(): Promise<{ phone: TestPhone; close(): Promise<void> }> {
  const { app, close } = await openServer();
  const phone = await openPhone(app, nora);
  await phone.sync();
  return { phone, close };
}

const names = async (phone: TestPhone) => (await phone.store.outbox.toArray()).map((row) => row.mutation.name);

test('a talk saved without signal is kept with its visit, its requests, and what will carry them', async () => {
  const { phone, close } = await start();
  const encounter = encounterOf(nora, 'At number 12', [['The tree leans', 'tree']]);
  assert.equal(await saveEncounter(phone.store, phone.doer, encounter), []);

  const [visit] = await phone.store.visits.toArray();
  assert.is(visit?.record.startedAt, encounter.metAt);
  assert.equal([visit?.record.districtId, visit?.record.officerId], ['harbour', nora.id]);
  assert.is((await phone.store.encounters.get(encounter.id))?.record.visitId, visit?.id);
  const [request] = await seen(watchRequestsOf(phone.store, encounter.id));
  assert.is(request?.departmentId, 'green', 'the phone already says where it will go');
  assert.is(request?.route.because.en, 'Green Spaces looks after all trees');

  const rows = await phone.store.outbox.toArray();
  assert.equal(
    rows.map(({ seq, state, mutation }) => [seq, state, mutation.name, mutation.seq]),
    [
      [1, 'waiting', 'openVisit', 1],
      [2, 'waiting', 'recordEncounter', 2],
    ],
  );
  assert.equal(rows[1]?.keys, [`encounter/${encounter.id}`, `request/${encounter.needs[0]?.id}`]);
  await close();
});

test('a talk that is refused leaves nothing behind: no visit, no request, nothing to send, and its draft stays', async () => {
  const { phone, close } = await start();
  await keepDraft(phone.store, { id: 'draft', kind: 'encounter', content: { note: '' } });
  const before = await everythingIn(phone.store);
  const silent = encounterOf(nora, '');
  assert.equal(await saveEncounter(phone.store, phone.doer, silent, 'draft'), [{ field: 'note', reason: 'missing' }]);
  const inAnotherName = encounterOf(omar, 'Hello');
  assert.equal((await saveEncounter(phone.store, phone.doer, inAnotherName, 'draft'))[0]?.reason, 'notAllowed');
  assert.equal(await everythingIn(phone.store), before);
  await close();
});

test('a phone whose storage fills up at any write of a talk keeps all of it or nothing', async () => {
  const { phone, close } = await start();
  await keepDraft(phone.store, { id: 'draft', kind: 'encounter', content: { note: 'Typed' } });
  const before = await everythingIn(phone.store);
  const encounter = encounterOf(nora, 'Typed', [['The tree leans', 'tree']]);
  let isSaved = false;
  let nth = 1;
  for (; !isSaved; nth += 1) {
    const disk = fillDisk(phone.store, nth);
    isSaved = await saveEncounter(phone.store, phone.doer, encounter, 'draft').then(
      () => true,
      (error: Error) => {
        assert.match(String(error), /QuotaExceeded|no room/);
        return false;
      },
    );
    disk.clear();
    if (!isSaved) assert.equal(await everythingIn(phone.store), before, `write ${nth}`);
  }
  assert.ok(nth > 8, 'it was tried at each of its writes');
  assert.equal(await names(phone), ['openVisit', 'recordEncounter']);
  assert.is(await phone.store.drafts.count(), 0);
  await close();
});

test('a saved talk takes its draft with it, and no other', async () => {
  const { phone, close } = await start();
  for (const id of ['mine', 'other']) await keepDraft(phone.store, { id, kind: 'encounter', content: {} });
  await saveEncounter(phone.store, phone.doer, encounterOf(nora, 'Done'), 'mine');
  assert.equal(await phone.store.drafts.toCollection().primaryKeys(), ['other']);
  await close();
});

test('the second talk of the day in a district joins the visit under way; another district opens another', async () => {
  const { phone, close } = await start();
  const [first, second, elsewhere] = [
    encounterOf(nora, 'First'),
    encounterOf(nora, 'Second'),
    encounterOf(nora, 'Elsewhere', [], 'old-town'),
  ];
  for (const each of [first, second, elsewhere]) await saveEncounter(phone.store, phone.doer, each);
  assert.equal(await names(phone), ['openVisit', 'recordEncounter', 'recordEncounter', 'openVisit', 'recordEncounter']);
  const visitOf = async (id: string) => (await phone.store.encounters.get(id))?.record.visitId;
  assert.is(await visitOf(second.id), await visitOf(first.id));
  assert.is.not(await visitOf(elsewhere.id), await visitOf(first.id));
  await close();
});

test('a talk of yesterday evening, told today, does not join the visit of today', async () => {
  const { phone, close } = await start();
  // Noon in Amsterdam, so that no midnight lies between the two.
  const today = { ...encounterOf(nora, 'Today'), metAt: '2026-11-20T11:00:00.000Z' };
  const yesterday = { ...encounterOf(nora, 'Yesterday'), metAt: '2026-11-19T19:00:00.000Z' };
  for (const each of [today, yesterday]) await saveEncounter(phone.store, phone.doer, each);
  assert.is((await seen(watchVisits(phone.store, nora.id, '2026-11-20', 'Europe/Amsterdam'))).length, 1);
  assert.is((await seen(watchVisits(phone.store, nora.id, '2026-11-19', 'Europe/Amsterdam'))).length, 1);
  await close();
});

test('two talks saved at the same moment open one visit', async () => {
  const { phone, close } = await start();
  await Promise.all(
    ['One', 'Two', 'Three'].map((note) => saveEncounter(phone.store, phone.doer, encounterOf(nora, note))),
  );
  assert.is(await phone.store.visits.count(), 1);
  const seqs = (await phone.store.outbox.toArray()).map(({ seq }) => seq);
  assert.equal(seqs, [1, 2, 3, 4], 'each has a number of its own');
  await close();
});

test('a screen that shows talks is told when one is saved, the latest first', async () => {
  const { phone, close } = await start();
  const [early, late, old] = [
    { ...encounterOf(nora, 'Early'), metAt: '2026-11-20T08:00:00.000Z' },
    { ...encounterOf(nora, 'Late'), metAt: '2026-11-20T09:00:00.000Z' },
    { ...encounterOf(nora, 'Old'), metAt: '2026-11-19T09:00:00.000Z' },
  ];
  const shown = seen(watchEncounters(phone.store, '2026-11-20T00:00:00.000Z'), (list) => list.length === 2);
  for (const each of [late, old, early]) await saveEncounter(phone.store, phone.doer, each);
  assert.equal(
    (await shown).map(({ note }) => note),
    ['Late', 'Early'],
  );
  assert.is((await seen(watchEncounter(phone.store, early.id)))?.note, 'Early');
  assert.is(await seen(watchEncounter(phone.store, newId())), null);
  await close();
});

test('somebody met for the first time is noted with the talk, by name alone, or neither is kept', async () => {
  const { app, close } = await openServer();
  const phone = await openPhone(app, nora);
  const visser = { ...newContact(newId(), nora.id, new Date().toISOString()), name: 'Mrs Visser' };
  const talk = { ...encounterOf(nora, 'At the door'), contactId: visser.id };
  const wrong = { ...visser, phone: '06 1' };
  assert.equal(await saveEncounter(phone.store, phone.doer, talk, undefined, wrong), [
    { field: 'consent', reason: 'consentMissing' },
  ]);
  assert.equal([await phone.store.encounters.count(), await phone.store.outbox.count()], [0, 0]);
  assert.equal(await saveEncounter(phone.store, phone.doer, talk, undefined, visser), []);
  await phone.sync();
  assert.is(await phone.store.outbox.count(), 0);
  const noted = (await phone.store.contacts.get(visser.id))?.record;
  assert.equal([noted?.name, noted?.districtId, noted?.consent], ['Mrs Visser', talk.districtId, null]);
  await close();
});

test('on behalf of whom somebody spoke goes with the talk and with what was asked', async () => {
  const { app, close } = await openServer();
  const phone = await openPhone(app, nora);
  const need = { id: newId(), text: 'A lamp', serviceCode: 'lamp', departmentId: null };
  const talk = { ...encounterOf(nora, 'The lamp'), onBehalfOf: 'her mother', needs: [need] };
  assert.equal(await saveEncounter(phone.store, phone.doer, talk), []);
  await phone.sync();
  assert.is((await phone.store.encounters.get(talk.id))?.record.onBehalfOf, 'her mother');
  assert.is((await phone.store.requests.get(need.id))?.record.onBehalfOf, 'her mother');
  await close();
});

test.run();
