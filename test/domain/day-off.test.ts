import { test } from 'uvu';
import * as assert from 'uvu/assert';
import * as v from 'valibot';
import { comingDaysOff, OwnDayOff } from '../../src/domain/day-off.ts';

const off = (date: string) => ({ date, name: { en: 'Off' } });
const ownDay = (date: unknown) => v.is(OwnDayOff, { date, name: { en: 'Off' } });

test('a city says its own day with a year, or without one for every year', () => {
  assert.ok(ownDay('2026-12-24'));
  assert.ok(ownDay('12-24'));
  assert.ok(ownDay('02-29'), 'where the year has one');
  for (const wrong of ['2026-02-29', '02-30', '13-01', '24-12-2026', '24.12.', '12-24 ', '', 1224, null])
    assert.not(ownDay(wrong), String(wrong));
});

test('the days off of the coming year begin today, and end the day before a year from now', () => {
  const all = ['2027-11-20', '2026-11-19', '2027-11-19', '2026-11-20'].map(off);
  assert.equal(
    comingDaysOff(all, '2026-11-20').map(({ date }) => date),
    ['2026-11-20', '2027-11-19'],
  );
  assert.equal(comingDaysOff([off('2029-02-28'), off('2029-03-01')], '2028-02-29').length, 1);
});

test.run();
