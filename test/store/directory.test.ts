import '../phone-memory.ts';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { Department } from '../../src/domain/department.ts';
import { saveContact } from '../../src/store/contacts.ts';
import { findDirectory } from '../../src/store/directory.ts';
import { newId } from '../../src/store/id.ts';
import { contactOf } from '../domain/records.ts';
import { nora } from '../people.ts';
import { type Network, openPhone } from '../phone.ts';
import { openServer } from '../server.ts';
import { keepInTown } from '../sync/city.ts';

test('an answer that found no room on the phone leaves nothing of its directory behind', async () => {
  const { app, database, close } = await openServer();
  const phone = await openPhone(app, nora);
  await phone.sync();
  const contact = contactOf(nora, { id: newId() });
  await saveContact(phone.store, phone.doer, contact, null);
  const nameOfGreen = async () =>
    (await findDirectory(phone.store)).departments.find(({ id }) => id === 'green')?.name.en;
  const renamed = (en: string): Department => ({ id: 'green', name: { en }, channel: 'desk', email: '' });
  assert.is(await nameOfGreen(), 'Green Spaces');

  await keepInTown(database, 'department', [renamed('Parks')]);
  let isFull = true;
  phone.store.meta.hook('updating', (_change, key) => {
    if (isFull && key === 'cursor') throw new DOMException('no room', 'QuotaExceededError');
  });
  // She edits meanwhile, so that the answer is taken in beneath an unsent deed, which is done again in the city as it now is.
  const during: Network = async (send) => {
    const posted = await send();
    await saveContact(phone.store, phone.doer, { ...contact, note: 'Mine' }, contact);
    return posted;
  };
  await phone.sync(during).then(
    () => assert.unreachable('there was room'),
    (error: Error) => assert.match(String(error), /QuotaExceeded|no room/),
  );
  const kept = (await phone.store.directory.get('department/green'))?.record as Department;
  assert.is(kept.name.en, 'Green Spaces', 'it is as if the answer had never come');

  isFull = false;
  await keepInTown(database, 'department', [renamed('Trees and Grass')]);
  assert.is((await phone.sync()).ending, 'done');
  assert.is(await nameOfGreen(), 'Trees and Grass');
  await close();
});

test.run();
