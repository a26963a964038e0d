import '../phone-memory.ts';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { later } from '../../src/domain/instant.ts';
import { isInPart, type Part, partKey, partsOf } from '../../src/domain/policy.ts';
import { type Kind, type Records, standingOf } from '../../src/domain/record.ts';
import { NO_TALLY, plus, type Tally, tallyOf } from '../../src/domain/tally.ts';
import { check, isCheckDue } from '../../src/store/check.ts';
import { readMeta, writeMeta } from '../../src/store/meta.ts';
import { allTables, Store } from '../../src/store/store.ts';
import { contactOf, FRIDAY, idOf } from '../domain/records.ts';
import { nora, omar } from '../people.ts';
import { town } from '../town.ts';

const HOUR = 3_600_000;
const friday = new Date(FRIDAY);
const hoursLater = (hours: number) => new Date(later(FRIDAY, hours * HOUR));
const parts = partsOf(nora);
const HARBOUR = partKey({ kind: 'contact', districtId: 'harbour' });

let stores = 0;
/** A phone that holds one district of the city and these contacts, each with its version. */
async function openStore(contacts: [Records['contact'], number][]): Promise<Store> {
  stores += 1;
  const store = new Store(`check-${stores}`);
  await writeMeta(store, 'parts', parts);
  await store.directory.put({ key: 'district/harbour', kind: 'district', version: 1, record: town.districts[0] });
  await store.contacts.bulkPut(contacts.map(([record, version]) => ({ id: record.id, version, record })));
  return store;
}

type Held = [Kind, string, number, Records[Kind]];

/** What a server that has these records would count. */
function checksOf(records: Held[]) {
  const tally = (part: Part) =>
    records
      .filter(([kind, , , record]) => isInPart(part, kind, standingOf(kind, record)))
      .map(([kind, id, version]) => tallyOf({ kind, id, version }))
      .reduce<Tally>(plus, NO_TALLY);
  return parts.map((part) => ({ part: partKey(part), ...tally(part) }));
}
const [one, two] = [contactOf(nora, { id: idOf(60) }), contactOf(omar, { id: idOf(61), districtId: 'old-town' })];
const HELD: Held[] = [
  ['district', 'harbour', 1, town.districts[0] as Records['district']],
  ['contact', one.id, 5, one],
  ['contact', two.id, 6, two],
];
const look = (store: Store, records: Held[], now = friday) =>
  store.transaction('rw', allTables(store), async () => check(store, checksOf(records), now));
const asked = async (store: Store) => ((await readMeta(store, 'anew')) ?? []).sort();

test('a phone looks once a day, and at once when it never has; a clock that jumped back does not hold it up', async () => {
  const store = await openStore([]);
  assert.is(await isCheckDue(store, friday), true);
  await writeMeta(store, 'checkedAt', FRIDAY);
  assert.is(await isCheckDue(store, hoursLater(23)), false);
  assert.is(await isCheckDue(store, hoursLater(25)), true);
  assert.is(await isCheckDue(store, hoursLater(-25)), true);
  store.close();
});

test('a phone that agrees with the server asks for nothing, and looks again tomorrow', async () => {
  const store = await openStore([
    [one, 5],
    [two, 6],
  ]);
  await look(store, HELD);
  assert.equal(await asked(store), []);
  assert.is(await readMeta(store, 'checkedAt'), FRIDAY);
  assert.is(await store.stale.count(), 0);
  store.close();
});

test('of a part that differs everything is to come anew, of the others nothing; it looks again when that has come', async () => {
  const store = await openStore([
    [one, 4],
    [two, 6],
  ]);
  await look(store, HELD);
  assert.equal(await asked(store), [partKey({ kind: 'contact', ownerId: nora.id }), HARBOUR].sort());
  assert.equal(await store.stale.toArray(), [{ key: `contact/${one.id}` }]);
  assert.is(await isCheckDue(store, friday), true);
  assert.ok(await store.contacts.get(one.id), 'it stays in sight');
  store.close();
});

test('a record too few, one too many, and one that stands elsewhere are each noticed', async () => {
  for (const contacts of [
    [[two, 6]],
    [
      [one, 5],
      [two, 6],
      [contactOf(nora, { id: idOf(62) }), 5],
    ],
    [
      [{ ...one, districtId: 'old-town' }, 5],
      [two, 6],
    ],
  ] as [Records['contact'], number][][]) {
    const store = await openStore(contacts);
    await look(store, HELD);
    assert.ok((await asked(store)).includes(HARBOUR), JSON.stringify(contacts));
    store.close();
  }
});

test('unsent work does not count: the server’s copy does, and what has never been there does not', async () => {
  const store = await openStore([
    [{ ...one, districtId: 'meadows', note: 'Mine' }, 5],
    [two, 6],
  ]);
  await store.held.put({ key: `contact/${one.id}`, version: 5, record: one });
  const made = contactOf(nora, { id: idOf(63) });
  await store.contacts.put({ id: made.id, version: null, record: made });
  await store.held.put({ key: `contact/${made.id}`, version: null, record: null });
  await look(store, HELD);
  assert.equal(await asked(store), []);
  store.close();
});

test('what still differs after it has come anew is looked at again tomorrow, not in a minute', async () => {
  const store = await openStore([[two, 6]]);
  await look(store, HELD);
  assert.ok((await asked(store)).length > 0);
  await store.meta.delete('anew');
  await look(store, HELD, hoursLater(1));
  assert.equal(await asked(store), []);
  assert.is(await isCheckDue(store, hoursLater(2)), false);
  await look(store, HELD, hoursLater(25));
  assert.ok((await asked(store)).length > 0, 'then it tries once more');
  store.close();
});

test('a part that the phone does not know is none of its business: another answer will name it', async () => {
  const store = await openStore([
    [one, 5],
    [two, 6],
  ]);
  const checks = [...checksOf(HELD), { part: 'contact;district=meadows', count: 7, sum: 7 }];
  await store.transaction('rw', allTables(store), async () => check(store, checks, friday));
  assert.is(await store.stale.count(), 0);
  store.close();
});

test.run();
