import '../phone-memory.ts';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { Contact } from '../../src/domain/contact.ts';
import type { District } from '../../src/domain/district.ts';
import { takeChanges } from '../../src/store/changes.ts';
import { findDirectory } from '../../src/store/directory.ts';
import { allTables, Store } from '../../src/store/store.ts';
import type { Change } from '../../src/sync/protocol.ts';
import { contactOf, idOf, visitOf } from '../domain/records.ts';
import { nora } from '../people.ts';
import { town } from '../town.ts';

let stores = 0;
function openStore(): Store {
  stores += 1;
  return new Store(`changes-${stores}`);
}
const take = (store: Store, ...changes: Change[]) =>
  store.transaction('rw', allTables(store), async () => takeChanges(store, changes));
const changeOf = (contact: Contact | null, version: number, id = contact?.id ?? ''): Change => ({
  kind: 'contact',
  id,
  version,
  record: contact as Change['record'],
});
const card = (note: string) => contactOf(nora, { note });
const shown = async (store: Store) => (await store.contacts.get(card('').id))?.record.note;

test('a newer state is shown, an older one or the same is passed over, and what is gone goes', async () => {
  const store = openStore();
  await take(store, changeOf(card('Two'), 2));
  for (const change of [changeOf(card('One'), 1), changeOf(card('Another'), 2)]) await take(store, change);
  assert.is(await shown(store), 'Two');
  await take(store, changeOf(card('Three'), 3));
  assert.is(await shown(store), 'Three');
  await take(store, changeOf(null, 2, card('').id));
  assert.is(await shown(store), 'Three', 'it was there again after it had gone');
  await take(store, changeOf(null, 4, card('').id));
  assert.is(await shown(store), undefined);
  store.close();
});

test('what is to come anew is taken whatever its version, once', async () => {
  const store = openStore();
  const key = `contact/${card('').id}`;
  await take(store, changeOf(card('Before the restore'), 90));
  await store.stale.put({ key });
  await take(store, changeOf(card('After the restore'), 7));
  assert.is(await shown(store), 'After the restore');
  assert.is(await store.stale.count(), 0);
  await take(store, changeOf(card('Older'), 6));
  assert.is(await shown(store), 'After the restore');

  await store.stale.put({ key });
  await take(store, changeOf(null, 5, card('').id));
  assert.is(await shown(store), undefined, 'gone, in the new count');
  store.close();
});

test('beneath unsent work the server’s copy changes and what is shown does not; its key is told', async () => {
  const store = openStore();
  const key = `contact/${card('').id}`;
  await take(store, changeOf(card('Theirs'), 2));
  await store.held.put({ key, version: 2, record: card('Theirs') });
  await store.contacts.update(card('').id, { 'record.note': 'Mine' });
  assert.equal(await take(store, changeOf(card('Theirs, later'), 3)), [key]);
  assert.equal((await store.held.get(key))?.record, card('Theirs, later'));
  assert.is(await shown(store), 'Mine');
  assert.equal(await take(store, changeOf(card('Older'), 1)), [], 'an older one changes neither');
  assert.is((await store.held.get(key))?.version, 3);
  await store.stale.put({ key });
  assert.equal(await take(store, changeOf(card('Anew'), 1)), [key]);
  assert.is((await store.held.get(key))?.version, 1);
  store.close();
});

test('a copy kept aside does not stand in the way of the records beside it', async () => {
  const store = openStore();
  const [one, two] = [contactOf(nora, { id: idOf(60) }), contactOf(nora, { id: idOf(61) })];
  await store.held.put({ key: `contact/${one.id}`, version: 50, record: one });
  const visit = { ...changeOf(null, 9), kind: 'visit' as const, id: visitOf(nora).id, record: { ...visitOf(nora) } };
  await take(store, changeOf(two, 7), changeOf({ ...one, note: 'Newer' }, 51), visit);
  assert.ok(await store.contacts.get(two.id));
  assert.ok(await store.visits.get(visitOf(nora).id));
  assert.is((await store.held.get(`contact/${one.id}`))?.version, 51);
  store.close();
});

test('the directory follows the same rule, and whoever routes by it reads it anew', async () => {
  const store = openStore();
  const harbour = town.districts[0] as District;
  const district = (name: string, version: number): Change => ({
    kind: 'district',
    id: harbour.id,
    version,
    record: { ...harbour, name: { en: name } },
  });
  await take(store, district('Harbour', 2));
  assert.is((await findDirectory(store)).districts[0]?.name.en, 'Harbour');
  await take(store, district('Old Harbour', 1));
  assert.is((await findDirectory(store)).districts[0]?.name.en, 'Harbour');
  await take(store, district('New Harbour', 3));
  assert.is((await findDirectory(store)).districts[0]?.name.en, 'New Harbour');
  await take(store, { kind: 'district', id: harbour.id, version: 4, record: null });
  assert.equal((await findDirectory(store)).districts, []);
  store.close();
});

test('nothing that comes changes nothing', async () => {
  const store = openStore();
  assert.equal(await take(store), []);
  assert.is(await store.meta.count(), 0);
  store.close();
});

test.run();
