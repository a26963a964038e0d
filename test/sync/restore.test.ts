import '../phone-memory.ts';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { ServiceRequest } from '../../src/domain/request.ts';
import type { Database } from '../../src/server/database/database.ts';
import { findMunicipality, noteBackup, startEpoch } from '../../src/server/database/municipalities.ts';
import { findRecord } from '../../src/server/database/records.ts';
import { saveContact } from '../../src/store/contacts.ts';
import { findDirectory } from '../../src/store/directory.ts';
import { newId } from '../../src/store/id.ts';
import { remarkOnRequest } from '../../src/store/requests.ts';
import { park } from '../../src/store/settle.ts';
import { findSyncState } from '../../src/store/sync-state.ts';
import { PAGE } from '../../src/sync/protocol.ts';
import { onEachDatabase } from '../databases.ts';
import { contactOf } from '../domain/records.ts';
import { nora, omar, piet } from '../people.ts';
import { double, loseAnswer, openPhone, type TestPhone, tell } from '../phone.ts';
import { restart } from '../server.ts';
import { town } from '../town.ts';
import { backUp, start, startPutBack, versionIn } from './backup.ts';
import { idsInTown, keepInTown } from './city.ts';
import { carrying, recording } from './network.ts';

/** What is asked for in each of these talks. */
const NEED: [string, string][] = [['The tree leans', 'tree']];
const others = (count: number) =>
  Array.from({ length: count }, () => contactOf(omar, { id: newId(), districtId: 'meadows' }));
const wordsOn = (request: ServiceRequest | null | undefined) =>
  (request?.history ?? []).flatMap(({ deed, text }) => (deed === 'remark' ? [text] : []));
const epochOf = async (database: Database) => (await findMunicipality(database, 'testtown'))?.epoch;

await onEachDatabase((on) => {
  test(`${on.name}: what was acknowledged after the backup is sent again and is there once, beside what was not yet sent`, async () => {
    const { app, database, close } = await start(on);
    const contact = contactOf(nora, { id: newId() });
    await keepInTown(database, 'contact', [contact]);
    const phone = await openPhone(app, nora);
    await phone.sync();
    const restore = await backUp(database);
    const told = await tell(phone, 'Told after the backup was made', NEED);
    const need = told.needs[0]?.id ?? '';
    await phone.sync();
    assert.equal(await remarkOnRequest(phone.store, phone.doer, need, 'She asked again'), []);
    await saveContact(phone.store, phone.doer, { ...contact, note: 'Sent' }, contact);
    await phone.sync();
    await keepInTown(database, 'department', [{ id: 'water', name: { en: 'Water' }, channel: 'desk', email: '' }]);
    await phone.sync();
    const unsent = await tell(phone, 'Not yet sent', NEED);

    await restore();
    await restart(database);
    for (let turn = 0; turn < 2; turn += 1) assert.is((await phone.sync()).ending, 'done');
    assert.equal(await idsInTown(database, 'encounter'), [told.id, unsent.id].sort());
    assert.equal(wordsOn(await findRecord(database, 'testtown', 'request', need)), ['She asked again']);
    assert.is((await findRecord(database, 'testtown', 'contact', contact.id))?.note, 'Sent');
    assert.is((await database.all('select id from dispatches')).length, 2, 'and is carried to its department once');
    assert.equal([await phone.store.outbox.count(), await phone.store.held.count()], [0, 0]);
    assert.equal(wordsOn((await phone.store.requests.get(need))?.record), ['She asked again']);
    const { departments, people } = await findDirectory(phone.store);
    assert.equal([departments.length, people.length], [town.departments.length, town.people.length]);
    await close();
  });

  test(`${on.name}: two phones that had both sent work after the backup bring it again, each its own; a copy of a phone brings nothing twice`, async () => {
    const { app, database, close } = await start(on);
    const phones = [await openPhone(app, nora), await openPhone(app, nora), await openPhone(app, omar)];
    const [first, second, third] = phones as [TestPhone, TestPhone, TestPhone];
    for (const phone of phones) await phone.sync();
    const restore = await backUp(database);
    const told = [await tell(first, 'From the first', NEED), await tell(third, 'From the third', NEED)];
    for (const phone of phones) await phone.sync();
    const need = told[0]?.needs[0]?.id ?? '';
    for (const [index, phone] of [first, second].entries()) {
      await phone.sync();
      assert.equal(await remarkOnRequest(phone.store, phone.doer, need, `Word ${index}`), []);
      await phone.sync();
    }
    // A phone that was set up from the backup of another remembers what that one sent.
    const copy = await openPhone(app, nora);
    for (const table of copy.store.tables) await table.bulkPut(await first.store.table(table.name).toArray());

    await restore();
    await restart(database);
    for (let turn = 0; turn < 2; turn += 1) {
      await Promise.all([first.sync(), copy.sync(double), third.sync(double)]);
      await second.sync();
    }
    for (const phone of [...phones, copy]) {
      await phone.sync();
      assert.equal(await phone.store.outbox.toArray(), [], phone.doer.person.name);
    }
    assert.equal(await idsInTown(database, 'encounter'), told.map(({ id }) => id).sort());
    assert.equal(wordsOn(await findRecord(database, 'testtown', 'request', need)).sort(), ['Word 0', 'Word 1']);
    await close();
  });

  test(`${on.name}: what a backup has is not sent again`, async () => {
    const { app, database, close } = await start(on);
    const phone = await openPhone(app, nora);
    await tell(phone, 'In the backup', NEED);
    await phone.sync();
    assert.ok((await phone.store.sent.count()) > 0, 'kept while no backup has it');
    await phone.sync();
    assert.ok((await phone.store.sent.count()) > 0);
    const restore = await backUp(database);
    await noteBackup(database, 'testtown', await versionIn(database));
    const later = await tell(phone, 'After the backup', NEED);
    await phone.sync();
    const kept = await phone.store.sent.toArray();
    assert.equal(
      kept.map(({ mutation }) => mutation.recordId),
      [later.id],
    );
    await restore();
    await restart(database);
    await phone.sync();
    const { network } = recording();
    await phone.sync(network);
    assert.equal((await idsInTown(database, 'encounter')).length, 2);
    assert.is((await database.all('select id from mutations')).length, 3, 'the visit and the talk, and the later talk');
    await close();
  });

  test(`${on.name}: a server that was restored, started, and has written past what a phone had seen is still noticed`, async () => {
    const { database, phone, told, close } = await startPutBack(on);
    await restart(database);
    await keepInTown(database, 'contact', others(50));
    await restart(database);
    const before = await epochOf(database);
    await phone.sync();
    assert.is.not(await epochOf(database), before);
    await phone.sync();
    assert.equal(await idsInTown(database, 'encounter'), [told.id]);
    assert.ok(await phone.store.encounters.get(told.id));
    await close();
  });

  test(`${on.name}: what was acknowledged above what a phone had read yet is sent again`, async () => {
    const { app, database, close } = await start(on);
    const phone = await openPhone(app, nora);
    await phone.sync();
    await keepInTown(
      database,
      'contact',
      others(PAGE + 1).map((contact) => ({ ...contact, districtId: 'harbour' })),
    );
    const restore = await backUp(database);
    const told = await tell(phone, 'Between two pages', NEED);
    assert.is((await phone.sync(carrying(1))).ending, 'unreachable');
    assert.is(await phone.store.outbox.count(), 0, 'acknowledged');
    await restore();
    await restart(database);
    for (let turn = 0; turn < 2; turn += 1) assert.is((await phone.sync()).ending, 'done');
    assert.equal(await idsInTown(database, 'encounter'), [told.id]);
    await close();
  });

  test(`${on.name}: a phone that heard of a run which the restored server never knew is told to start over`, async () => {
    const { app, database, close } = await start(on);
    const restore = await backUp(database);
    await restart(database);
    const phone = await openPhone(app, nora);
    await phone.sync();
    await restore();
    await restart(database);
    await keepInTown(database, 'contact', others(5));
    const { network, answers } = recording();
    await phone.sync(network);
    assert.is(answers[0]?.startsOver, true);
    await close();
  });

  test(`${on.name}: a server that was only started anew, however often, lets every phone go on where it was`, async () => {
    const { app, database, close } = await on.open();
    const phone = await openPhone(app, nora);
    await phone.sync();
    const before = await epochOf(database);
    for (let turn = 0; turn < 3; turn += 1) {
      await restart(database);
      await tell(phone, `Turn ${turn}`, NEED);
      const { network, answers } = recording();
      assert.is((await phone.sync(network)).ending, 'done');
      assert.ok(answers.every(({ startsOver }) => !startsOver));
    }
    await restart(database);
    await restart(database);
    const { network, answers } = recording();
    await phone.sync(network);
    assert.equal(
      answers.map(({ changes }) => changes.length),
      [0],
    );
    assert.is(await epochOf(database), before);
    await close();
  });

  test(`${on.name}: a phone that had seen nothing after the backup goes on as if nothing had happened`, async () => {
    const { app, database, close } = await start(on);
    const [early, late] = [await openPhone(app, nora), await openPhone(app, piet)];
    await early.sync();
    const restore = await backUp(database);
    await keepInTown(database, 'contact', others(5));
    await late.sync();
    await restore();
    await restart(database);
    const { network, answers } = recording();
    await early.sync(network);
    assert.ok(answers.every(({ startsOver }) => !startsOver));
    await close();
  });

  test(`${on.name}: an edit that is sent again and meets what somebody wrote after the restore is told, not forced`, async () => {
    const { app, database, close } = await start(on);
    const contact = contactOf(nora, { id: newId() });
    await keepInTown(database, 'contact', [contact]);
    const phone = await openPhone(app, nora);
    await phone.sync();
    const restore = await backUp(database);
    await saveContact(phone.store, phone.doer, { ...contact, note: 'Mine' }, contact);
    await phone.sync();
    await restore();
    await restart(database);
    await keepInTown(database, 'contact', [{ ...contact, note: 'Theirs' }]);
    for (let turn = 0; turn < 2; turn += 1) await phone.sync();
    const [row] = await phone.store.outbox.toArray();
    assert.equal([row?.state, row?.problems], ['conflict', [{ field: 'note', reason: 'changedMeanwhile' }]]);
    assert.is((await phone.store.contacts.get(contact.id))?.record.note, 'Theirs');
    await close();
  });

  test(`${on.name}: of an edit that was partly done, what was done is done again, and a conflict that was not settled is there once`, async () => {
    const { app, database, close } = await start(on);
    const contact = contactOf(nora, { id: newId() });
    await keepInTown(database, 'contact', [contact]);
    const phone = await openPhone(app, nora);
    await phone.sync();
    await saveContact(phone.store, phone.doer, { ...contact, note: 'Mine', name: 'Mrs Bos' }, contact);
    await keepInTown(database, 'contact', [{ ...contact, note: 'Theirs' }]);
    const restore = await backUp(database);
    await phone.sync();
    assert.is((await phone.store.outbox.toArray())[0]?.state, 'conflict');
    await restore();
    await restart(database);
    for (let turn = 0; turn < 3; turn += 1) await phone.sync();
    const rows = await phone.store.outbox.toArray();
    assert.equal(
      rows.map(({ state, mutation }) => [state, mutation.args]),
      [['conflict', { fields: { note: 'Mine' }, seen: { note: '' } }]],
    );
    const there = await findRecord(database, 'testtown', 'contact', contact.id);
    assert.equal([there?.name, there?.note], ['Mrs Bos', 'Theirs']);
    await close();
  });

  test(`${on.name}: a phone that is cut off while it starts over sends its work again all the same, and once`, async () => {
    const { database, phone, told, close } = await startPutBack(on);
    await restart(database);
    assert.is((await phone.sync(loseAnswer)).ending, 'unreachable');
    assert.is((await phone.sync(carrying(1))).ending, 'unreachable');
    assert.is((await phone.store.encounters.get(told.id))?.record.note, 'After the backup', 'in sight all the time');
    phone.restart();
    assert.is((await phone.sync(loseAnswer)).ending, 'unreachable');
    for (let turn = 0; turn < 2; turn += 1) await phone.sync();
    assert.equal(await idsInTown(database, 'encounter'), [told.id]);
    assert.equal(await idsInTown(database, 'request'), [told.needs[0]?.id]);
    assert.is(await phone.store.outbox.count(), 0);
    await close();
  });

  test(`${on.name}: a remark that is sent again is not shown twice at any moment`, async () => {
    const { app, database, close } = await start(on);
    const phone = await openPhone(app, nora);
    const told = await tell(phone, 'Before the backup', NEED);
    const need = told.needs[0]?.id ?? '';
    await phone.sync();
    const restore = await backUp(database);
    assert.equal(await remarkOnRequest(phone.store, phone.doer, need, 'Soon'), []);
    await phone.sync();
    await restore();
    await restart(database);
    const shown: string[] = [];
    const look = async () => shown.push(wordsOn((await phone.store.requests.get(need))?.record).join());
    await phone.sync(async (send) => {
      await look();
      return send();
    });
    await phone.sync();
    await look();
    assert.equal([...new Set(shown)], ['Soon']);
    assert.ok(shown.length > 2, 'also between two pages');
    await close();
  });

  test(`${on.name}: a talk that was refused can still be read after the server was restored`, async () => {
    const { app, database, close } = await on.open();
    const phone = await openPhone(app, nora);
    await phone.sync();
    const refused = await tell(phone, 'Refused', NEED);
    const row = (await phone.store.outbox.toArray()).find(({ mutation }) => mutation.name === 'recordEncounter');
    await park(phone.store, nora, { id: row?.mutation.id ?? '', result: 'refused', problems: [] });
    await startEpoch(database, 'testtown', (await epochOf(database)) ?? '');
    assert.is((await phone.sync()).ending, 'done');
    assert.is((await phone.store.encounters.get(refused.id))?.record.note, 'Refused');
    assert.is((await findSyncState(phone.store)).refused, 1);
    await close();
  });

  test(`${on.name}: a phone that has no signal when its server is restored goes on as if nothing had happened`, async () => {
    const { app, database, close } = await on.open();
    const phone = await openPhone(app, nora);
    await phone.sync();
    await tell(phone, 'Not yet sent', NEED);
    await startEpoch(database, 'testtown', (await epochOf(database)) ?? '');
    assert.is((await phone.sync(loseAnswer)).ending, 'unreachable');
    assert.is((await findSyncState(phone.store)).waiting, 2);
    assert.is((await findDirectory(phone.store)).people.length, 7);
    assert.is((await phone.sync(double)).ending, 'done');
    assert.is((await findSyncState(phone.store)).waiting, 0);
    assert.is((await idsInTown(database, 'encounter')).length, 1);
    await close();
  });

  test(`${on.name}: what others do after a server was put back is shown, though its versions are lower than those a phone has seen`, async () => {
    const { app, database, close } = await on.open();
    const contact = contactOf(nora, { id: newId() });
    await keepInTown(database, 'contact', [contact]);
    const phones = [await openPhone(app, nora), await openPhone(app, nora)];
    for (const phone of phones) await phone.sync();
    const restore = await backUp(database);
    for (const note of ['One', 'Two', 'Three']) await keepInTown(database, 'contact', [{ ...contact, note }]);
    for (const phone of phones) await phone.sync();
    await restore();
    await keepInTown(database, 'contact', [{ ...contact, note: 'After the restore' }]);
    // The second one comes when the counter has passed what it has seen: only the epoch can tell it.
    for (const [index, phone] of phones.entries()) {
      assert.is((await phone.sync()).ending, 'done');
      const shown = (await phone.store.contacts.get(contact.id))?.record.note;
      assert.is(shown, 'After the restore', index === 0 ? 'at once' : 'and later');
      await keepInTown(database, 'contact', others(9));
    }
    await close();
  });

  test(`${on.name}: two phones that notice at once that their server was put back agree on what to count in`, async () => {
    const { database, close } = await on.open();
    const before = await findMunicipality(database, 'testtown');
    await startEpoch(database, 'testtown', before?.epoch ?? '');
    const first = await findMunicipality(database, 'testtown');
    await startEpoch(database, 'testtown', before?.epoch ?? '');
    const second = await findMunicipality(database, 'testtown');
    assert.is.not(first?.epoch, before?.epoch);
    assert.is(second?.epoch, first?.epoch, 'whoever comes second takes the one that was begun');
    assert.is(second?.version, before?.version, 'the counter goes on from where it is');
    await close();
  });
});

test.run();
