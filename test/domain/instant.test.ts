import { test } from 'uvu';
import * as assert from 'uvu/assert';
import * as v from 'valibot';
import { dayOf, endOfDay, Instant, later, yearsLater } from '../../src/domain/instant.ts';

const isInstant = (value: unknown) => v.safeParse(Instant, value).success;

test('a moment is written as every phone writes it', () => {
  assert.ok(isInstant('2026-11-20T09:00:00.000Z'));
  assert.ok(isInstant(new Date().toISOString()));
  for (const other of ['2026-11-20', '2026-11-20T09:00:00Z', '2026-11-20T09:00:00.000+01:00', 'now', '', 0, null])
    assert.not(isInstant(other), String(other));
});

test('a day that is in no calendar is no moment', () => {
  assert.ok(isInstant('2028-02-29T12:00:00.000Z'));
  for (const day of ['2026-02-29', '2026-02-30', '2026-04-31', '2026-13-01', '2026-00-10', '2026-01-00'])
    assert.not(isInstant(`${day}T12:00:00.000Z`), day);
  assert.not(isInstant('2026-11-20T24:00:00.000Z'), 'midnight is written as the beginning of a day');
  assert.not(isInstant('2026-11-20T23:59:60.000Z'));
});

test('a day ends by the clocks of the town, and what is no day has no end', () => {
  assert.is(endOfDay('2026-11-20', 'Europe/Amsterdam'), '2026-11-20T22:59:59.999Z');
  assert.is(dayOf('2026-11-20T22:59:59.999Z', 'Europe/Amsterdam'), '2026-11-20');
  assert.is(dayOf(later('2026-11-20T22:59:59.999Z', 1), 'Europe/Amsterdam'), '2026-11-21');
  for (const day of ['', '2026-11', '20-11-2026', '2026-02-30', '2026-13-01', '2026-11-20T09:00'])
    assert.is(endOfDay(day, 'Europe/Amsterdam'), null, day);
});

test('a consent given on 29 February lasts as many years as any other', () => {
  assert.is(yearsLater('2026-11-20T09:00:00.000Z', 2), '2028-11-20T09:00:00.000Z');
  assert.is(yearsLater('2028-02-29T09:00:00.000Z', 2), '2030-03-01T09:00:00.000Z');
  assert.is(yearsLater('2028-02-29T09:00:00.000Z', 4), '2032-02-29T09:00:00.000Z');
});

test.run();
