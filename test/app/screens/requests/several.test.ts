import '../../../phone-memory.ts';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { doEach, stillChosen, undoEach } from '../../../../src/app/screens/requests/several.ts';
import { newId } from '../../../../src/store/id.ts';
import { setStatus, takeRequest } from '../../../../src/store/requests.ts';
import { Store } from '../../../../src/store/store.ts';
import { idOf, requestOf } from '../../../domain/records.ts';
import { nora, piet } from '../../../people.ts';
import { openPhone } from '../../../phone.ts';
import { openServer } from '../../../server.ts';
import { keepInTown } from '../../../sync/city.ts';

const doer = { person: piet, deviceId: idOf(99) };
const ids = [idOf(1), idOf(2), idOf(3)];

let desks = 0;
async function openDesk(): Promise<Store> {
  desks += 1;
  const store = new Store(`several-${desks}`);
  const records = ids.map((id) => requestOf(nora, { id, ...(id === ids[1] ? { status: 'done' } : {}) }));
  await store.requests.bulkPut(records.map((record) => ({ id: record.id, version: 1, record })));
  return store;
}
const taking = (store: Store, of = ids) => doEach(store, of, 'taken', (id) => takeRequest(store, doer, id));
const assigned = async (store: Store) => (await store.requests.bulkGet(ids)).map((row) => row?.record.assignedTo);

test('Piet chooses one, then all, and takes at once: all of them are taken, as they are by then', async () => {
  const store = await openDesk();
  const result = await taking(store);
  assert.equal(await assigned(store), [piet.id, null, piet.id]);
  assert.equal(
    result.refused.map(({ request }) => request.id),
    [ids[1]],
  );
  assert.equal(
    [...(stillChosen(new Set([...ids, idOf(9)]), result) ?? [])],
    [ids[1], idOf(9)],
    'what was not done stays',
  );
  assert.is(stillChosen(new Set([idOf(1), idOf(3)]), result), null);
  store.close();
});

test('where the phone cannot write any more, what is done is done, the others stay chosen, and Piet is told', async () => {
  const store = await openDesk();
  const result = await doEach(store, [idOf(1), idOf(3)], 'taken', (id) => {
    if (id === idOf(3)) store.close();
    return takeRequest(store, doer, id);
  });
  assert.ok(result.isCut);
  assert.equal([...(stillChosen(new Set(ids), result) ?? [])], [idOf(2), idOf(3)]);
  assert.equal(await undoEach(store, doer, result), { ...result, isCut: true }, 'and the way back stays open');
  await store.open();
  assert.is(await undoEach(store, doer, result), null);
  assert.equal(await assigned(store), [null, null, null]);
  store.close();
});

test('what Piet has done to several and sent is not said to be undone: it stands, and he is told', async () => {
  const { app, database, close } = await openServer();
  const sent = [newId(), newId()];
  const requests = sent.map((id) => requestOf(nora, { id, status: 'taken', assignedTo: piet.id }));
  await keepInTown(database, 'request', requests);
  const { store, doer, sync } = await openPhone(app, piet);
  await sync();
  const result = await doEach(store, sent, 'done', (id) => setStatus(store, doer, id, 'done', '', 'It was cut'));
  assert.is(result.done.length, 2);
  await sync();
  assert.equal(await undoEach(store, doer, result), { ...result, done: [], stood: 2 });
  const now = await store.requests.bulkGet(sent);
  assert.equal(
    now.map((row) => row?.record.status),
    ['done', 'done'],
  );
  await close();
});

test.run();
