import { setTimeout as sleep } from 'node:timers/promises';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { makeAgain } from '../../../src/app/map/again.ts';

test('the streets are asked for again though the officer moves the map all the while', async () => {
  let asked = 0;
  const again = makeAgain(() => (asked += 1), 20, 20);
  for (let moves = 0; moves < 12; moves += 1) {
    again.later();
    await sleep(8);
  }
  again.stop();
  assert.ok(asked >= 2, `asked ${asked} times`);
});

test('as long as there is no signal they are asked for ever more seldom, and at once where the phone says that it is back', async () => {
  let asked = 0;
  const again = makeAgain(() => (asked += 1), 15, 1000);
  const waited = async () => {
    const before = [asked, Date.now()] as const;
    again.later();
    while (asked === before[0]) await sleep(1);
    return Date.now() - before[1];
  };
  const [first, , third] = [await waited(), await waited(), await waited()];
  assert.ok(third >= 55, `after ${first} and ${third}`);
  again.later();
  const before = asked;
  again.now();
  assert.is(asked, before + 1);
  again.later();
  await sleep(40);
  assert.is(asked, before + 2, 'from the shortest pause on, and once');
  again.stop();
});

test.run();
