import '../phone-memory.ts';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { later } from '../../src/domain/instant.ts';
import type { Database } from '../../src/server/database/database.ts';
import { findRecord } from '../../src/server/database/records.ts';
import { beginRuns, forgetTombstones } from '../../src/server/database/runs.ts';
import { removeContact, saveContact, takeRemovalBack } from '../../src/store/contacts.ts';
import { saveEncounter } from '../../src/store/encounters.ts';
import { newId } from '../../src/store/id.ts';
import { onEachDatabase } from '../databases.ts';
import { contactOf } from '../domain/records.ts';
import { nora, omar } from '../people.ts';
import { encounterOf, openPhone } from '../phone.ts';
import { idsInTown, keepInTown } from './city.ts';
import { recording } from './network.ts';

const DAY = 86_400_000;

/** The traces of what is gone by now are older than the horizon: more than a year has passed. */
async function letYearsPass(database: Database): Promise<void> {
  const now = new Date().toISOString();
  await beginRuns(database, now);
  await forgetTombstones(database, later(now, 500 * DAY));
}

await onEachDatabase((on) => {
  test(`${on.name}: a phone that lay in a drawer for longer than traces are kept starts over, delivers what it had, and holds what a new one holds`, async () => {
    const { app, database, close } = await on.open();
    const [away, desk] = [await openPhone(app, nora), await openPhone(app, nora)];
    const cards = ['Visser', 'Bos', 'de Wit'].map((name) => contactOf(nora, { id: newId(), name }));
    const [stays, goes, moves] = cards as [(typeof cards)[0], (typeof cards)[0], (typeof cards)[0]];
    await keepInTown(database, 'contact', cards);
    for (const phone of [away, desk]) await phone.sync();
    const told = encounterOf(nora, 'Before the long leave', [['The tree leans', 'tree']]);
    await saveEncounter(away.store, away.doer, told);
    await saveContact(away.store, away.doer, { ...stays, note: 'Mine' }, stays);
    await saveContact(away.store, away.doer, { ...goes, note: 'Also mine' }, goes);

    assert.equal(await removeContact(desk.store, desk.doer, goes.id), []);
    await desk.sync();
    await keepInTown(database, 'contact', [{ ...moves, officerId: omar.id, districtId: 'meadows' }]);
    await letYearsPass(database);
    await desk.sync();
    const { network, answers } = recording();
    assert.is((await away.sync(network)).ending, 'done');
    assert.is(answers[0]?.startsOver, true);

    assert.ok((await idsInTown(database, 'encounter')).includes(told.id));
    assert.is((await findRecord(database, 'testtown', 'contact', stays.id))?.note, 'Mine');
    const kept = await away.store.outbox.toArray();
    assert.equal(
      kept.map(({ state, problems }) => [state, problems]),
      [['conflict', [{ field: '', reason: 'gone' }]]],
      'the edit of what is gone is told',
    );
    const fresh = await openPhone(app, nora);
    for (const phone of [fresh, away]) await phone.sync();
    for (const table of ['visits', 'encounters', 'contacts', 'requests', 'directory'])
      assert.equal(await away.store.table(table).toArray(), await fresh.store.table(table).toArray(), table);
    assert.is(await away.store.stale.count(), 0);
    await close();
  });

  test(`${on.name}: a phone that heard something since the horizon goes on where it was, and hears of all that is gone`, async () => {
    const { app, database, close } = await on.open();
    const [phone, desk] = [await openPhone(app, nora), await openPhone(app, nora)];
    const card = contactOf(nora, { id: newId() });
    await keepInTown(database, 'contact', [card]);
    await desk.sync();
    await letYearsPass(database);
    await phone.sync();
    await desk.sync();
    assert.equal(await removeContact(desk.store, desk.doer, card.id), []);
    await desk.sync();
    const { network, answers } = recording();
    await phone.sync(network);
    assert.ok(answers.every(({ startsOver }) => !startsOver));
    assert.is(await phone.store.contacts.count(), 0);
    await close();
  });

  test(`${on.name}: what was removed and noted anew by somebody else, between two looks, leaves the phone of whoever no longer reads it`, async () => {
    const { app, database, close } = await on.open();
    const [away, phone] = [await openPhone(app, omar), await openPhone(app, nora)];
    const card = contactOf(omar, { id: newId(), districtId: 'harbour' });
    await keepInTown(database, 'contact', [card]);
    for (const each of [away, phone]) await each.sync();
    assert.equal(await removeContact(phone.store, phone.doer, card.id), []);
    await phone.sync();
    assert.equal(await takeRemovalBack(phone.store, phone.doer, card), []);
    await phone.sync();
    assert.is((await findRecord(database, 'testtown', 'contact', card.id))?.officerId, nora.id);
    await away.sync();
    assert.is(await away.store.contacts.count(), 0);
    await close();
  });

  test(`${on.name}: what was removed before the horizon may be noted again under its old name`, async () => {
    const { app, database, close } = await on.open();
    const phone = await openPhone(app, nora);
    const card = contactOf(nora, { id: newId() });
    await saveContact(phone.store, phone.doer, card, null);
    await phone.sync();
    assert.equal(await removeContact(phone.store, phone.doer, card.id), []);
    await phone.sync();
    await letYearsPass(database);
    await saveContact(phone.store, phone.doer, { ...card, note: 'Back again' }, null);
    for (let turn = 0; turn < 2; turn += 1) await phone.sync();
    assert.is((await findRecord(database, 'testtown', 'contact', card.id))?.note, 'Back again');
    assert.is((await phone.store.contacts.get(card.id))?.record.note, 'Back again');
    assert.is(await phone.store.outbox.count(), 0);
    await close();
  });
});

test.run();
