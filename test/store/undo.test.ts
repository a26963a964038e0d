import '../phone-memory.ts';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { removeContact, saveContact, takeRemovalBack } from '../../src/store/contacts.ts';
import { newId } from '../../src/store/id.ts';
import { setStatus, takeRequest } from '../../src/store/requests.ts';
import { type Done, findFate, lastSeq, takeBack } from '../../src/store/undo.ts';
import { contactOf, requestOf } from '../domain/records.ts';
import { nora, piet } from '../people.ts';
import { clear, loseAnswer, openPhone, type TestPhone } from '../phone.ts';
import { openServer } from '../server.ts';
import { keepInTown } from '../sync/city.ts';
import { everythingIn } from './memory.ts';

async function start() {
  const { app, database, close } = await openServer();
  const request = requestOf(nora, { id: newId() });
  await keepInTown(database, 'request', [request]);
  const desk = await openPhone(app, piet);
  await desk.sync();
  return { desk, request, app, close };
}

/** Does something and says what was done. */
async function doing(desk: TestPhone, id: string, work: () => Promise<unknown>): Promise<Done> {
  const before = (await desk.store.requests.get(id))?.record;
  if (!before) throw new Error('no such request');
  const after = await lastSeq(desk.store);
  await work();
  return { before, after, upTo: await lastSeq(desk.store) };
}

test('what was done by mistake and has not left the phone is taken back without a trace', async () => {
  const { desk, request, close } = await start();
  const before = await everythingIn(desk.store);
  const done = await doing(desk, request.id, () =>
    setStatus(desk.store, desk.doer, request.id, 'done', '', 'It was cut'),
  );
  assert.is(done.upTo - done.after, 2, 'an answer and a status');
  assert.is(await findFate(desk.store, done), 'canGoBack');
  assert.ok(await takeBack(desk.store, desk.doer, done));
  const after = await everythingIn(desk.store);
  assert.equal({ ...after, meta: [] }, { ...before, meta: [] });
  await close();
});

test('what has left the phone is taken back by the opposite deed, and both stay in the history', async () => {
  const { desk, request, close } = await start();
  const done = await doing(desk, request.id, () => takeRequest(desk.store, desk.doer, request.id));
  await desk.sync();
  assert.ok(await takeBack(desk.store, desk.doer, done));
  await desk.sync();
  const now = (await desk.store.requests.get(request.id))?.record;
  assert.equal([now?.status, now?.assignedTo], ['open', null]);
  assert.equal(
    now?.history.map((entry) => entry.deed),
    ['assigned', 'status'],
  );
  await close();
});

test('what was answered and has left the phone, or may have, is not taken back, and says so beforehand', async () => {
  for (const network of [clear, loseAnswer]) {
    const { desk, request, close } = await start();
    const done = await doing(desk, request.id, () =>
      setStatus(desk.store, desk.doer, request.id, 'done', '', 'It was cut'),
    );
    await desk.sync(network);
    assert.is(await findFate(desk.store, done), 'stands');
    assert.not(await takeBack(desk.store, desk.doer, done));
    await desk.sync();
    assert.is((await desk.store.requests.get(request.id))?.record.status, 'done');
    assert.equal(await desk.store.outbox.toArray(), []);
    await close();
  }
});

test('what may have left the phone is taken back by the opposite deed, and does not come back', async () => {
  const { desk, request, close } = await start();
  const done = await doing(desk, request.id, () => takeRequest(desk.store, desk.doer, request.id));
  await desk.sync(loseAnswer);
  assert.is(await findFate(desk.store, done), 'canGoBack');
  assert.ok(await takeBack(desk.store, desk.doer, done));
  await desk.sync();
  const now = (await desk.store.requests.get(request.id))?.record;
  assert.equal([now?.status, now?.assignedTo], ['open', null]);
  assert.equal(await desk.store.outbox.toArray(), []);
  await close();
});

test('a contact removed by mistake comes back, whether the removal has left the phone, may have, or not', async () => {
  const { app, close } = await start();
  const phone = await openPhone(app, nora);
  const contact = contactOf(nora, { id: newId() });
  await saveContact(phone.store, phone.doer, contact, null);
  await phone.sync();
  for (const network of [null, clear, loseAnswer]) {
    await removeContact(phone.store, phone.doer, contact.id);
    if (network) await phone.sync(network);
    assert.equal(await takeRemovalBack(phone.store, phone.doer, contact), []);
    await phone.sync();
    assert.equal((await phone.store.contacts.get(contact.id))?.record, contact);
    assert.equal([await phone.store.outbox.count(), await phone.store.held.count()], [0, 0]);
  }
  await close();
});

test.run();
