import '../phone-memory.ts';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { Encounter } from '../../src/domain/encounter.ts';
import { type Args, onWhatStands } from '../../src/domain/mutation.ts';
import type { Reason } from '../../src/domain/problem.ts';
import type { ServiceRequest } from '../../src/domain/request.ts';
import { saveContact } from '../../src/store/contacts.ts';
import { act } from '../../src/store/deed.ts';
import { saveEncounter } from '../../src/store/encounters.ts';
import { isHeldBack } from '../../src/store/held-back.ts';
import { newId } from '../../src/store/id.ts';
import { nextBatch, putBack, throwAway, tryAgain, watchHeld, watchOutbox } from '../../src/store/outbox.ts';
import { remarkOnRequest } from '../../src/store/requests.ts';
import { park } from '../../src/store/settle.ts';
import type { OutboxRow } from '../../src/store/store.ts';
import { watchUnsent } from '../../src/store/sync-state.ts';
import { contactOf } from '../domain/records.ts';
import { nora, omar } from '../people.ts';
import { encounterOf, openPhone, type TestPhone } from '../phone.ts';
import { openServer, type TestServer } from '../server.ts';
import { changePerson, idsInTown, keepInTown } from '../sync/city.ts';
import { everythingIn, seen } from './memory.ts';

async function start(): Promise<{ server: TestServer; phone: TestPhone }> {
  const server = await openServer();
  const phone = await openPhone(server.app, nora);
  await phone.sync();
  return { server, phone };
}

const rowsOf = (phone: TestPhone) => phone.store.outbox.orderBy('seq').toArray();
async function rowOf(phone: TestPhone, name: string): Promise<OutboxRow> {
  const row = (await rowsOf(phone)).find(({ mutation }) => mutation.name === name);
  if (!row) throw new Error(`no ${name} in the outbox`);
  return row;
}
const refuse = (phone: TestPhone, row: OutboxRow, reason: Reason = 'tooLarge') =>
  park(phone.store, nora, { id: row.mutation.id, result: 'refused', problems: [{ field: '', reason }] });

/** A contact that the town and the phone both know. */
async function knownContact({ server, phone }: { server: TestServer; phone: TestPhone }) {
  const contact = contactOf(nora, { id: newId() });
  await keepInTown(server.database, 'contact', [contact]);
  await phone.sync();
  return contact;
}
const noteOf = async (phone: TestPhone, id: string) => (await phone.store.contacts.get(id))?.record.note;

/** Corrects the note of a talk. */
const correct = ({ store, doer }: TestPhone, { id, note }: Encounter, corrected: string) =>
  act(store, doer, [{ name: 'amendEncounter', recordId: id, args: { fields: { note: corrected }, seen: { note } } }]);
const lastWordOn = async (phone: TestPhone, id: string) =>
  (await phone.store.requests.get(id))?.record.history.at(-1)?.text;

test('what waits goes up oldest first, no more at a time than asked', async () => {
  const { server, phone } = await start();
  for (const note of ['One', 'Two', 'Three']) await saveEncounter(phone.store, phone.doer, encounterOf(nora, note));
  const seqs = async (most: number) => (await nextBatch(phone.store, most)).map(({ seq }) => seq);
  assert.equal(await seqs(500), [1, 2, 3, 4]);
  assert.equal(await seqs(2), [1, 2]);
  await server.close();
});

test('a talk that was refused holds back what was said of its requests, and nothing else', async () => {
  const { server, phone } = await start();
  const told = encounterOf(nora, 'At the gate', [['The tree leans', 'tree']]);
  await saveEncounter(phone.store, phone.doer, told);
  assert.equal(await remarkOnRequest(phone.store, phone.doer, told.needs[0]?.id ?? '', 'Soon'), []);
  await saveEncounter(phone.store, phone.doer, encounterOf(nora, 'Further on'));
  await refuse(phone, await rowOf(phone, 'recordEncounter'));
  assert.equal(
    (await nextBatch(phone.store, 500)).map(({ name, seq }) => [name, seq]),
    [
      ['openVisit', 1],
      ['recordEncounter', 4],
    ],
  );
  assert.ok(await phone.store.encounters.get(told.id), 'the refused talk can still be read');
  assert.is((await phone.sync()).ending, 'done');
  assert.equal(
    (await rowsOf(phone)).map(({ seq, state }) => [seq, state]),
    [
      [2, 'refused'],
      [3, 'waiting'],
    ],
  );
  await server.close();
});

test('an edit that was refused does not hold back a later edit of another field', async () => {
  const { server, phone } = await start();
  const contact = await knownContact({ server, phone });
  await saveContact(phone.store, phone.doer, { ...contact, note: 'Mine' }, contact);
  await refuse(phone, await rowOf(phone, 'amendContact'));
  assert.is(await noteOf(phone, contact.id), '', 'what was refused is not shown as if it held');
  await saveContact(phone.store, phone.doer, { ...contact, name: 'Mrs Bos' }, contact);
  assert.equal(
    (await nextBatch(phone.store, 500)).map(({ seq }) => seq),
    [2],
  );
  await server.close();
});

test('an edit that is thrown away shows what the server has; put back, it shows the edit and still arrives', async () => {
  const { server, phone } = await start();
  const contact = await knownContact({ server, phone });
  await saveContact(phone.store, phone.doer, { ...contact, note: 'Mine' }, contact);
  const before = await everythingIn(phone.store);
  const thrown = await throwAway(phone.store, nora, 1);
  assert.is(await noteOf(phone, contact.id), '');
  assert.equal([await phone.store.outbox.count(), await phone.store.held.count()], [0, 0]);

  await putBack(phone.store, nora, thrown as OutboxRow);
  assert.equal(await everythingIn(phone.store), before, 'as if it had never been thrown away');
  await phone.sync();
  assert.is(await noteOf(phone, contact.id), 'Mine');
  assert.equal([await phone.store.outbox.count(), await phone.store.held.count()], [0, 0]);
  await server.close();
});

test('one of two edits thrown away leaves the other', async () => {
  const { server, phone } = await start();
  const contact = await knownContact({ server, phone });
  const first = { ...contact, note: 'Mine' };
  await saveContact(phone.store, phone.doer, first, contact);
  await saveContact(phone.store, phone.doer, { ...first, name: 'Mrs Bos' }, first);
  await throwAway(phone.store, nora, 1);
  const shown = (await phone.store.contacts.get(contact.id))?.record;
  assert.equal([shown?.note, shown?.name], ['', 'Mrs Bos']);
  await server.close();
});

test('a talk that is thrown away goes with its requests, and comes back with them', async () => {
  const { server, phone } = await start();
  const told = encounterOf(nora, 'At the gate', [['The tree leans', 'tree']]);
  await saveEncounter(phone.store, phone.doer, told);
  const before = await everythingIn(phone.store);
  const thrown = await throwAway(phone.store, nora, (await rowOf(phone, 'recordEncounter')).seq);
  assert.equal([await phone.store.encounters.count(), await phone.store.requests.count()], [0, 0]);
  await putBack(phone.store, nora, thrown as OutboxRow);
  assert.equal(await everythingIn(phone.store), before);
  await server.close();
});

test('a remark thrown away leaves in sight the request it was on, though nothing of it has been sent', async () => {
  const { server, phone } = await start();
  const told = encounterOf(nora, 'At the gate', [['The tree leans', 'tree']]);
  await saveEncounter(phone.store, phone.doer, told);
  const before = await phone.store.requests.toArray();
  assert.equal(await remarkOnRequest(phone.store, phone.doer, told.needs[0]?.id ?? '', 'Soon'), []);
  await throwAway(phone.store, nora, (await rowOf(phone, 'remarkOnRequest')).seq);
  assert.equal(await phone.store.requests.toArray(), before);
  assert.ok(await phone.store.encounters.get(told.id));
  await server.close();
});

test('a correction thrown away shows the talk as it was first told, though nothing of it has been sent', async () => {
  const { server, phone } = await start();
  const told = encounterOf(nora, 'At the gate', [['The tree leans', 'tree']]);
  await saveEncounter(phone.store, phone.doer, told);
  const before = await phone.store.encounters.toArray();
  assert.equal(await correct(phone, told, 'At the bridge'), []);
  assert.is((await phone.store.encounters.get(told.id))?.record.note, 'At the bridge');
  await throwAway(phone.store, nora, (await rowOf(phone, 'amendEncounter')).seq);
  assert.equal(await phone.store.encounters.toArray(), before);
  assert.ok(await phone.store.requests.get(told.needs[0]?.id ?? ''));
  await server.close();
});

test('a talk that is thrown away takes the remark on its request out of sight; put back, both are shown and arrive', async () => {
  const { server, phone } = await start();
  const told = encounterOf(nora, 'At the gate', [['The tree leans', 'tree']]);
  const need = told.needs[0]?.id ?? '';
  await saveEncounter(phone.store, phone.doer, told);
  assert.equal(await remarkOnRequest(phone.store, phone.doer, need, 'Soon'), []);
  const thrown = await throwAway(phone.store, nora, (await rowOf(phone, 'recordEncounter')).seq);
  assert.is(await phone.store.requests.get(need), undefined);
  await putBack(phone.store, nora, thrown as OutboxRow);
  assert.is(await lastWordOn(phone, need), 'Soon');
  await phone.sync();
  assert.is(await lastWordOn(phone, need), 'Soon');
  assert.equal([await phone.store.outbox.count(), await phone.store.held.count()], [0, 0]);
  await server.close();
});

test('a contact of a district that is no longer hers goes from the phone with her edit of it, whatever had become of that', async () => {
  const { server, phone } = await start();
  const contact = contactOf(omar, { id: newId(), districtId: 'old-town' });
  await keepInTown(server.database, 'contact', [contact]);
  await phone.sync();
  await saveContact(phone.store, phone.doer, { ...contact, note: 'Has the key' }, contact);
  await saveContact(phone.store, phone.doer, { ...contact, name: 'Mrs Bos' }, contact);
  await refuse(phone, await rowOf(phone, 'amendContact'));
  await changePerson(server.database, nora, { districtIds: ['harbour'] });
  // What was refused is given to others once she has lost the district: by the next exchange.
  for (let turn = 0; turn < 2; turn += 1) await phone.sync();
  const { contacts, held, outbox } = phone.store;
  assert.equal([await contacts.count(), await held.count(), await outbox.count()], [0, 0, 0]);
  assert.is((await idsInTown(server.database, 'review')).length, 2, 'both are put before somebody else');
  await server.close();
});

test('what is not there cannot be thrown away or tried again', async () => {
  const { server, phone } = await start();
  const before = await everythingIn(phone.store);
  assert.is(await throwAway(phone.store, nora, 77), null);
  assert.is(await tryAgain(phone.store, nora, 77), false);
  assert.equal(await everythingIn(phone.store), before);
  await server.close();
});

test('a second tap on “try again”, while the first is on its way, sends nothing a second time', async () => {
  const { server, phone } = await start();
  const told = encounterOf(nora, 'At the gate', [['The tree leans', 'tree']]);
  const need = told.needs[0]?.id ?? '';
  await saveEncounter(phone.store, phone.doer, told);
  await phone.sync();
  assert.equal(await remarkOnRequest(phone.store, phone.doer, need, 'Soon'), []);
  const row = await rowOf(phone, 'remarkOnRequest');
  await refuse(phone, row);
  assert.is(await tryAgain(phone.store, nora, row.seq), true);
  await phone.sync(async (send) => {
    const posted = await send();
    assert.is(await tryAgain(phone.store, nora, row.seq), false, 'it is no longer there to be settled');
    return posted;
  });
  await phone.sync();
  const request = (await phone.store.requests.get(need))?.record as ServiceRequest | undefined;
  assert.is(request?.history.filter(({ text }) => text === 'Soon').length, 1);
  assert.is(await phone.store.outbox.count(), 0);
  await server.close();
});

test('an edit that came second is shown, can be mended to the new view, and arrives', async () => {
  const { server, phone } = await start();
  const contact = await knownContact({ server, phone });
  const saw = (await phone.store.contacts.get(contact.id))?.version;
  assert.type(saw, 'number');
  await saveContact(phone.store, phone.doer, { ...contact, note: 'Mine' }, contact);
  await keepInTown(server.database, 'contact', [{ ...contact, note: 'Theirs' }]);
  await phone.sync();
  const [kept] = await rowsOf(phone);
  assert.equal(kept?.problems, [{ field: 'note', reason: 'changedMeanwhile' }]);
  assert.is(kept?.mutation.base, saw, 'it says which version she saw');
  assert.is(await noteOf(phone, contact.id), 'Theirs', 'the server’s stays');
  assert.equal(kept?.mutation.args, { fields: { note: 'Mine' }, seen: { note: '' } }, 'the other is kept beside it');

  await tryAgain(phone.store, nora, kept?.seq ?? 0, { fields: { note: 'Both' }, seen: { note: 'Theirs' } });
  assert.is(await noteOf(phone, contact.id), 'Both');
  const [again, ...others] = await rowsOf(phone);
  assert.equal(others, []);
  assert.is.not(again?.mutation.id, kept?.mutation.id, 'a new mutation: the first has its answer for ever');
  assert.equal([again?.seq, again?.state, again?.problems], [kept?.seq, 'waiting', []], 'in its place');
  await phone.sync();
  assert.is(await noteOf(phone, contact.id), 'Both');
  assert.equal([await phone.store.outbox.count(), await phone.store.held.count()], [0, 0]);
  await server.close();
});

test('a talk tried again goes before what was said of its request meanwhile, and both arrive', async () => {
  const { server, phone } = await start();
  const told = encounterOf(nora, 'At the gate', [['The tree leans', 'tree']]);
  const need = told.needs[0]?.id ?? '';
  await saveEncounter(phone.store, phone.doer, told);
  const row = await rowOf(phone, 'recordEncounter');
  await refuse(phone, row);
  assert.equal(await remarkOnRequest(phone.store, phone.doer, need, 'Soon'), []);
  await tryAgain(phone.store, nora, row.seq);
  assert.equal(
    (await nextBatch(phone.store, 500)).map(({ name }) => name),
    ['openVisit', 'recordEncounter', 'remarkOnRequest'],
  );
  assert.is(await lastWordOn(phone, need), 'Soon', 'it is shown with the remark');
  await phone.sync();
  assert.equal(await rowsOf(phone), []);
  assert.is(await lastWordOn(phone, need), 'Soon');
  await server.close();
});

test('a talk tried again with one need more, and one less, shows the requests of those it has, and they arrive', async () => {
  const { server, phone } = await start();
  const told = encounterOf(nora, 'At the gate', [
    ['The tree leans', 'tree'],
    ['The lamp is broken', 'lamp'],
  ]);
  await saveEncounter(phone.store, phone.doer, told);
  const row = await rowOf(phone, 'recordEncounter');
  await refuse(phone, row);
  const { encounter } = structuredClone(row.mutation.args) as Args<'recordEncounter'>;
  const bench = { id: newId(), text: 'There is nowhere to sit', serviceCode: 'bench', departmentId: null };
  const needs = [...encounter.needs.slice(0, 1), bench];
  await tryAgain(phone.store, nora, row.seq, { encounter: { ...encounter, needs } });
  const wanted = needs.map(({ id }) => id).sort();
  assert.equal((await phone.store.requests.toCollection().primaryKeys()).sort(), wanted);
  const again = await rowOf(phone, 'recordEncounter');
  assert.equal(again.keys, [`encounter/${told.id}`, ...needs.map(({ id }) => `request/${id}`)]);
  await phone.sync();
  assert.equal(await idsInTown(server.database, 'request'), wanted);
  assert.equal((await phone.store.requests.toCollection().primaryKeys()).sort(), wanted);
  assert.equal([await phone.store.outbox.count(), await phone.store.held.count()], [0, 0]);
  await server.close();
});

test('a screen sees which records wait and which have something refused', async () => {
  const { server, phone } = await start();
  const contact = await knownContact({ server, phone });
  await saveContact(phone.store, phone.doer, { ...contact, note: 'Mine' }, contact);
  await refuse(phone, await rowOf(phone, 'amendContact'));
  await saveContact(phone.store, phone.doer, { ...contact, name: 'Mrs Bos' }, contact);
  await saveEncounter(phone.store, phone.doer, encounterOf(nora, 'On the bridge'));
  const unsent = await seen(watchUnsent(phone.store));
  assert.is(unsent.get(`contact/${contact.id}`), 'refused', 'what was refused weighs more than what waits');
  assert.equal([...unsent.values()].sort(), ['refused', 'waiting', 'waiting']);
  assert.equal(
    (await seen(watchOutbox(phone.store))).map(({ seq }) => seq),
    [1, 2, 3, 4],
  );
  await server.close();
});

test('what is done on a record whose making was refused waits until that is settled', async () => {
  const { server, phone } = await start();
  const contact = contactOf(nora, { id: newId() });
  await saveContact(phone.store, phone.doer, contact, null);
  await saveContact(phone.store, phone.doer, { ...contact, note: 'Back on Monday' }, contact);
  await refuse(phone, await rowOf(phone, 'recordContact'));
  const rows = await rowsOf(phone);
  assert.equal(
    rows.map((row) => isHeldBack(row, rows)),
    [false, true],
  );
  await server.close();
});

test('the server’s side of a conflict is there to be seen, and mine can be put upon it', async () => {
  const { server, phone } = await start();
  const contact = await knownContact({ server, phone });
  await saveContact(phone.store, phone.doer, { ...contact, note: 'Mine' }, contact);
  await keepInTown(server.database, 'contact', [{ ...contact, note: 'Theirs' }]);
  await phone.sync();
  const row = await rowOf(phone, 'amendContact');
  assert.equal(row.problems, [{ field: 'note', reason: 'changedMeanwhile' }]);
  const stands = (await seen(watchHeld(phone.store, row.mutation))) as typeof contact;
  assert.is(stands.note, 'Theirs');
  await tryAgain(phone.store, nora, row.seq, onWhatStands(row.mutation.args as Args<'amendContact'>, stands));
  await phone.sync();
  assert.equal([await noteOf(phone, contact.id), await phone.store.outbox.count()], ['Mine', 0]);
  await server.close();
});

test.run();
