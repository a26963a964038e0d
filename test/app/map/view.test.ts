import fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { ancestorOf, boxOf, fromWorld, tilesIn, toWorld } from '../../../src/app/map/tile.ts';
import {
  metresPerPixel,
  panned,
  placeOf,
  tilesSeen,
  toPoint,
  toScreen,
  type View,
  viewOf,
  zoomedAt,
} from '../../../src/app/map/view.ts';
import { movedBy } from '../../../src/domain/course.ts';
import type { Point } from '../../../src/domain/distance.ts';
import { always } from '../../domain/chance.ts';

const SIZE = { width: 390, height: 350 };
const AMERSFOORT: Point = [5.3878, 52.1561];
const isClose = (a: number, b: number, by: number, what = '') => assert.ok(Math.abs(a - b) < by, `${what} ${a} ${b}`);

const somewhere = fc.record({
  middle: fc.tuple(fc.double({ min: -170, max: 170, noNaN: true }), fc.double({ min: -70, max: 70, noNaN: true })),
  zoom: fc.double({ min: 8, max: 19, noNaN: true }),
});
const aSpot = fc.tuple(fc.integer({ min: 0, max: 390 }), fc.integer({ min: 0, max: 350 }));

test('where a thing is seen is where it is found by pointing there', () =>
  always(
    fc.property(somewhere, aSpot, (view, spot) => {
      const [x, y] = toScreen(view, SIZE, toPoint(view, SIZE, spot));
      isClose(x, spot[0], 0.01);
      isClose(y, spot[1], 0.01);
    }),
    { runs: 300, examples: [] },
  ));

test('what one pinches stays between the fingers, and what one drags stays under the finger', () =>
  always(
    fc.property(somewhere, aSpot, fc.double({ min: -3, max: 3, noNaN: true }), (view, spot, by) => {
      const point = toPoint(view, SIZE, spot);
      const zoomed = toScreen(zoomedAt(view, SIZE, spot, by), SIZE, point);
      isClose(zoomed[0], spot[0], 0.01);
      isClose(zoomed[1], spot[1], 0.01);
      const dragged = toScreen(panned(view, SIZE, 30, -20), SIZE, point);
      isClose(dragged[0], spot[0] + 30, 0.01);
      isClose(dragged[1], spot[1] - 20, 0.01);
    }),
    { runs: 300, examples: [] },
  ));

test('a district is seen whole, with a margin', () => {
  const box = boxOf([AMERSFOORT, movedBy(AMERSFOORT, 3000, 1000)]);
  assert.ok(box);
  const view = viewOf(box, SIZE);
  const [left] = toScreen(view, SIZE, [box[0], box[1]]);
  const [right] = toScreen(view, SIZE, [box[2], box[3]]);
  isClose(right - left, 390 * 0.9, 0.5);
  isClose((left + right) / 2, 195, 0.5);
});

test('a pixel is as many metres as it says', () => {
  const view: View = { middle: AMERSFOORT, zoom: 16 };
  const [x, y] = toScreen(view, SIZE, movedBy(AMERSFOORT, 100, 0));
  isClose((x - 195) * metresPerPixel(view), 100, 0.5);
  isClose(y, 175, 0.5);
});

test('the tiles that are fetched cover all that is seen, and no more than they must', () =>
  always(
    fc.property(somewhere, (view) => {
      const tiles = tilesSeen(view, SIZE, 512, 0, 15);
      const places = tiles.map((tile) => placeOf(view, SIZE, tile));
      for (const [x, y] of [
        [1, 1],
        [389, 1],
        [1, 349],
        [389, 349],
        [195, 175],
      ] as const) {
        const covers = places.filter(
          (place) => x >= place.x && x < place.x + place.breadth && y >= place.y && y < place.y + place.breadth,
        );
        assert.is(covers.length, 1, `${x}, ${y}`);
      }
      assert.ok(tiles.length <= 6, `${tiles.length} tiles`);
    }),
    { runs: 300, examples: [] },
  ));

test('a map that begins near by is not asked for what is farther out', () => {
  assert.equal(tilesSeen({ middle: AMERSFOORT, zoom: 9 }, SIZE, 512, 12, 15), []);
  assert.ok(tilesSeen({ middle: AMERSFOORT, zoom: 18 }, SIZE, 512, 12, 15).every(({ z }) => z === 15));
});

test('every tile of a box lies in one of the zoom before', () => {
  const box = boxOf([AMERSFOORT, movedBy(AMERSFOORT, 2000, 2000)]);
  assert.ok(box);
  const above = tilesIn(box, 14);
  for (const tile of tilesIn(box, 16)) {
    assert.ok(above.some(({ x, y }) => x === ancestorOf(tile, 2).x && y === ancestorOf(tile, 2).y));
  }
});

test('the world is a square, and back', () => {
  assert.equal(toWorld([0, 0]), [0.5, 0.5]);
  const [longitude, latitude] = fromWorld(toWorld(AMERSFOORT));
  isClose(longitude, AMERSFOORT[0], 1e-9);
  isClose(latitude, AMERSFOORT[1], 1e-9);
});

test.run();
