import '../phone-memory.ts';
import { setTimeout as sleep } from 'node:timers/promises';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { isClosed, keepOpen } from '../../src/app/keep-open.ts';
import { Store } from '../../src/store/store.ts';

test('nobody else may change the store of somebody before it is closed', async () => {
  const store = new Store('keep-open-last');
  await store.open();
  const seen: boolean[] = [];
  keepOpen(store, () => seen.push(store.isOpen()))();
  assert.ok(store.isOpen());
  await sleep(10);
  assert.equal(seen, [false]);
  assert.ok(isClosed(store));
});

test('a store that is shown anew at once stays open', async () => {
  const store = new Store('keep-open-again');
  await store.open();
  keepOpen(store)();
  const close = keepOpen(store);
  await sleep(10);
  assert.ok(store.isOpen());
  assert.not(isClosed(store));
  close();
  await sleep(10);
  assert.not(store.isOpen());
});

test.run();
