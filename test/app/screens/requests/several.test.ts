import '../../../phone-memory.ts';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { doEach, stillChosen, undoEach } from '../../../../src/app/screens/requests/several.ts';
import { takeRequest } from '../../../../src/store/requests.ts';
import { Store } from '../../../../src/store/store.ts';
import { idOf, requestOf } from '../../../domain/records.ts';
import { nora, piet } from '../../../people.ts';

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

test.run();
