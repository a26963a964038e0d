import fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { bearingBetween, COURSES, courseBetween, movedBy } from '../../src/domain/course.ts';
import { metresBetween, type Point } from '../../src/domain/distance.ts';
import { always } from './chance.ts';

const AMERSFOORT: Point = [5.3878, 52.1561];

test('each of the eight directions is told by its name', () => {
  const steps = [
    [0, 50],
    [50, 50],
    [50, 0],
    [50, -50],
    [0, -50],
    [-50, -50],
    [-50, 0],
    [-50, 50],
  ] as const;
  assert.equal(
    steps.map(([east, north]) => courseBetween(AMERSFOORT, movedBy(AMERSFOORT, east, north))),
    [...COURSES],
  );
});

test('a few degrees beside north are north, on either side', () => {
  assert.is(courseBetween(AMERSFOORT, movedBy(AMERSFOORT, -10, 100)), 'north');
  assert.is(courseBetween(AMERSFOORT, movedBy(AMERSFOORT, 10, 100)), 'north');
  assert.ok(bearingBetween(AMERSFOORT, movedBy(AMERSFOORT, -10, 100)) > 350);
});

test('whoever is moved is as far as they were moved, anywhere people live', () =>
  always(
    fc.property(
      fc.integer({ min: -180, max: 180 }),
      fc.integer({ min: -70, max: 70 }),
      fc.integer({ min: -2000, max: 2000 }),
      fc.integer({ min: -2000, max: 2000 }),
      (longitude, latitude, east, north) => {
        const from: Point = [longitude, latitude];
        const far = metresBetween(from, movedBy(from, east, north));
        assert.ok(Math.abs(far - Math.hypot(east, north)) <= 3 + far / 300, `${far} for ${east}, ${north}`);
      },
    ),
    { runs: 500, examples: [] },
  ));

test.run();
