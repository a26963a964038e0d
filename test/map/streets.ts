import type { Point } from '../../src/domain/distance.ts';
import { type MadeTile, makeArchive } from './archive.ts';
import { type Feature, makeVectorTile } from './vector-tile.ts';

/** The middle of the demo's town, of which the map here is made up. */
export const BOX: [number, number, number, number] = [5.205, 52.705, 5.32, 52.768];
const [WEST, SOUTH, EAST, NORTH] = BOX;
const ZOOMS = [11, 12, 13, 14, 15];
const BLOCK = 0.0028;
const NAMES = ['Quay Street', 'Heron Lane', 'Mill Road', 'Rope Walk', 'Baker Street', 'Orchard Way', 'Lamp Alley'];

const ring = (west: number, south: number, east: number, north: number): Point[] => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
];

/** A town of blocks: streets with names, houses, a park, a river, a railway; by the names of the Protomaps basemap (4) or of OpenMapTiles. */
export function townOf(schema: 'protomaps' | 'openmaptiles'): Feature[] {
  const is = schema === 'protomaps';
  const roads = is ? 'roads' : 'transportation';
  const kind = (ours: string, theirs: string): Record<string, string> => (is ? { kind: ours } : { class: theirs });
  const features: Feature[] = [
    { layer: 'water', type: 'area', points: river(), properties: kind('river', 'river') },
    {
      layer: is ? 'landuse' : 'park',
      type: 'area',
      points: ring(5.262, 52.722, 5.272, 52.729),
      properties: kind('park', 'public_park'),
    },
    {
      layer: 'landcover',
      type: 'area',
      points: ring(5.222, 52.748, 5.25, 52.757),
      properties: kind('farmland', 'farmland'),
    },
    {
      layer: roads,
      type: 'line',
      points: [
        [WEST, 52.7405],
        [EAST, 52.7465],
      ],
      properties: kind('rail', 'rail'),
    },
    {
      layer: is ? 'places' : 'place',
      type: 'point',
      points: [[5.25, 52.735]],
      properties: { ...kind('locality', 'town'), name: 'Wendelmere' },
    },
  ];
  let count = 0;
  const addStreet = (points: Point[]) => {
    count += 1;
    const isMain = count % 4 === 0;
    const properties = kind(isMain ? 'major_road' : 'minor_road', isMain ? 'primary' : 'minor');
    const name = NAMES[count % NAMES.length] ?? '';
    features.push({ layer: roads, type: 'line', points, properties: is ? { ...properties, name } : properties });
    if (!is) features.push({ layer: 'transportation_name', type: 'line', points, properties: { ...properties, name } });
  };
  for (let west = WEST; west < EAST; west += BLOCK) {
    for (let south = SOUTH; south < NORTH; south += BLOCK * 0.6) {
      const [east, north] = [west + BLOCK, south + BLOCK * 0.6];
      addStreet([
        [west, south],
        [east, south],
      ]);
      addStreet([
        [west, south],
        [west, north],
      ]);
      for (let house = 0; house < 4; house += 1) {
        const from = west + BLOCK * (0.12 + 0.2 * house);
        const points = ring(from, south + BLOCK * 0.1, from + BLOCK * 0.14, south + BLOCK * 0.28);
        features.push({
          layer: is ? 'buildings' : 'building',
          type: 'area',
          points,
          properties: kind('building', 'house'),
        });
      }
    }
  }
  return features;
}

function river(): Point[] {
  const north: Point[] = [];
  const south: Point[] = [];
  for (let step = 0; step <= 40; step += 1) {
    const longitude = WEST + ((EAST - WEST) * step) / 40;
    const latitude = 52.7265 + 0.004 * Math.sin(step / 5);
    north.push([longitude, latitude + 0.0009]);
    south.unshift([longitude, latitude - 0.0009]);
  }
  return [...north, ...south, north[0] as Point];
}

/** The made-up streets of the demo's town as a PMTiles file. */
export function makeStreets(schema: 'protomaps' | 'openmaptiles' = 'protomaps'): Buffer {
  const features = townOf(schema);
  return makeArchive(
    tilesOf((z, x, y) => makeVectorTile(features, z, x, y)),
    'mvt',
    BOX,
  );
}

/** All tiles of the town. */
export function tilesOf(make: (z: number, x: number, y: number) => Uint8Array | null, zooms = ZOOMS): MadeTile[] {
  return zooms.flatMap((z) => {
    const [left, top] = tileAt(z, [WEST, NORTH]);
    const [right, bottom] = tileAt(z, [EAST, SOUTH]);
    const tiles: MadeTile[] = [];
    for (let y = top; y <= bottom; y += 1) {
      for (let x = left; x <= right; x += 1) {
        const bytes = make(z, x, y);
        if (bytes) tiles.push({ z, x, y, bytes });
      }
    }
    return tiles;
  });
}

function tileAt(z: number, [longitude, latitude]: Point): [number, number] {
  const sine = Math.sin((latitude * Math.PI) / 180);
  const down = 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI);
  return [Math.floor(((longitude + 180) / 360) * 2 ** z), Math.floor(down * 2 ** z)];
}
