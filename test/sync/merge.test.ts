import '../phone-memory.ts';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { Contact } from '../../src/domain/contact.ts';
import { findRecord } from '../../src/server/database/records.ts';
import { removeContact, saveContact } from '../../src/store/contacts.ts';
import { newId } from '../../src/store/id.ts';
import { throwAway, tryAgain } from '../../src/store/outbox.ts';
import { onEachDatabase } from '../databases.ts';
import { contactOf } from '../domain/records.ts';
import { nora, omar } from '../people.ts';
import { loseAnswer, openPhone, type TestPhone } from '../phone.ts';
import type { TestServer } from '../server.ts';
import { changePerson, keepInTown } from './city.ts';

/** Omar once the harbour is his too. */
const colleague = { ...omar, districtIds: ['harbour'] };

const edit = async ({ store, doer }: TestPhone, id: string, fields: Partial<Contact>) => {
  const saw = (await store.contacts.get(id))?.record as Contact;
  assert.equal(await saveContact(store, doer, { ...saw, ...fields }, saw), []);
};
const inTown = ({ database }: TestServer, id: string) => findRecord(database, 'testtown', 'contact', id);
const shown = async ({ store }: TestPhone, id: string) => (await store.contacts.get(id))?.record;
const resultsIn = async ({ database }: TestServer) =>
  (await database.all<{ result: string }>('select result from mutations order by received_at, id')).map(
    ({ result }) => result,
  );

await onEachDatabase((on) => {
  /** Two officers of the harbour who both have Mrs Visser's card, and no signal from here on. */
  async function twoPhones() {
    const server = await on.open();
    const contact = contactOf(nora, { id: newId() });
    await keepInTown(server.database, 'contact', [contact]);
    await changePerson(server.database, omar, colleague);
    const [first, second] = [await openPhone(server.app, nora), await openPhone(server.app, colleague)];
    for (const phone of [first, second]) await phone.sync();
    return { server, id: contact.id, first, second };
  }

  test(`${on.name}: two officers who change different fields of one card without signal are both right, and both see all of it`, async () => {
    const { server, id, first, second } = await twoPhones();
    await edit(first, id, { note: 'Has the key' });
    await edit(second, id, { name: 'Mrs Visser-Bos' });
    for (const phone of [first, second, first]) await phone.sync();
    for (const card of [await inTown(server, id), await shown(first, id), await shown(second, id)])
      assert.equal([card?.note, card?.name], ['Has the key', 'Mrs Visser-Bos']);
    assert.equal((await resultsIn(server)).sort(), ['acknowledged', 'merged']);
    for (const phone of [first, second]) {
      assert.equal([await phone.store.outbox.count(), await phone.store.held.count()], [0, 0]);
    }
    await server.close();
  });

  test(`${on.name}: of an edit that somebody was faster with, the other fields are done, and what is in conflict waits with its words`, async () => {
    const { server, id, first, second } = await twoPhones();
    await edit(first, id, { note: 'Has the key' });
    await edit(second, id, { note: 'Has lost the key', name: 'Mrs Visser-Bos' });
    await first.sync();
    await second.sync(loseAnswer);
    await second.sync();
    const card = await inTown(server, id);
    assert.equal([card?.note, card?.name], ['Has the key', 'Mrs Visser-Bos']);
    const [row, ...others] = await second.store.outbox.toArray();
    assert.equal(others, []);
    assert.equal([row?.state, row?.problems], ['conflict', [{ field: 'note', reason: 'changedMeanwhile' }]]);
    assert.equal(row?.mutation.args, { fields: { note: 'Has lost the key' }, seen: { note: '' } });
    assert.equal([(await shown(second, id))?.note, (await shown(second, id))?.name], ['Has the key', 'Mrs Visser-Bos']);

    await tryAgain(second.store, colleague, row?.seq ?? 0, {
      fields: { note: 'Has found the key' },
      seen: { note: 'Has the key' },
    });
    await second.sync();
    assert.is((await inTown(server, id))?.note, 'Has found the key');
    assert.equal([await second.store.outbox.count(), await second.store.held.count()], [0, 0]);
    await server.close();
  });

  test(`${on.name}: a conflict that is given up leaves what the other had written, and what was done stays done`, async () => {
    const { server, id, first, second } = await twoPhones();
    await edit(first, id, { note: 'Has the key' });
    await edit(second, id, { note: 'Has lost the key', name: 'Mrs Visser-Bos' });
    for (const phone of [first, second]) await phone.sync();
    const [row] = await second.store.outbox.toArray();
    await throwAway(second.store, colleague, row?.seq ?? 0);
    await second.sync();
    const card = await shown(second, id);
    assert.equal([card?.note, card?.name], ['Has the key', 'Mrs Visser-Bos']);
    assert.equal([await second.store.outbox.count(), await second.store.held.count()], [0, 0]);
    await server.close();
  });

  test(`${on.name}: while one edit waits to be settled, another field of the same card goes on`, async () => {
    const { server, id, first, second } = await twoPhones();
    await edit(first, id, { note: 'Has the key' });
    await edit(second, id, { note: 'Has lost the key' });
    for (const phone of [first, second]) await phone.sync();
    await edit(second, id, { name: 'Mrs Visser-Bos' });
    await second.sync();
    assert.is((await inTown(server, id))?.name, 'Mrs Visser-Bos');
    assert.equal(
      (await second.store.outbox.toArray()).map(({ state }) => state),
      ['conflict'],
    );
    await server.close();
  });

  test(`${on.name}: two officers who write the same thing do not disagree`, async () => {
    const { server, id, first, second } = await twoPhones();
    for (const phone of [first, second]) await edit(phone, id, { note: 'Has the key' });
    for (const phone of [first, second]) await phone.sync();
    assert.equal([await first.store.outbox.count(), await second.store.outbox.count()], [0, 0]);
    await server.close();
  });

  test(`${on.name}: an edit of a card that a colleague has removed is kept word for word, for its author to settle`, async () => {
    const { server, id, first, second } = await twoPhones();
    assert.equal(await removeContact(first.store, first.doer, id), []);
    await edit(second, id, { note: 'Has the key' });
    for (const phone of [first, second]) await phone.sync();
    assert.is(await inTown(server, id), null, 'what was removed stays removed');
    assert.is(await shown(second, id), undefined);
    const [row] = await second.store.outbox.toArray();
    assert.equal([row?.state, row?.problems], ['conflict', [{ field: '', reason: 'gone' }]]);
    assert.equal(row?.mutation.args, { fields: { note: 'Has the key' }, seen: { note: '' } });
    await second.sync();
    assert.is(await second.store.outbox.count(), 1, 'and is not sent over and over');
    await server.close();
  });
});

test.run();
