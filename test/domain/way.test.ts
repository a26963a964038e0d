import fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { type Point, walkLength } from '../../src/domain/distance.ts';
import { shortWay } from '../../src/domain/way.ts';
import { always } from './chance.ts';

const HERE: Point = [5.38, 52.15];
const metres = fc.integer({ min: -3000, max: 3000 });
const points = fc.array(
  fc.tuple(metres, metres).map(([east, north]): Point => [HERE[0] + east / 68_300, HERE[1] + north / 111_200]),
  { maxLength: 12 },
);

test('a short way passes every door once, and walking a piece of it the other way round, or one door sooner or later, is no shorter', async () => {
  await always(
    fc.property(points, (doors) => {
      const way = shortWay(HERE, doors);
      assert.equal(
        [...way].sort((a, b) => a - b),
        [...doors.keys()],
      );
      const lengthOf = (other: number[]) =>
        walkLength(
          HERE,
          other.map((place) => doors[place] as Point),
        );
      const length = lengthOf(way);
      for (let first = 0; first < way.length; first += 1)
        for (let last = 0; last < way.length; last += 1) {
          const piece = way.slice(first, last + 1).reverse();
          const turned = last > first ? [...way.slice(0, first), ...piece, ...way.slice(last + 1)] : way;
          const carried = way.toSpliced(first, 1).toSpliced(last, 0, way[first] as number);
          assert.ok(length <= lengthOf(turned) + 0.02, `turning ${first} to ${last} is shorter`);
          assert.ok(length <= lengthOf(carried) + 0.02, `carrying ${first} to ${last} is shorter`);
        }
    }),
  );
});

test('nowhere to go is no way, and two in the same house are both seen', () => {
  assert.equal(shortWay(HERE, []), []);
  assert.equal(shortWay(HERE, [HERE, HERE]).sort(), [0, 1]);
});

test.run();
