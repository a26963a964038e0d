import '../phone-memory.ts';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { findMunicipality, startEpoch } from '../../src/server/database/municipalities.ts';
import { saveContact } from '../../src/store/contacts.ts';
import { findDirectory } from '../../src/store/directory.ts';
import { saveEncounter } from '../../src/store/encounters.ts';
import { newId } from '../../src/store/id.ts';
import { forgetStale, markAllStale } from '../../src/store/stale.ts';
import { allTables } from '../../src/store/store.ts';
import { contactOf, encounterOf as talkOf } from '../domain/records.ts';
import { nora } from '../people.ts';
import { encounterOf, loseAnswer, openPhone } from '../phone.ts';
import { openServer, type TestServer } from '../server.ts';
import { idsInTown, keepInTown } from '../sync/city.ts';
import { carrying } from '../sync/network.ts';
import { town } from '../town.ts';

const MANY = 2300;

/** A phone full of talks whose server was restored from yesterday: two talks, a contact and a department are no longer there. */
async function start() {
  const server = await openServer();
  const { app, database } = server;
  const talks = Array.from({ length: MANY }, (_, index) => talkOf(nora, { id: newId(), note: `Talk ${index}` }));
  await keepInTown(database, 'encounter', talks);
  const [stays, goes] = [contactOf(nora, { id: newId() }), contactOf(nora, { id: newId() })];
  await keepInTown(database, 'contact', [stays, goes]);
  await keepInTown(database, 'department', [{ id: 'water', name: { en: 'Water' }, channel: 'desk', email: '' }]);
  const phone = await openPhone(app, nora);
  await phone.sync();
  const lost = talks.slice(0, 2).map(({ id }) => id);
  for (const id of [...lost, goes.id, 'water']) await database.run('delete from records where id = $1', [id]);
  await database.run('delete from cells');
  await newEpoch(server);
  return { server, phone, lost, stays, goes };
}
async function newEpoch({ database }: TestServer): Promise<void> {
  await startEpoch(database, 'testtown', (await findMunicipality(database, 'testtown'))?.epoch ?? '');
}

test('nothing leaves the screen while a phone starts over; what did not come again goes at the last page, and not before', async () => {
  const { server, phone, lost, goes } = await start();
  const { store } = phone;
  const counts: number[] = [];
  await phone.sync(async (send) => {
    const departments = (await findDirectory(store)).departments.length;
    counts.push((await store.encounters.count()) * 100 + (await store.contacts.count()) * 10 + departments);
    return send();
  });
  const whole = MANY * 100 + 2 * 10 + town.departments.length + 1;
  assert.ok(counts.length >= 4, `in pages: ${counts.length}`);
  assert.equal([...new Set(counts)], [whole], 'all is in sight before each of them');
  assert.is(await store.encounters.count(), MANY - lost.length);
  for (const id of lost) assert.is(await store.encounters.get(id), undefined);
  assert.is(await store.contacts.get(goes.id), undefined);
  assert.is((await findDirectory(store)).departments.length, town.departments.length);
  assert.is(await store.stale.count(), 0);
  await server.close();
});

test('a phone that is cut off after any page of it keeps all in sight, and goes on where it was', async () => {
  const { server, phone, lost } = await start();
  for (const cut of [1, 1, 1]) {
    assert.is((await phone.sync(loseAnswer)).ending, 'unreachable');
    assert.is((await phone.sync(carrying(cut))).ending, 'unreachable');
    phone.restart();
    assert.is(await phone.store.encounters.count(), MANY);
    assert.ok((await phone.store.stale.count()) > 0, 'it knows what has not come again');
  }
  let posts = 0;
  await phone.sync((send) => {
    posts += 1;
    return send();
  });
  assert.is(posts, 1, 'no page twice');
  assert.is(await phone.store.encounters.count(), MANY - lost.length);
  await server.close();
});

test('a phone whose server is restored once more while it starts over begins once more, and ends with what is there', async () => {
  const { server, phone, lost } = await start();
  await phone.sync(carrying(2));
  await newEpoch(server);
  assert.is((await phone.sync()).ending, 'done');
  assert.is(await phone.store.encounters.count(), MANY - lost.length);
  assert.is(await phone.store.stale.count(), 0);
  await server.close();
});

test('what is told and edited while a phone starts over is shown, is kept and arrives', async () => {
  const { server, phone, stays, goes } = await start();
  const { store, doer } = phone;
  await phone.sync(carrying(2));
  const told = encounterOf(nora, 'Meanwhile', [['The tree leans', 'tree']]);
  assert.equal(await saveEncounter(store, doer, told), []);
  for (const contact of [stays, goes])
    assert.equal(await saveContact(store, doer, { ...contact, note: 'Mine' }, contact), []);
  assert.is((await phone.sync()).ending, 'done');
  assert.ok((await idsInTown(server.database, 'encounter')).includes(told.id));
  assert.is((await store.contacts.get(stays.id))?.record.note, 'Mine');
  const [kept, ...others] = await store.outbox.toArray();
  assert.equal(others, []);
  assert.equal([kept?.state, kept?.problems], ['conflict', [{ field: '', reason: 'gone' }]]);
  assert.equal(kept?.mutation.args, { fields: { note: 'Mine' }, seen: { note: '' } });
  await server.close();
});

test('a phone that has nothing has nothing to forget', async () => {
  const server = await openServer();
  const { store } = await openPhone(server.app, nora);
  const gone = await store.transaction('rw', allTables(store), async () => {
    await markAllStale(store);
    return forgetStale(store);
  });
  assert.equal(gone, []);
  assert.is(await store.meta.count(), 0);
  await server.close();
});

test.run();
