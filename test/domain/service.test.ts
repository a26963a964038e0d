import fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { Municipality } from '../../src/domain/municipality.ts';
import { dueAt, type Pledge, soonBy } from '../../src/domain/service.ts';
import { town } from '../town.ts';
import { always } from './chance.ts';

const AMSTERDAM = 'Europe/Amsterdam';
const working = (days: number): Pledge => ({ days, kind: 'working' });
const calendar = (days: number): Pledge => ({ days, kind: 'calendar' });

test('a promise of working days leaves out the weekend', () => {
  // Friday 20 November 2026, in winter time: midnight is 23:00 UTC.
  assert.is(dueAt(working(1), '2026-11-20T09:00:00.000Z', AMSTERDAM), '2026-11-23T22:59:59.999Z');
  assert.is(dueAt(working(5), '2026-11-20T09:00:00.000Z', AMSTERDAM), '2026-11-27T22:59:59.999Z');
  assert.is(dueAt(working(6), '2026-11-20T09:00:00.000Z', AMSTERDAM), '2026-11-30T22:59:59.999Z');
});

test('a promise made on a Saturday begins to count on Monday', () => {
  assert.is(dueAt(working(1), '2026-11-21T09:00:00.000Z', AMSTERDAM), '2026-11-23T22:59:59.999Z');
  assert.is(dueAt(working(1), '2026-11-22T09:00:00.000Z', AMSTERDAM), '2026-11-23T22:59:59.999Z', 'and on a Sunday');
});

test('a promise of calendar days counts every day', () => {
  assert.is(dueAt(calendar(1), '2026-11-20T09:00:00.000Z', AMSTERDAM), '2026-11-21T22:59:59.999Z');
  assert.is(dueAt(calendar(30), '2026-12-20T09:00:00.000Z', AMSTERDAM), '2027-01-19T22:59:59.999Z');
});

test('a promise for today lasts till tonight', () => {
  assert.is(dueAt(calendar(0), '2026-11-20T09:00:00.000Z', AMSTERDAM), '2026-11-20T22:59:59.999Z');
  assert.is(dueAt(working(0), '2026-11-21T09:00:00.000Z', AMSTERDAM), '2026-11-21T22:59:59.999Z', 'a Saturday too');
});

test('the day is the day of the town, not of Greenwich', () => {
  // 23:30 UTC on Friday is half past midnight on Saturday in Amsterdam, and half past twelve at noon in Auckland.
  assert.is(dueAt(working(1), '2026-11-20T23:30:00.000Z', 'UTC'), '2026-11-23T23:59:59.999Z');
  assert.is(dueAt(calendar(0), '2026-11-20T23:30:00.000Z', AMSTERDAM), '2026-11-21T22:59:59.999Z');
  assert.is(dueAt(working(1), '2026-11-19T23:30:00.000Z', 'Pacific/Auckland'), '2026-11-23T10:59:59.999Z');
});

test('a promise over a change of clocks ends at the midnight of the new clock', () => {
  // Europe changes on 29 March and 25 October 2026.
  assert.is(dueAt(calendar(2), '2026-03-27T12:00:00.000Z', AMSTERDAM), '2026-03-29T21:59:59.999Z');
  assert.is(dueAt(calendar(1), '2026-03-27T12:00:00.000Z', AMSTERDAM), '2026-03-28T22:59:59.999Z');
  assert.is(dueAt(calendar(0), '2026-10-24T12:00:00.000Z', AMSTERDAM), '2026-10-24T21:59:59.999Z');
  assert.is(dueAt(calendar(1), '2026-10-24T12:00:00.000Z', AMSTERDAM), '2026-10-25T22:59:59.999Z');
  // Auckland changes on 5 April and 27 September 2026.
  assert.is(dueAt(calendar(0), '2026-04-04T00:00:00.000Z', 'Pacific/Auckland'), '2026-04-04T10:59:59.999Z');
  assert.is(dueAt(calendar(1), '2026-04-04T00:00:00.000Z', 'Pacific/Auckland'), '2026-04-05T11:59:59.999Z');
  assert.is(dueAt(calendar(1), '2026-09-26T00:00:00.000Z', 'Pacific/Auckland'), '2026-09-27T10:59:59.999Z');
});

test('a promise lasts till the end of its day where the clocks change at midnight', () => {
  // In Santiago the last hour of 3 April 2027 comes twice, and 6 September 2026 begins at one o'clock.
  const SANTIAGO = 'America/Santiago';
  assert.is(dueAt(calendar(0), '2027-04-03T15:00:00.000Z', SANTIAGO), '2027-04-04T03:59:59.999Z');
  assert.is(dueAt(calendar(0), '2026-09-05T15:00:00.000Z', SANTIAGO), '2026-09-06T03:59:59.999Z');
  assert.is(dueAt(calendar(1), '2026-09-05T15:00:00.000Z', SANTIAGO), '2026-09-07T02:59:59.999Z');
  // In Cairo the last hour of 29 October 2026 comes twice.
  assert.is(dueAt(calendar(0), '2026-10-29T10:00:00.000Z', 'Africa/Cairo'), '2026-10-29T21:59:59.999Z');
});

const off = (...dates: string[]) => dates.map((date) => ({ date, name: {} }));

test('a promise of working days leaves out the days off of the city, and one of calendar days does not', () => {
  const NEW_YEAR = off('2026-12-24', '2026-12-25', '2026-12-28', '2027-01-01');
  // Wednesday 23 December; then two days off, a weekend, one more day off.
  const made = '2026-12-23T09:00:00.000Z';
  assert.is(dueAt(working(1), made, AMSTERDAM, NEW_YEAR), '2026-12-29T22:59:59.999Z');
  assert.is(dueAt(working(4), made, AMSTERDAM, NEW_YEAR), '2027-01-04T22:59:59.999Z', 'over New Year');
  assert.is(dueAt(calendar(4), made, AMSTERDAM, NEW_YEAR), '2026-12-27T22:59:59.999Z');
  assert.is(dueAt(working(1), made, AMSTERDAM, off('2026-12-26')), '2026-12-24T22:59:59.999Z', 'a Saturday is one');
});

test('a promise for today lasts till tonight on a day off too', () => {
  const made = '2026-12-25T09:00:00.000Z';
  assert.is(dueAt(working(0), made, AMSTERDAM, off('2026-12-25')), '2026-12-25T22:59:59.999Z');
});

test('a day off is the day of the town, on the night when the clocks change too', () => {
  // Easter Monday 29 March 2027 follows the night in which the clocks go forward.
  const EASTER = off('2027-03-26', '2027-03-29');
  assert.is(dueAt(working(1), '2027-03-25T12:00:00.000Z', AMSTERDAM, EASTER), '2027-03-30T21:59:59.999Z');
  // 23:30 UTC on Thursday is Good Friday in Amsterdam already: one day fewer is left to skip, and none to gain.
  assert.is(dueAt(working(1), '2027-03-25T23:30:00.000Z', AMSTERDAM, EASTER), '2027-03-30T21:59:59.999Z');
  assert.is(dueAt(working(1), '2027-03-25T12:00:00.000Z', 'Pacific/Auckland', EASTER), '2027-03-30T10:59:59.999Z');
});

test('what is due by the end of the second working day from now is nearly due', () => {
  const city: Municipality = { ...(town.municipality as Municipality), daysOff: off('2026-12-25') };
  assert.is(soonBy(city, '2026-12-21T09:00:00.000Z'), '2026-12-23T22:59:59.999Z');
  assert.is(
    soonBy(city, '2026-12-23T09:00:00.000Z'),
    '2026-12-28T22:59:59.999Z',
    'Thursday, and Monday after Christmas',
  );
  assert.is(soonBy(null, '2026-12-21T09:00:00.000Z'), '2026-12-23T23:59:59.999Z', 'where the city is not known yet');
});

test('whatever days a city has off, no working day ends on one of them, and more days never end sooner', () =>
  always(
    fc.property(
      fc.record({
        madeAt: fc
          .integer({ min: Date.parse('2026-01-01'), max: Date.parse('2027-12-31') })
          .map((moment) => new Date(moment).toISOString()),
        days: fc.integer({ min: 1, max: 40 }),
        dates: fc.uniqueArray(
          fc
            .integer({ min: Date.parse('2026-01-01'), max: Date.parse('2028-03-01') })
            .map((moment) => new Date(moment).toISOString().slice(0, 10)),
          { maxLength: 60 },
        ),
        timeZone: fc.constantFrom(AMSTERDAM, 'America/Santiago', 'Pacific/Auckland', 'Africa/Cairo'),
      }),
      ({ madeAt, days, dates, timeZone }) => {
        const due = (count: number, list = dates) => dueAt(working(count), madeAt, timeZone, off(...list));
        const first = onTheWall(Date.parse(madeAt), timeZone).day;
        const last = onTheWall(Date.parse(due(days)), timeZone).day;
        assert.not(dates.includes(last), `due on a day off, ${last}`);
        const isOff = (day: number) => dates.includes(new Date(day).toISOString().slice(0, 10));
        let worked = 0;
        for (let day = Date.parse(first) + 86_400_000; day <= Date.parse(last); day += 86_400_000)
          if (![0, 6].includes(new Date(day).getUTCDay()) && !isOff(day)) worked += 1;
        assert.is(worked, days, 'every day that is counted is worked, and every worked day is counted');
        assert.ok(due(days) > due(days - 1), 'one day more ends later');
        assert.ok(due(days) >= due(days, dates.slice(1)), 'one day off more never ends sooner');
      },
    ),
    { runs: 300, examples: [] },
  ));

// The day and the time on the wall, by another road than the one under test.
const onTheWall = (moment: number, timeZone: string) => {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(moment);
  const part = (type: string) => parts.find((each) => each.type === type)?.value ?? '';
  return {
    day: `${part('year')}-${part('month')}-${part('day')}`,
    time: `${part('hour')}:${part('minute')}:${part('second')}`,
  };
};

const daysBetween = (from: string, to: string): number[] => {
  const weekdays: number[] = [];
  for (let day = Date.parse(from) + 86_400_000; day <= Date.parse(to); day += 86_400_000) {
    weekdays.push(new Date(day).getUTCDay());
  }
  return weekdays;
};

test('whenever and wherever a promise is made, it ends with the last millisecond of the right day', () =>
  always(
    fc.property(
      fc.record({
        madeAt: fc
          .integer({ min: Date.parse('2020-01-01'), max: Date.parse('2060-01-01') })
          .map((moment) => new Date(moment).toISOString()),
        days: fc.integer({ min: 0, max: 60 }),
        kind: fc.constantFrom('working' as const, 'calendar' as const),
        timeZone: fc.constantFrom(
          AMSTERDAM,
          'UTC',
          'Pacific/Auckland',
          'America/New_York',
          'Asia/Kathmandu',
          'Australia/Lord_Howe',
          'Pacific/Kiritimati',
        ),
      }),
      ({ madeAt, days, kind, timeZone }) => {
        const due = dueAt({ days, kind }, madeAt, timeZone);
        assert.ok(due >= madeAt, 'never before it was made');
        const made = onTheWall(Date.parse(madeAt), timeZone);
        const last = onTheWall(Date.parse(due), timeZone);
        assert.is(last.time, '23:59:59');
        assert.ok(due.endsWith('.999Z'));
        assert.is(onTheWall(Date.parse(due) + 1, timeZone).time, '00:00:00');
        const counted = daysBetween(made.day, last.day);
        const worked = counted.filter((weekday) => weekday !== 0 && weekday !== 6);
        assert.is((kind === 'calendar' ? counted : worked).length, days);
        if (kind === 'working' && days > 0) assert.not([0, 6].includes(counted.at(-1) ?? 0), 'due on a working day');
      },
    ),
    { runs: 500, examples: [] },
  ));

test.run();
