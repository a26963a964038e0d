import fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { daysIn } from '../../src/domain/days.ts';
import { dayOf } from '../../src/domain/instant.ts';
import { always } from './chance.ts';

test('it is the same day as by the clock on the wall, wherever the clocks stand and whenever they are changed', async () => {
  const zones = ['Europe/Amsterdam', 'Asia/Kathmandu', 'Australia/Lord_Howe', 'America/St_Johns', 'UTC'];
  await always(
    fc.property(
      fc.constantFrom(...zones),
      fc.array(fc.date({ min: new Date('1990-01-01'), max: new Date('2040-01-01'), noInvalidDate: true }), {
        maxLength: 20,
      }),
      (zone, dates) => {
        for (const at of dates.map((date) => date.toISOString())) assert.is(daysIn(zone)(at), dayOf(at, zone));
      },
    ),
  );
});

test.run();
