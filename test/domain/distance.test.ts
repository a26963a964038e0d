import fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { metresBetween, type Point, walkLength } from '../../src/domain/distance.ts';
import { always } from './chance.ts';

const AMERSFOORT: Point = [5.3878, 52.1561];
const UTRECHT: Point = [5.1214, 52.0907];

const anywhere = fc.tuple(
  fc.double({ min: -180, max: 180, noNaN: true }),
  fc.double({ min: -90, max: 90, noNaN: true }),
) as fc.Arbitrary<Point>;

test('it is about 19.6 km from Amersfoort to Utrecht, and nothing from a door to itself', () => {
  assert.ok(Math.abs(metresBetween(AMERSFOORT, UTRECHT) - 19_600) < 100);
  assert.is(metresBetween(AMERSFOORT, AMERSFOORT), 0);
});

// At the other end of the world the formula rounds to some decimetres.
const ROUNDING = 1;

test('it is as far there as back, nowhere farther than half round the earth, and a detour is no shorter', async () => {
  await always(
    fc.property(anywhere, anywhere, anywhere, (a, b, c) => {
      const there = metresBetween(a, b);
      assert.ok(Math.abs(there - metresBetween(b, a)) < ROUNDING);
      assert.ok(there >= 0 && there < 20_016_000);
      assert.ok(there <= metresBetween(a, c) + metresBetween(c, b) + ROUNDING);
    }),
  );
});

test('a walk is as long as its legs', () => {
  assert.is(walkLength(AMERSFOORT, []), 0);
  const legs = metresBetween(AMERSFOORT, UTRECHT) + metresBetween(UTRECHT, AMERSFOORT);
  assert.is(walkLength(AMERSFOORT, [UTRECHT, AMERSFOORT]), legs);
});

test.run();
