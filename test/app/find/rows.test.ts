import '../../phone-memory.ts';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { makeRows } from '../../../src/app/find/rows.ts';
import type { ServiceRequest } from '../../../src/domain/request.ts';
import { watchTheseRequests } from '../../../src/store/requests.ts';
import { Store } from '../../../src/store/store.ts';
import { idOf, requestOf } from '../../domain/records.ts';
import { nora } from '../../people.ts';

const ids = [idOf(1), idOf(2), idOf(3)];

async function fill(name: string): Promise<Store> {
  const store = new Store(name);
  const records = ids.map((id, index) => requestOf(nora, { id, text: `Need ${index + 1}` }));
  await store.requests.bulkPut(records.map((record) => ({ id: record.id, version: 1, record })));
  return store;
}
const soon = () => new Promise((go) => setTimeout(go, 30));
async function until(isSo: () => boolean): Promise<void> {
  for (let tries = 0; tries < 100 && !isSo(); tries += 1) await soon();
  assert.ok(isSo());
}

test('rows that come into sight together are read once, each told its own, and again when it changes', async () => {
  const store = await fill('rows-1');
  const readings: string[][] = [];
  const rows = makeRows<ServiceRequest>((ids) => {
    readings.push(ids);
    return watchTheseRequests(store, ids);
  });
  const told: string[] = [];
  const ends = [...ids, idOf(9)].map((id) => rows.watch(id, (record) => told.push(record?.text ?? 'nothing')));
  await until(() => told.length > 0);
  assert.equal(told, ['Need 1', 'Need 2', 'Need 3', 'nothing']);
  assert.is(readings.length, 1);
  assert.is(rows.peek(ids[1] ?? '')?.text, 'Need 2');
  await store.requests.update(ids[1] ?? '', { 'record.text': 'Another need' });
  await until(() => told.includes('Another need'));
  for (const end of ends) end();
  const before = told.length;
  await store.requests.update(ids[1] ?? '', { 'record.text': 'Nobody looks' });
  await soon();
  assert.is(told.length, before, 'out of sight, nothing is read');
  store.close();
});

test('rows that are expected are read before they are drawn, and not once more when they are', async () => {
  const store = await fill('rows-4');
  const readings: string[][] = [];
  const rows = makeRows<ServiceRequest>((ids) => {
    readings.push(ids);
    return watchTheseRequests(store, ids);
  });
  rows.expect(ids, 20);
  let seen = '';
  const end = rows.watch(ids[0] ?? '', (record) => {
    seen = record?.text ?? '';
  });
  await until(() => rows.peek(ids[2] ?? '')?.text === 'Need 3');
  await store.requests.update(ids[0] ?? '', { 'record.text': 'Another need' });
  await until(() => seen === 'Another need');
  assert.is(readings.length, 1);
  end();
  store.close();
});

test('rows that were expected and not drawn are let go', async () => {
  const store = await fill('rows-5');
  const rows = makeRows<ServiceRequest>((ids) => watchTheseRequests(store, ids));
  rows.expect(ids, 20);
  await until(() => rows.peek(ids[0] ?? '')?.text === 'Need 1');
  await soon();
  await store.requests.update(ids[0] ?? '', { 'record.text': 'Nobody looks' });
  await soon();
  assert.is(rows.peek(ids[0] ?? '')?.text, 'Need 1');
  store.close();
});

test('a row that left before it was read is not read; one that comes back is', async () => {
  const store = await fill('rows-2');
  const readings: string[][] = [];
  const rows = makeRows<ServiceRequest>((ids) => {
    readings.push(ids);
    return watchTheseRequests(store, ids);
  });
  rows.watch(ids[0] ?? '', () => {})();
  await soon();
  assert.equal(readings, []);
  let seen = '';
  const end = rows.watch(ids[0] ?? '', (record) => {
    seen = record?.text ?? '';
  });
  await soon();
  assert.is(seen, 'Need 1');
  end();
  store.close();
});

test('rows in sight whose database the phone had closed are shown a moment later', async () => {
  const store = await fill('rows-3');
  const rows = makeRows<ServiceRequest>((ids) => watchTheseRequests(store, ids), 20);
  const told: string[] = [];
  const { open } = indexedDB;
  store.close({ disableAutoOpen: false });
  // As where iOS has just taken the connection away.
  indexedDB.open = () => {
    indexedDB.open = open;
    throw new DOMException('the connection was lost', 'InvalidStateError');
  };
  const ends = ids.map((id) => rows.watch(id, (record) => told.push(record?.text ?? 'nothing')));
  await until(() => told.length > 0);
  assert.equal(told.slice(0, 3), ['Need 1', 'Need 2', 'Need 3']);
  for (const end of ends) end();
  store.close();
});

test.run();
