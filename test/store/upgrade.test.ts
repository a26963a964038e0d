import '../phone-memory.ts';
import { Dexie } from 'dexie';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { findMunicipality } from '../../src/server/database/municipalities.ts';
import { saveContact } from '../../src/store/contacts.ts';
import { exchangeStore } from '../../src/store/exchange.ts';
import { newId } from '../../src/store/id.ts';
import { Store } from '../../src/store/store.ts';
import { findSyncState } from '../../src/store/sync-state.ts';
import type { SyncRequest } from '../../src/sync/protocol.ts';
import { contactOf, idOf } from '../domain/records.ts';
import { nora } from '../people.ts';
import { signIn } from '../phone.ts';
import { openServer } from '../server.ts';
import { idsInTown, keepInTown } from '../sync/city.ts';
import { CONTACT, ENCOUNTER, SAVED_BY_NORA, VISIT } from './outbox-of-schema-1.ts';

/** The tables of the first version that was released; never to be changed. */
const FIRST = {
  visits: 'id, record.startedAt',
  encounters: 'id, record.metAt, record.visitId, record.contactId',
  contacts: 'id, record.name',
  requests: 'id, record.openedAt, record.status, record.departmentId, record.encounterId, record.contactId',
  directory: 'key, kind',
  held: 'key',
  outbox: 'seq, mutation.id, *keys, state',
  drafts: 'id, updatedAt',
  meta: 'key',
};

/** A phone of the first version, in the middle of a day's work. */
async function oldStore(name: string, rows: Record<string, object[]>): Promise<void> {
  const old = new Dexie(name);
  old.version(1).stores(FIRST);
  for (const [table, list] of Object.entries(rows)) await old.table(table).bulkPut(list);
  old.close();
}

const known = contactOf(nora, { id: idOf(60), name: 'Mrs Bos' });
const edited = { ...known, note: 'Mine' };
const editOfKnown = {
  seq: 90,
  mutation: {
    ...SAVED_BY_NORA[0]?.mutation,
    id: idOf(61),
    name: 'amendContact',
    recordId: known.id,
    base: 7,
    args: { fields: { note: 'Mine' }, seen: { note: '' } },
    seq: 90,
  },
  keys: [`contact/${known.id}`],
  state: 'waiting',
  problems: [],
};
const refused = {
  ...editOfKnown,
  seq: 91,
  mutation: {
    ...editOfKnown.mutation,
    id: idOf(62),
    seq: 91,
    args: { fields: { name: 'Mrs de Bos' }, seen: { name: 'Mrs Visser' } },
  },
  state: 'refused',
  problems: [{ field: 'name', reason: 'changedMeanwhile' }],
};

/** What the deed of this name carries under this word. */
const madeBy = (name: string, word: string) =>
  SAVED_BY_NORA.flatMap(({ mutation }) =>
    mutation.name === name ? [(mutation.args as Record<string, object>)[word]] : [],
  )[0];

const rows = {
  visits: [{ id: VISIT, version: null, record: madeBy('openVisit', 'visit') }],
  encounters: [{ id: ENCOUNTER, version: null, record: madeBy('recordEncounter', 'encounter') }],
  contacts: [{ id: known.id, version: 7, record: edited }],
  directory: [{ key: 'district/harbour', kind: 'district', version: 2, record: { id: 'harbour' } }],
  held: [
    { key: `contact/${known.id}`, version: 7, record: known },
    { key: `visit/${VISIT}`, version: null, record: null },
    { key: `encounter/${ENCOUNTER}`, version: null, record: null },
  ],
  outbox: [...SAVED_BY_NORA, editOfKnown, refused],
  drafts: [{ id: idOf(63), kind: 'words', content: { text: 'Half a sen' }, updatedAt: '2026-05-13T10:00:00.000Z' }],
  meta: [
    { key: 'cursor', value: 'abcd1234.7.0123456789ab' },
    { key: 'seq', value: 91 },
  ],
};

test('a phone of the first version is opened by the app of today with all that was on it', async () => {
  await oldStore('upgrade-kept', rows);
  const store = new Store('upgrade-kept');
  for (const [table, list] of Object.entries(rows)) {
    const key = store.table(table).schema.primKey.keyPath as string;
    const byKey = (a: object, b: object) => (a[key as never] < b[key as never] ? -1 : 1);
    assert.equal(await store.table(table).toArray(), [...list].sort(byKey), table);
  }
  for (const table of ['reviews', 'sent', 'stale']) assert.is(await store.table(table).count(), 0, table);
  const { waiting, refused: stuck } = await findSyncState(store);
  assert.equal([waiting, stuck], [SAVED_BY_NORA.length + 1, 1]);
  store.close();
});

test('what was unsent on it is delivered, and it goes on with the server where the old one had stopped', async () => {
  const { app, database, close } = await openServer();
  await keepInTown(database, 'contact', [known]);
  const { epoch } = (await findMunicipality(database, 'testtown')) ?? { epoch: '' };
  const meta = [
    { key: 'cursor', value: `${epoch}.7.0123456789ab` },
    { key: 'epoch', value: epoch },
    { key: 'seq', value: 91 },
  ];
  await oldStore('upgrade-sent', { ...rows, meta });
  const store = new Store('upgrade-sent');
  const deviceId = newId();
  const cookie = await signIn(app, nora, deviceId);
  const sync = () =>
    exchangeStore(store, nora, deviceId, async (request: SyncRequest) => {
      const response = await app.inject({ method: 'POST', url: '/api/sync', headers: { cookie }, payload: request });
      return { status: response.statusCode, body: response.json(), retryAfter: null };
    });
  assert.is((await sync()).ending, 'done');
  assert.equal(
    (await store.outbox.toArray()).map(({ seq, state }) => [seq, state]),
    [[91, 'refused']],
    'what a person had to settle is still theirs to settle',
  );
  assert.equal(await idsInTown(database, 'encounter'), [ENCOUNTER]);
  assert.equal(await idsInTown(database, 'contact'), [known.id, CONTACT].sort());
  assert.is((await store.contacts.get(known.id))?.record.note, 'Mine');
  assert.is(await store.drafts.count(), 1);
  assert.is(await store.stale.count(), 0);

  const card = contactOf(nora, { id: newId() });
  assert.equal(await saveContact(store, { person: nora, deviceId }, card, null), []);
  assert.is((await store.outbox.toArray()).at(-1)?.seq, 92, 'the numbers go on');
  await sync();
  assert.ok((await idsInTown(database, 'contact')).includes(card.id));
  store.close();
  await close();
});

test('a page of the first version that is still open lets the new one in, and goes on writing what the new one sends', async () => {
  const old = new Dexie('upgrade-open');
  old.version(1).stores(FIRST);
  await old.table('outbox').bulkPut(rows.outbox);
  const store = new Store('upgrade-open');
  assert.is(await store.outbox.count(), rows.outbox.length, 'the old page made way');
  old.close();
  const again = new Dexie('upgrade-open');
  again.version(1).stores(FIRST);
  // Dexie opens a newer form with the tables it knows.
  await again.table('outbox').put({ ...editOfKnown, seq: 92 });
  assert.is(await store.outbox.count(), rows.outbox.length + 1);
  again.close();
  store.close();
});

test.run();
