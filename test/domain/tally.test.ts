import fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { KINDS, type Kind } from '../../src/domain/record.ts';
import { minus, NO_TALLY, plus, SUM_RANGE, type Tally, tallyOf } from '../../src/domain/tally.ts';
import { always } from './chance.ts';
import { idOf } from './records.ts';

const someRecord = fc.record({
  kind: fc.constantFrom(...KINDS),
  id: fc.oneof(fc.uuid(), fc.constantFrom('harbour', 'green', 'é')),
  version: fc.nat(1_000_000),
});
const tallyOfAll = (records: { kind: Kind; id: string; version: number }[]) =>
  records.map(tallyOf).reduce<Tally>(plus, NO_TALLY);

test('whatever order records are counted in, they come to the same', () =>
  always(
    fc.property(fc.array(someRecord), fc.nat(), (records, turn) => {
      const at = records.length === 0 ? 0 : turn % records.length;
      const turned = [...records.slice(at), ...records.slice(0, at)].reverse();
      assert.equal(tallyOfAll(turned), tallyOfAll(records));
    }),
    { examples: [] },
  ));

test('what is added and taken away again leaves no trace, and a sum is always one that both ends can keep', () =>
  always(
    fc.property(fc.array(someRecord), fc.array(someRecord), (stays, goes) => {
      const both = tallyOfAll([...stays, ...goes]);
      assert.equal(minus(both, tallyOfAll(goes)), tallyOfAll(stays));
      assert.ok(Number.isSafeInteger(both.sum) && both.sum >= 0 && both.sum < SUM_RANGE);
    }),
    { examples: [] },
  ));

test('one record lost, one version missed, or one kind taken for another is told apart', () => {
  const sums = new Set<number>();
  let count = 0;
  for (const kind of KINDS) {
    for (let number = 1; number <= 40; number += 1) {
      for (const version of [0, 1, 2, 10, 11, 1000]) {
        sums.add(tallyOf({ kind, id: idOf(number), version }).sum);
        count += 1;
      }
    }
  }
  assert.is(sums.size, count);
  assert.is.not(
    tallyOf({ kind: 'visit', id: 'a1', version: 1 }).sum,
    tallyOf({ kind: 'visit', id: 'a', version: 11 }).sum,
  );
});

test('the sums of today are the sums of every other version of the app: a phone and a server compare them', () => {
  assert.equal(tallyOf({ kind: 'contact', id: idOf(3), version: 7 }), { count: 1, sum: 55_081_163_362_083 });
});

test.run();
