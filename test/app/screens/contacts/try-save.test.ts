import '../../../phone-memory.ts';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { trySaving } from '../../../../src/app/screens/contacts/try-save.ts';
import { findDraft, keepDraft } from '../../../../src/store/drafts.ts';
import { newId } from '../../../../src/store/id.ts';
import { Store } from '../../../../src/store/store.ts';
import { contactOf } from '../../../domain/records.ts';
import { nora } from '../../../people.ts';
import { fillDisk } from '../../../store/memory.ts';

const doer = { person: nora, deviceId: newId() };

async function beginAnna(name: string) {
  const store = new Store(name);
  const anna = contactOf(nora, { id: newId(), name: ' Anna ' });
  await keepDraft(store, { id: anna.id, kind: 'contact', content: { contact: anna, saw: null } });
  return { store, anna };
}

test('on a full phone it is said that there is no room, the draft stays, and with room it is saved', async () => {
  const { store, anna } = await beginAnna('try-full');
  const disk = fillDisk(store, 1);
  assert.equal(await trySaving(store, doer, anna, null), { missing: [], refused: [], fault: 'full' });
  assert.ok(await findDraft(store, anna.id));
  disk.clear();
  assert.is(await trySaving(store, doer, anna, null), null);
  assert.equal([(await store.contacts.get(anna.id))?.record.name, await store.drafts.count()], ['Anna', 0]);
  store.close();
});

test('where the phone fails in another way that is said too, and nothing goes', async () => {
  const { store, anna } = await beginAnna('try-failed');
  store.contacts.hook('creating', () => {
    throw new Error('the database was closed');
  });
  assert.is((await trySaving(store, doer, anna, null))?.fault, 'failed');
  assert.ok(await findDraft(store, anna.id));
  store.close();
});

test('what is missing is said, and nothing is written', async () => {
  const { store, anna } = await beginAnna('try-missing');
  const unsaved = await trySaving(store, doer, { ...anna, name: ' ' }, null);
  assert.equal(unsaved, { missing: [{ field: 'name', reason: 'missing' }], refused: [], fault: null });
  assert.is(await store.outbox.count(), 0);
  store.close();
});

test.run();
