import { PbfWriter } from 'pbf';
import type { Point } from '../../src/domain/distance.ts';

/** What a test puts on its map: a shape with its properties, in a layer. A ring of an area repeats its first point. */
export interface Feature {
  layer: string;
  type: 'point' | 'line' | 'area';
  points: Point[];
  properties: Record<string, string | number>;
}

const EXTENT = 4096;
const TYPES = { point: 1, line: 2, area: 3 } as const;
const MARGIN = 0.1;

const worlds = new WeakMap<Feature, Point[]>();

// Where it lies in the square of the world (Web Mercator).
function worldOf(feature: Feature): Point[] {
  const known = worlds.get(feature);
  if (known) return known;
  const points = feature.points.map(([longitude, latitude]): Point => {
    const sine = Math.sin((latitude * Math.PI) / 180);
    return [(longitude + 180) / 360, 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)];
  });
  worlds.set(feature, points);
  return points;
}

/** A Mapbox Vector Tile (2.1) of what touches this square; what reaches out of it is not cut off. Null where nothing does. */
export function makeVectorTile(features: Feature[], z: number, x: number, y: number): Uint8Array | null {
  const inTile = ([east, south]: Point): Point => [
    Math.round((east * 2 ** z - x) * EXTENT),
    Math.round((south * 2 ** z - y) * EXTENT),
  ];
  const layers = new Map<string, { feature: Feature; spots: Point[] }[]>();
  for (const feature of features) {
    if (!touches(worldOf(feature), z, x, y)) continue;
    const spots = worldOf(feature).map(inTile);
    const shown = layers.get(feature.layer) ?? [];
    layers.set(feature.layer, shown);
    shown.push({ feature, spots });
  }
  if (layers.size === 0) return null;
  const tile = new PbfWriter();
  for (const [name, shown] of layers) tile.writeMessage(3, writeLayer, { name, shown });
  return tile.finish();
}

function touches(points: Point[], z: number, x: number, y: number): boolean {
  const isOut = (axis: 0 | 1, at: number) => {
    const values = points.map((point) => point[axis] * 2 ** z - at);
    return Math.max(...values) < -MARGIN || Math.min(...values) > 1 + MARGIN;
  };
  return !isOut(0, x) && !isOut(1, y);
}

function writeLayer(
  { name, shown }: { name: string; shown: { feature: Feature; spots: Point[] }[] },
  pbf: PbfWriter,
): void {
  const keys: string[] = [];
  const values: (string | number)[] = [];
  const indexIn = <T>(list: T[], value: T) => (list.includes(value) ? list.indexOf(value) : list.push(value) - 1);
  pbf.writeStringField(1, name);
  for (const { feature, spots } of shown) {
    const tags = Object.entries(feature.properties).flatMap(([key, value]) => [
      indexIn(keys, key),
      indexIn(values, value),
    ]);
    const message = { tags, type: TYPES[feature.type], geometry: writeGeometry(feature.type, spots) };
    pbf.writeMessage(
      2,
      (told, inner) => {
        inner.writePackedVarint(2, told.tags);
        inner.writeVarintField(3, told.type);
        inner.writePackedVarint(4, told.geometry);
      },
      message,
    );
  }
  for (const key of keys) pbf.writeStringField(3, key);
  for (const value of values) {
    pbf.writeMessage(
      4,
      (told, inner) => (typeof told === 'string' ? inner.writeStringField(1, told) : inner.writeVarintField(5, told)),
      value,
    );
  }
  pbf.writeVarintField(5, EXTENT);
  pbf.writeVarintField(15, 2);
}

const zigzag = (value: number) => (value << 1) ^ (value >> 31);
const command = (id: number, count: number) => (count << 3) | id;

function writeGeometry(type: Feature['type'], spots: Point[]): number[] {
  // The last point of a ring is said by closing it.
  const drawn = type === 'area' ? spots.slice(0, -1) : spots;
  const geometry: number[] = [];
  let [x, y] = [0, 0];
  drawn.forEach((spot, index) => {
    if (index === 0) geometry.push(command(1, 1));
    if (index === 1) geometry.push(command(2, drawn.length - 1));
    geometry.push(zigzag(spot[0] - x), zigzag(spot[1] - y));
    [x, y] = spot;
  });
  if (type === 'area') geometry.push(command(7, 1));
  return geometry;
}
