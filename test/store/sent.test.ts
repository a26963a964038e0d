import '../phone-memory.ts';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { later } from '../../src/domain/instant.ts';
import type { Mutation } from '../../src/domain/mutation.ts';
import { dropBackedUp, forgetSent, keepSent, sendAgain } from '../../src/store/sent.ts';
import { allTables, type OutboxRow, Store } from '../../src/store/store.ts';
import { FRIDAY, idOf, mutationOf, requestOf } from '../domain/records.ts';
import { nora } from '../people.ts';

const DAY = 86_400_000;
const daysLater = (days: number) => later(FRIDAY, days * DAY);

let stores = 0;
function openStore(): Store {
  stores += 1;
  return new Store(`sent-${stores}`);
}

/** A remark with this number, as it waited in the outbox. */
function rowOf(number: number): OutboxRow {
  const mutation: Mutation = {
    ...mutationOf(nora, 'remarkOnRequest', idOf(number), { text: `Word ${number}` }),
    id: idOf(1000 + number),
  };
  return { seq: number, mutation, keys: [`request/${idOf(number)}`], state: 'waiting', problems: [] };
}
const within = <T>(store: Store, work: () => Promise<T>) =>
  store.transaction('rw', allTables(store), async () => work());
const keep = (store: Store, numbers: number[], version: number, now = FRIDAY) =>
  within(store, () => keepSent(store, numbers.map(rowOf), version, now));
const seqsIn = async (store: Store) => (await store.sent.orderBy('seq').toArray()).map(({ seq }) => seq);

test('what was done is kept until a backup has it, and no longer', async () => {
  const store = openStore();
  await keep(store, [1, 2], 10);
  await keep(store, [3], 11);
  await within(store, () => dropBackedUp(store, null, FRIDAY));
  assert.equal(await seqsIn(store), [1, 2, 3], 'a server that has no backup promises nothing');
  await within(store, () => dropBackedUp(store, 9, FRIDAY));
  assert.equal(await seqsIn(store), [1, 2, 3]);
  await within(store, () => dropBackedUp(store, 10, FRIDAY));
  assert.equal(await seqsIn(store), [3]);
  await within(store, () => dropBackedUp(store, 11, FRIDAY));
  assert.equal(await seqsIn(store), []);
  store.close();
});

test('where nobody ever makes a backup it is kept for thirty days', async () => {
  const store = openStore();
  await keep(store, [1], 10);
  await keep(store, [2], 11, daysLater(10));
  await within(store, () => dropBackedUp(store, null, daysLater(31)));
  assert.equal(await seqsIn(store), [2]);
  await within(store, () => dropBackedUp(store, null, daysLater(41)));
  assert.equal(await seqsIn(store), []);
  store.close();
});

test('it is sent again as it was, under its old name and in its old order, before what was done since', async () => {
  const store = openStore();
  await keep(store, [3, 1, 2], 10);
  await store.outbox.put(rowOf(4));
  const keys = await within(store, () => sendAgain(store));
  assert.equal(await store.outbox.toArray(), [
    ...[1, 2, 3].map((number) => ({ ...rowOf(number), isAgain: true })),
    rowOf(4),
  ]);
  assert.is(await store.sent.count(), 0);
  assert.equal(
    keys.sort(),
    [1, 2, 3].map((number) => `request/${idOf(number)}`),
  );
  assert.equal((await store.held.toArray()).map(({ key }) => key).sort(), keys.sort());
  store.close();
});

test('a mended try and the first one, which bear one number, are both sent again', async () => {
  const store = openStore();
  await keep(store, [1], 10);
  const mended = { ...rowOf(1), mutation: { ...rowOf(1).mutation, id: idOf(2001) } };
  await within(store, () => keepSent(store, [mended], 11, FRIDAY));
  await within(store, () => sendAgain(store));
  assert.equal(
    (await store.outbox.orderBy('seq').toArray()).map(({ mutation }) => mutation.id),
    [idOf(1001), idOf(2001)],
    'in the order they were made',
  );
  store.close();
});

test('of an edit of which a conflict is left, the whole is sent again in the place of the rest', async () => {
  const store = openStore();
  await keep(store, [1], 10);
  await store.outbox.put({ ...rowOf(1), state: 'conflict', problems: [{ field: 'note', reason: 'changedMeanwhile' }] });
  await within(store, () => sendAgain(store));
  assert.equal(await store.outbox.toArray(), [{ ...rowOf(1), isAgain: true }]);
  store.close();
});

test('what was sent about records that are no longer hers goes; what touches one that is stays', async () => {
  const store = openStore();
  await keep(store, [1, 2], 10);
  const third = requestOf(nora, { id: idOf(3) });
  await store.requests.put({ id: third.id, version: 10, record: third });
  const both = { ...rowOf(3), keys: [`request/${idOf(1)}`, `request/${idOf(3)}`] };
  await within(store, () => keepSent(store, [both], 10, FRIDAY));
  await within(store, () => forgetSent(store, [`request/${idOf(1)}`]));
  assert.equal(await seqsIn(store), [2, 3]);
  store.close();
});

test('a talk that is no longer hers goes though its need has joined a request, and so opened none', async () => {
  const store = openStore();
  const keys = [`encounter/${idOf(1)}`, `request/${idOf(2)}`, `request/${idOf(3)}`];
  await within(store, () => keepSent(store, [{ ...rowOf(1), keys }], 10, FRIDAY));
  await within(store, () => forgetSent(store, [`encounter/${idOf(1)}`, `request/${idOf(3)}`]));
  assert.equal(await seqsIn(store), []);
  store.close();
});

test.run();
