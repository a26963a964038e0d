import fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { readTile } from '../../../src/app/map/drawing.ts';
import { toWorld } from '../../../src/app/map/tile.ts';
import type { Point } from '../../../src/domain/distance.ts';
import { always } from '../../domain/chance.ts';
import { townOf } from '../../map/streets.ts';
import { type Feature, makeVectorTile } from '../../map/vector-tile.ts';

const MIDDLE: Point = [5.262, 52.727];
const [worldX, worldY] = toWorld(MIDDLE);
const TILE = [15, Math.floor(worldX * 2 ** 15), Math.floor(worldY * 2 ** 15)] as const;
const draw = (features: Feature[], [z, x, y]: readonly [number, number, number] = TILE) => {
  const bytes = makeVectorTile(features, z, x, y);
  assert.ok(bytes);
  return readTile(new Uint8Array(bytes).buffer);
};
const line = (layer: string, properties: Feature['properties'], to: Point = [5.264, 52.727]): Feature => ({
  layer,
  type: 'line',
  points: [MIDDLE, to],
  properties,
});

test('the two common schemas show the same town', () => {
  const [ours, theirs] = [draw(townOf('protomaps')), draw(townOf('openmaptiles'))];
  assert.equal(ours.areas, theirs.areas);
  assert.equal(ours.lines, theirs.lines);
  assert.equal(ours.labels.map(({ text }) => text).sort(), theirs.labels.map(({ text }) => text).sort());
  assert.ok(ours.areas.building.length > 5);
  assert.ok(ours.areas.water.length > 0);
  assert.ok(ours.lines.minor.length > ours.lines.major.length);
});

test('a road is drawn by its class, and what the map does not know is left away', () => {
  const drawing = draw([
    line('roads', { kind: 'highway' }),
    line('transportation', { class: 'trunk' }),
    line('transportation', { class: 'ferry' }),
    line('waterway', { class: 'canal' }),
    line('contours', { kind: 'major_road' }),
  ]);
  assert.is(drawing.lines.motorway.length, 2);
  assert.is(drawing.lines.stream.length, 1);
  assert.is(Object.values(drawing.lines).flat().length, 3);
});

test('the name of a street stands at its middle, along it, and never upside down', () => {
  const angleTo = (to: Point) => draw([line('roads', { kind: 'minor_road', name: 'Quay' }, to)]).labels[0]?.angle ?? 9;
  assert.ok(Math.abs(angleTo([5.264, 52.727])) < 0.01, 'eastwards');
  assert.ok(Math.abs(angleTo([5.26, 52.727])) < 0.01, 'westwards it reads the same way');
  for (let turn = 0; turn < 16; turn += 1) {
    const radians = (turn * Math.PI) / 8;
    const angle = angleTo([MIDDLE[0] + 0.002 * Math.cos(radians), MIDDLE[1] + 0.001 * Math.sin(radians)]);
    assert.ok(Math.abs(angle) <= Math.PI / 2 + 0.01, `${angle}`);
  }
});

test('a tile that is cut off or is none at all is refused, never half drawn for ever', () => {
  const bytes = makeVectorTile(townOf('protomaps'), ...TILE) ?? new Uint8Array();
  always(
    fc.property(fc.nat(bytes.length - 1), (length) => {
      try {
        readTile(new Uint8Array(bytes.slice(0, length)).buffer);
      } catch (error) {
        assert.ok(error instanceof Error);
      }
    }),
    { runs: 100, examples: [] },
  );
});

test.run();
