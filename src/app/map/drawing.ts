import { VectorTile, type VectorTileFeature } from '@mapbox/vector-tile';
import { PbfReader } from 'pbf';

/** What the map tells apart, in the order it is painted. */
export const AREAS = ['green', 'water', 'building'] as const;
export const LINES = ['stream', 'rail', 'path', 'minor', 'major', 'motorway'] as const;
export type Area = (typeof AREAS)[number];
export type Line = (typeof LINES)[number];

/** A name along a street, or that of a place: the spot and the direction to write it in, and how much room it has. */
export interface Label {
  text: string;
  x: number;
  y: number;
  /** Radians; never upside down. */
  angle: number;
  room: number;
  of: 'place' | Line;
}

/** What a tile shows, in its own units: rings and lines as x, y, x, y … */
export interface Drawing {
  extent: number;
  areas: Record<Area, number[][]>;
  lines: Record<Line, number[][]>;
  labels: Label[];
}

type Properties = VectorTileFeature['properties'];
const AREA = 3;
const LINE = 2;
const POINT = 1;

const GREENS = new Set(
  (
    'park forest wood grass grassland cemetery garden golf_course nature_reserve national_park protected_area allotments village_green ' +
    'recreation_ground pitch playground farmland farm meadow orchard vineyard scrub heath wetland zoo dog_park'
  ).split(' '),
);

// Each row: the words of the Protomaps basemap (version 4), then those of OpenMapTiles (3.15).
const ROADS: Record<string, Line> = {
  ...{ highway: 'motorway', major_road: 'major', minor_road: 'minor', path: 'path', rail: 'rail', other: 'path' },
  ...{ motorway: 'motorway', trunk: 'motorway', primary: 'major', secondary: 'major', tertiary: 'major' },
  ...{ minor: 'minor', service: 'minor', track: 'path', transit: 'rail', pedestrian: 'path', busway: 'minor' },
};

const PLACES = new Set(
  'locality neighbourhood macrohood suburb quarter neighborhood city town village hamlet'.split(' '),
);

/** What a tile of these bytes shows (Mapbox Vector Tile 2.1), as far as our map tells it apart; what it does not know is left away. */
export function readTile(bytes: ArrayBuffer): Drawing {
  const drawing: Drawing = {
    extent: 4096,
    areas: { green: [], water: [], building: [] },
    lines: { stream: [], rail: [], path: [], minor: [], major: [], motorway: [] },
    labels: [],
  };
  for (const layer of Object.values(new VectorTile(new PbfReader(new Uint8Array(bytes))).layers)) {
    drawing.extent = layer.extent;
    for (let index = 0; index < layer.length; index += 1) addFeature(drawing, layer.name, layer.feature(index));
  }
  return drawing;
}

function addFeature(drawing: Drawing, layer: string, feature: VectorTileFeature): void {
  const { properties, type } = feature;
  const area = type === AREA ? areaOf(layer, properties) : null;
  const line = type === LINE ? lineOf(layer, properties) : null;
  const name = nameOf(properties);
  if (area) drawing.areas[area].push(...pathsOf(feature));
  if (line) {
    const paths = pathsOf(feature);
    // OpenMapTiles has the names of streets in a layer of their own, which repeats the lines.
    if (layer !== 'transportation_name') drawing.lines[line].push(...paths);
    if (name && line !== 'stream' && line !== 'rail') drawing.labels.push(...alongside(name, line, paths));
  }
  if (type === POINT && name && isPlace(layer, properties)) {
    const [x = 0, y = 0] = pathsOf(feature)[0] ?? [];
    drawing.labels.push({ text: name, x, y, angle: 0, room: Number.POSITIVE_INFINITY, of: 'place' });
  }
}

const kindOf = ({ kind, class: sort, subclass }: Properties) => String(kind ?? sort ?? subclass ?? '');
const nameOf = (properties: Properties) => String(properties.name ?? properties['name:latin'] ?? '');

function areaOf(layer: string, properties: Properties): Area | null {
  if (layer === 'water') return 'water';
  if (layer === 'buildings' || layer === 'building') return 'building';
  if (layer === 'park') return 'green';
  const isLand = layer === 'landuse' || layer === 'landcover';
  return isLand && GREENS.has(kindOf(properties)) ? 'green' : null;
}

function lineOf(layer: string, properties: Properties): Line | null {
  if (layer === 'water' || layer === 'waterway') return 'stream';
  const isRoad = layer === 'roads' || layer === 'transportation' || layer === 'transportation_name';
  return isRoad ? (ROADS[kindOf(properties)] ?? null) : null;
}

const isPlace = (layer: string, properties: Properties) =>
  (layer === 'places' || layer === 'place') && PLACES.has(kindOf(properties));

const pathsOf = (feature: VectorTileFeature): number[][] =>
  feature.loadGeometry().map((path) => path.flatMap(({ x, y }) => [x, y]));

// Straight, at the middle of the line, as long as the street is between its ends.
function alongside(text: string, of: Line, paths: number[][]): Label[] {
  return paths.flatMap((path): Label[] => {
    const last = path.length - 2;
    if (last < 2) return [];
    const middle = Math.floor(last / 4) * 2;
    const [ax = 0, ay = 0, bx = 0, by = 0] = path.slice(middle, middle + 4);
    const tilt = Math.atan2(by - ay, bx - ax);
    const angle = Math.abs(tilt) > Math.PI / 2 ? tilt - Math.sign(tilt) * Math.PI : tilt;
    const room = Math.hypot((path[last] ?? 0) - (path[0] ?? 0), (path[last + 1] ?? 0) - (path[1] ?? 0));
    return [{ text, x: (ax + bx) / 2, y: (ay + by) / 2, angle, room, of }];
  });
}
