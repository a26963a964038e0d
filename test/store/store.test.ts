import '../phone-memory.ts';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { saveContact } from '../../src/store/contacts.ts';
import { saveEncounter } from '../../src/store/encounters.ts';
import { newId } from '../../src/store/id.ts';
import { Store } from '../../src/store/store.ts';
import { contactOf } from '../domain/records.ts';
import { nora } from '../people.ts';
import { double, encounterOf, loseAnswer, type Network, none, openPhone } from '../phone.ts';
import { openServer } from '../server.ts';
import { idsInTown } from '../sync/city.ts';
import { everythingIn } from './memory.ts';

test('unsent work is there after the app was ended, after each of its failures, and arrives once', async () => {
  const { app, database, close } = await openServer();
  const phone = await openPhone(app, nora);
  const encounter = encounterOf(nora, 'On the bridge', [['The tree leans', 'tree']]);
  const contact = contactOf(nora, { id: newId() });
  await saveEncounter(phone.store, phone.doer, encounter);
  await saveContact(phone.store, phone.doer, contact, null);
  await saveContact(phone.store, phone.doer, { ...contact, note: 'Later' }, contact);
  for (const network of [none, loseAnswer, none, double] satisfies Network[]) {
    const before = await everythingIn(phone.store);
    phone.restart();
    assert.equal(await everythingIn(phone.store), before);
    await phone.sync(network);
  }
  assert.equal(await phone.store.outbox.toArray(), []);
  assert.equal(await idsInTown(database, 'encounter'), [encounter.id]);
  assert.equal(await idsInTown(database, 'request'), [encounter.needs[0]?.id]);
  assert.is((await phone.store.contacts.get(contact.id))?.record.note, 'Later');
  await close();
});

test('what is saved is on the disk before the screen says so', () => {
  const store = new Store('store-strict');
  // A browser answers before the disk does unless it is asked not to.
  assert.is((store as unknown as { _options: Record<string, unknown> })._options.chromeTransactionDurability, 'strict');
  store.close();
});

test('a first talk can be saved on a phone that has never heard the server', async () => {
  const { app, close } = await openServer();
  const phone = await openPhone(app, nora);
  const encounter = encounterOf(nora, 'The very first', [['The tree leans', 'tree']]);
  assert.equal(await saveEncounter(phone.store, phone.doer, encounter), []);
  const request = () => phone.store.requests.get(encounter.needs[0]?.id ?? '');
  assert.is((await request())?.record.departmentId, null, 'it knows no rules yet');
  await phone.sync();
  assert.is((await request())?.record.departmentId, 'green', 'the server does');
  assert.is((await phone.store.encounters.get(encounter.id))?.record.districtId, 'harbour', 'and the district is kept');
  await close();
});

test.run();
