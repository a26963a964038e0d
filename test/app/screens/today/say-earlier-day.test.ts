import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { sayEarlierDay } from '../../../../src/app/screens/today/say-earlier-day.ts';
import { sayIn } from '../../../../src/app/words/say.ts';

const told = (day: string) => sayEarlierDay(day, '2025-11-21', sayIn('en'));

test('a round of this week is told by its weekday, an older one by its date: there are two Thursdays', () => {
  assert.is(told('2025-11-20'), 'Thursday');
  assert.is(told('2025-11-15'), 'Saturday');
  for (const day of ['2025-11-14', '2025-11-13']) assert.match(told(day), `${Number(day.slice(-2))} November`);
});

test.run();
