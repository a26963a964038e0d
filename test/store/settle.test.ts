import '../phone-memory.ts';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { partsOf } from '../../src/domain/policy.ts';
import { findMunicipality, startEpoch } from '../../src/server/database/municipalities.ts';
import { saveContact } from '../../src/store/contacts.ts';
import { findDirectory, watchDirectory } from '../../src/store/directory.ts';
import { saveEncounter } from '../../src/store/encounters.ts';
import { newId } from '../../src/store/id.ts';
import { readMeta } from '../../src/store/meta.ts';
import { throwAway } from '../../src/store/outbox.ts';
import { park, settle } from '../../src/store/settle.ts';
import type { Change, MutationAnswer, SyncAnswer } from '../../src/sync/protocol.ts';
import { contactOf, FRIDAY, needOf, requestOf } from '../domain/records.ts';
import { nora, omar } from '../people.ts';
import { encounterOf, loseAnswer, type Network, openPhone } from '../phone.ts';
import { openServer } from '../server.ts';
import { keepInTown } from '../sync/city.ts';
import { everythingIn, fillDisk, seen } from './memory.ts';

const answerWith = (over: Partial<SyncAnswer> = {}): SyncAnswer => ({
  protocol: 1,
  epoch: 'first',
  receivedAt: FRIDAY,
  answers: [],
  changes: [],
  cursor: 'first.1.all',
  isLast: true,
  ...over,
});
const changeOf = (record: { id: string }, version: number): Change => ({
  kind: 'contact',
  id: record.id,
  version,
  record: record as Change['record'],
});

test('a phone whose storage fills up at any write of an answer takes in all of it or nothing, the cursor neither', async () => {
  const { app, database, close } = await openServer();
  const phone = await openPhone(app, nora);
  await phone.sync();
  const contact = contactOf(nora, { id: newId() });
  const gone = contactOf(nora, { id: newId() });
  await keepInTown(database, 'contact', [contact, gone]);
  await phone.sync();
  await saveEncounter(phone.store, phone.doer, encounterOf(nora, 'At the gate', [['The tree leans', 'tree']]));
  await saveContact(phone.store, phone.doer, { ...contact, note: 'Mine' }, contact);
  await keepInTown(database, 'contact', [
    { ...contact, name: 'Mrs Bos' },
    { ...gone, officerId: omar.id, districtId: 'meadows' },
  ]);
  await keepInTown(database, 'department', [{ id: 'water', name: { en: 'Water' }, channel: 'desk', email: '' }]);
  let answer: SyncAnswer | undefined;
  await phone.sync(async (send) => {
    answer = (await send()).body as SyncAnswer;
    throw new Error('the answer is kept for later');
  });
  const before = await everythingIn(phone.store);

  let isTaken = false;
  let nth = 1;
  for (; !isTaken; nth += 1) {
    const disk = fillDisk(phone.store, nth);
    isTaken = await settle(phone.store, nora, structuredClone(answer as SyncAnswer)).then(
      () => true,
      () => false,
    );
    disk.clear();
    if (!isTaken) assert.equal(await everythingIn(phone.store), before, `write ${nth}`);
  }
  assert.ok(nth > 12, `it was tried at each of its writes: ${nth}`);
  assert.is(await phone.store.outbox.count(), 0);
  const shown = (await phone.store.contacts.get(contact.id))?.record;
  assert.equal([shown?.note, shown?.name], ['Mine', 'Mrs Bos']);
  assert.is(await phone.store.contacts.get(gone.id), undefined);
  assert.ok((await findDirectory(phone.store)).departments.some(({ id }) => id === 'water'));
  await close();
});

test('a change from elsewhere and an edit not yet sent are both shown; acknowledged, the phone shows what the server has', async () => {
  const { app, database, close } = await openServer();
  const contact = contactOf(nora, { id: newId() });
  await keepInTown(database, 'contact', [contact]);
  const phone = await openPhone(app, nora);
  await phone.sync();

  // Her edit is made while the answer is on its way down: it has not been sent.
  await keepInTown(database, 'contact', [{ ...contact, name: 'Mrs Bos' }]);
  const during: Network = async (send) => {
    const posted = await send();
    if ((await phone.store.outbox.count()) === 0)
      await saveContact(phone.store, phone.doer, { ...contact, note: 'Mine' }, contact);
    return posted;
  };
  await phone.sync(during);
  const shown = (await phone.store.contacts.get(contact.id))?.record;
  assert.equal([shown?.name, shown?.note], ['Mrs Bos', 'Mine']);
  assert.is(await phone.store.outbox.count(), 1);
  const held = await phone.store.held.get(`contact/${contact.id}`);
  assert.equal(held?.record, { ...contact, name: 'Mrs Bos' }, 'the server’s copy is kept beside it, as it is');

  await keepInTown(database, 'contact', [{ ...contact, name: 'Mrs Bos-Visser' }]);
  await phone.sync();
  const after = (await phone.store.contacts.get(contact.id))?.record;
  assert.equal([after?.name, after?.note], ['Mrs Bos-Visser', 'Mine']);
  assert.equal([await phone.store.outbox.count(), await phone.store.held.count()], [0, 0]);
  await close();
});

test('an edit made on the road while the first edit of the same field is being acknowledged is neither lost nor refused', async () => {
  const { app, database, close } = await openServer();
  const contact = contactOf(nora, { id: newId() });
  await keepInTown(database, 'contact', [contact]);
  const phone = await openPhone(app, nora);
  await phone.sync();
  const first = { ...contact, note: 'First' };
  await saveContact(phone.store, phone.doer, first, contact);
  let hasEdited = false;
  await phone.sync(async (send) => {
    const posted = await send();
    if (!hasEdited) await saveContact(phone.store, phone.doer, { ...first, note: 'Second' }, first);
    hasEdited = true;
    return posted;
  });
  assert.is((await phone.store.contacts.get(contact.id))?.record.note, 'Second');
  await phone.sync();
  assert.equal(await phone.store.outbox.toArray(), []);
  const desk = await openPhone(app, nora);
  await desk.sync();
  assert.is((await desk.store.contacts.get(contact.id))?.record.note, 'Second');
  await close();
});

test('a contact that is removed elsewhere goes from the screen, and the edit of it is kept', async () => {
  const { app, database, close } = await openServer();
  const contact = contactOf(nora, { id: newId() });
  await keepInTown(database, 'contact', [contact]);
  const phone = await openPhone(app, nora);
  await phone.sync();
  await saveContact(phone.store, phone.doer, { ...contact, note: 'Mine' }, contact);
  await database.run("update records set body = null, version = 999 where kind = 'contact'");
  await database.run('update municipalities set version = 999');
  await phone.sync();
  assert.is(await phone.store.contacts.get(contact.id), undefined);
  const [kept] = await phone.store.outbox.toArray();
  assert.equal([kept?.state, kept?.problems], ['conflict', [{ field: '', reason: 'gone' }]]);
  assert.equal(kept?.mutation.args, { fields: { note: 'Mine' }, seen: { note: '' } }, 'word for word');
  await close();
});

test('an answer that comes late does not undo a newer one', async () => {
  const { app, close } = await openServer();
  const { store, doer } = await openPhone(app, nora);
  const contact = contactOf(nora, { id: newId() });
  await settle(store, nora, answerWith({ changes: [changeOf({ ...contact, note: 'Newer' } as never, 9)] }));
  await settle(store, nora, answerWith({ changes: [changeOf({ ...contact, note: 'Older' } as never, 8)] }));
  assert.is((await store.contacts.get(contact.id))?.record.note, 'Newer');
  await settle(store, nora, answerWith({ changes: [{ ...changeOf(contact, 7), record: null }] }));
  assert.is((await store.contacts.get(contact.id))?.record.note, 'Newer');

  const shown = (await store.contacts.get(contact.id))?.record ?? contact;
  await saveContact(store, doer, { ...shown, name: 'Mrs Bos' }, shown);
  await settle(store, nora, answerWith({ changes: [changeOf({ ...contact, note: 'Older' } as never, 8)] }));
  const after = (await store.contacts.get(contact.id))?.record;
  assert.equal([after?.name, after?.note], ['Mrs Bos', 'Newer'], 'beneath an unsent edit neither');
  await close();
});

test('an answer about mutations that this phone does not have takes nothing away', async () => {
  const { app, close } = await openServer();
  const phone = await openPhone(app, nora);
  await phone.sync();
  await saveEncounter(phone.store, phone.doer, encounterOf(nora, 'Mine'));
  await settle(
    phone.store,
    nora,
    answerWith({
      epoch: (await readMeta(phone.store, 'epoch')) ?? '',
      answers: [{ id: newId(), result: 'acknowledged' }],
    }),
  );
  assert.is(await phone.store.outbox.count(), 2);
  await close();
});

test('a look-up of rights that finds nothing does not empty a phone', async () => {
  const { app, close } = await openServer();
  const { store } = await openPhone(app, nora);
  const contact = contactOf(omar, { id: newId() });
  await settle(store, nora, answerWith({ changes: [changeOf(contact, 9)], parts: [{ kind: 'contact' }] }));
  await settle(store, nora, answerWith({ parts: [] }));
  assert.is(await store.contacts.count(), 1);
  assert.equal(await readMeta(store, 'parts'), [{ kind: 'contact' }]);
  await settle(store, nora, answerWith({ parts: [{ kind: 'visit' }] }));
  assert.is(await store.contacts.count(), 0, 'a look-up that finds something else does');
  await close();
});

test('what a person may no longer see goes at once; unsent work upon it waits in the outbox alone', async () => {
  const { app, close } = await openServer();
  const { store, doer } = await openPhone(app, nora);
  const [clean, edited] = [contactOf(omar, { id: newId() }), contactOf(omar, { id: newId() })];
  await settle(store, nora, answerWith({ changes: [changeOf(clean, 1), changeOf(edited, 2)] }));
  assert.equal(await saveContact(store, doer, { ...edited, note: 'Mine' }, edited), []);
  await settle(store, nora, answerWith({ parts: [{ kind: 'visit' }] }));
  assert.equal([await store.contacts.count(), await store.held.count()], [0, 0]);
  assert.equal(
    (await store.outbox.toArray()).map(({ state, mutation }) => [state, mutation.args]),
    [['waiting', { fields: { note: 'Mine' }, seen: { note: '' } }]],
  );
  await close();
});

test('a refused talk that would have joined what is no longer hers to see stays refused, for her to settle: it is not sent again', async () => {
  const { app, close } = await openServer();
  const { store, doer } = await openPhone(app, nora);
  const request = requestOf(omar, { id: newId() });
  await settle(store, nora, answerWith({ changes: [{ ...changeOf(request, 1), kind: 'request' }] }));
  const needs = [{ ...needOf('The tree scares me', 'tree'), id: newId(), joins: request.id }];
  assert.equal(await saveEncounter(store, doer, { ...encounterOf(nora, 'At number 2'), needs }), []);
  const [, told] = await store.outbox.orderBy('seq').toArray();
  const id = told?.mutation.id ?? '';
  await park(store, nora, { id, result: 'refused', problems: [] });
  await settle(store, nora, answerWith({ parts: partsOf({ ...nora, districtIds: ['meadows'] }) }));
  assert.equal(await store.requests.toCollection().primaryKeys(), [needs[0]?.id]);
  const rows = (await store.outbox.orderBy('seq').toArray()).map(({ state, mutation }) => [state, mutation.id]);
  assert.equal(rows[1], ['refused', id]);
  await close();
});

test('a mutation whose first answer was lost is settled by the second, though others have changed the record since', async () => {
  const { app, database, close } = await openServer();
  const contact = contactOf(nora, { id: newId() });
  await keepInTown(database, 'contact', [contact]);
  const phone = await openPhone(app, nora);
  await phone.sync();
  await saveContact(phone.store, phone.doer, { ...contact, note: 'Mine' }, contact);
  await phone.sync(loseAnswer);
  await keepInTown(database, 'contact', [{ ...contact, note: 'Written over mine, having seen it' }]);
  await phone.sync();
  assert.is((await phone.store.contacts.get(contact.id))?.record.note, 'Written over mine, having seen it');
  assert.equal([await phone.store.outbox.count(), await phone.store.held.count()], [0, 0]);
  await close();
});

test('what the city sets up anew is what the phone routes by from then on', async () => {
  const { app, database, close } = await openServer();
  const phone = await openPhone(app, nora);
  await phone.sync();
  assert.equal(
    (await findDirectory(phone.store)).rules.map(({ id }) => id),
    ['lamp-harbour', 'falling', 'trees'],
  );
  const words = { serviceCode: null, districtId: null, words: ['leans'], departmentId: 'port', because: { en: 'New' } };
  const shown = seen(watchDirectory(phone.store), ({ rules }) => rules.length === 4);
  await keepInTown(database, 'rule', [{ id: 'zero', order: 0, ...words }]);
  await phone.sync();
  assert.is((await shown).rules[0]?.id, 'zero', 'in the order of the city, not of their arrival');
  const told = encounterOf(nora, 'A', [['The tree leans', 'tree']]);
  await saveEncounter(phone.store, phone.doer, told);
  assert.is((await phone.store.requests.get(told.needs[0]?.id ?? ''))?.record.departmentId, 'port');
  await close();
});

test('an answer to a request that another exchange of this phone has overtaken is passed over, all of it', async () => {
  const { app, close } = await openServer();
  const phone = await openPhone(app, nora);
  await phone.sync();
  await saveEncounter(phone.store, phone.doer, encounterOf(nora, 'At the gate'));
  const [row] = await phone.store.outbox.toArray();
  const late = answerWith({
    epoch: 'another',
    startsOver: true,
    answers: [{ id: row?.mutation.id ?? '', result: 'acknowledged' }],
    changes: [changeOf(contactOf(nora, { id: newId() }), 9)],
  });
  const before = await everythingIn(phone.store);
  for (const askedFrom of [null, 'a cursor of this morning'])
    await settle(phone.store, nora, late, new Date(), { cursor: askedFrom });
  assert.equal(await everythingIn(phone.store), before);
  await close();
});

test('two exchanges at once, as when a frozen tab wakes up, take nothing from a phone that is starting over', async () => {
  const { app, database, close } = await openServer();
  const contact = contactOf(nora, { id: newId() });
  await keepInTown(database, 'contact', [contact]);
  const phone = await openPhone(app, nora);
  await phone.sync();
  const { epoch } = (await findMunicipality(database, 'testtown')) ?? { epoch: '' };
  // The tab asked before the restore, and hears its answer when the other one has begun to start over.
  let counts: number[] = [];
  await phone.sync(async (send) => {
    const posted = await send();
    if (counts.length > 0) return posted;
    await startEpoch(database, 'testtown', epoch);
    counts = [await phone.store.contacts.count()];
    let pages = 0;
    await phone.sync(async (other) => {
      pages += 1;
      if (pages > 1) throw new Error('no signal');
      return other();
    });
    counts.push(await phone.store.contacts.count());
    return posted;
  });
  counts.push(await phone.store.contacts.count());
  await phone.sync();
  counts.push(await phone.store.contacts.count());
  assert.equal(counts, [1, 1, 1, 1]);
  assert.is(await phone.store.stale.count(), 0);
  await close();
});

test('what the server has just as it was told is not sent back, and is shown as if it had been', async () => {
  const { app, close } = await openServer();
  const [phone, other] = [await openPhone(app, nora), await openPhone(app, nora)];
  const told = encounterOf(nora, 'At the gate', [['The tree leans', 'tree']]);
  await saveEncounter(phone.store, phone.doer, told);
  const echoes: unknown[] = [];
  await phone.sync(async (send) => {
    const posted = await send();
    const { changes } = posted.body as SyncAnswer;
    echoes.push(...changes.filter(({ id }) => id === told.id).map(({ record }) => record));
    return posted;
  });
  await other.sync();
  assert.ok(echoes.includes(undefined));
  for (const table of ['visits', 'encounters', 'requests'])
    assert.equal(await phone.store.table(table).toArray(), await other.store.table(table).toArray(), table);
  await close();
});

test('a talk thrown away while it was on its way, and done all the same, comes back with the next exchange', async () => {
  const { app, close } = await openServer();
  const phone = await openPhone(app, nora);
  await phone.sync();
  const told = encounterOf(nora, 'At the gate');
  await saveEncounter(phone.store, phone.doer, told);
  await phone.sync(async (send) => {
    const posted = await send();
    for (const { seq } of await phone.store.outbox.toArray()) await throwAway(phone.store, nora, seq);
    return posted;
  });
  await phone.sync();
  assert.is((await phone.store.encounters.get(told.id))?.record.note, 'At the gate');
  assert.is(await phone.store.outbox.count(), 0);
  await close();
});

test('a result that this app has never heard of counts as not done: the talk stays, and says so', async () => {
  const { app, close } = await openServer();
  const phone = await openPhone(app, nora);
  await phone.sync();
  const told = encounterOf(nora, 'At the gate');
  await saveEncounter(phone.store, phone.doer, told);
  const rows = await phone.store.outbox.toArray();
  const answers = rows.map(({ mutation }) => ({ id: mutation.id, result: 'postponed' }) as unknown as MutationAnswer);
  const epoch = (await readMeta(phone.store, 'epoch')) ?? '';
  await settle(phone.store, nora, answerWith({ epoch, answers }));
  assert.equal(
    (await phone.store.outbox.toArray()).map(({ state, problems }) => [state, problems]),
    rows.map(() => ['refused', [{ field: '', reason: 'unexpected' }]]),
  );
  assert.is((await phone.store.encounters.get(told.id))?.record.note, 'At the gate');
  await close();
});

test('a change of a kind that this app has never heard of is passed over, and those beside it come in', async () => {
  const { app, close } = await openServer();
  const { store } = await openPhone(app, nora);
  const contact = contactOf(nora, { id: newId() });
  const meeting = { kind: 'meeting', id: newId(), version: 8, record: {} } as unknown as Change;
  await settle(store, nora, answerWith({ changes: [meeting, changeOf(contact, 9)] }));
  assert.equal((await store.contacts.get(contact.id))?.record, contact);
  assert.is(await readMeta(store, 'cursor'), 'first.1.all');
  await close();
});

test.run();
