import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { makeIdleness } from '../../../src/app/lock/idleness.ts';

function start() {
  let minute = 0;
  const idleness = makeIdleness(() => minute * 60_000);
  return { ...idleness, pass: (minutes: number) => (minute += minutes) };
}

test('who leaves the app lying finds it locked after the minutes they chose', () => {
  const { touch, isOver, pass } = start();
  pass(4);
  touch();
  pass(4);
  assert.not(isOver(5));
  pass(1);
  assert.ok(isOver(5));
});

test('who takes a photo for longer than that comes back to the app as it was, and keeps the photo', () => {
  const { touch, leave, isOver, pass } = start();
  leave();
  pass(3);
  assert.not(isOver(1), 'the camera is in front');
  touch();
  assert.not(isOver(1));
  pass(1);
  assert.ok(isOver(1), 'and from then on it locks as always');
});

test('a phone that is put away in the camera is locked after ten minutes', () => {
  const { leave, isOver, pass } = start();
  leave();
  pass(10);
  assert.ok(isOver(1));
  assert.not(isOver(15), 'but not before the minutes that were chosen');
});

test.run();
