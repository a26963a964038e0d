import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { mondayOf, weeksIn } from '../../src/domain/week.ts';

test('a week begins on Monday, over the turn of a year too', () => {
  assert.is(mondayOf('2026-11-23'), '2026-11-23');
  assert.is(mondayOf('2026-11-22'), '2026-11-16');
  assert.is(mondayOf('2027-01-01'), '2026-12-28');
});

test('a span has every week of which it has a day', () => {
  assert.equal(weeksIn('2026-11-22', '2026-11-30'), ['2026-11-16', '2026-11-23', '2026-11-30']);
  assert.equal(weeksIn('2026-11-24', '2026-11-24'), ['2026-11-23']);
});

test.run();
