import type { Point } from '../../domain/distance.ts';

/** A square of the map: at zoom z the world is 2^z squares wide and high, counted from the north-west. */
export interface Tile {
  z: number;
  x: number;
  y: number;
}

/** West, south, east, north, in degrees. */
export type Box = [number, number, number, number];

export const tileKey = ({ z, x, y }: Tile) => `${z}/${x}/${y}`;

const STEEPEST = 85.051129;

/** Where a point lies in the square of the whole world, 0 to 1 from the west and from the north (Web Mercator, EPSG:3857). */
export function toWorld([longitude, latitude]: Point): [number, number] {
  const sine = Math.sin((Math.max(-STEEPEST, Math.min(STEEPEST, latitude)) * Math.PI) / 180);
  return [(longitude + 180) / 360, 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)];
}

/** The point that lies there in the square of the world. */
export const fromWorld = ([x, y]: [number, number]): Point => [
  x * 360 - 180,
  (Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) * 180) / Math.PI,
];

/** The tiles of this zoom that a box touches, row by row. */
export function tilesIn([west, south, east, north]: Box, z: number): Tile[] {
  const [left, top] = toWorld([west, north]);
  const [right, bottom] = toWorld([east, south]);
  const last = 2 ** z - 1;
  const at = (share: number) => Math.max(0, Math.min(last, Math.floor(share * 2 ** z)));
  const tiles: Tile[] = [];
  for (let y = at(top); y <= at(bottom); y += 1) {
    for (let x = at(left); x <= at(right); x += 1) tiles.push({ z, x, y });
  }
  return tiles;
}

/** The tile so many zooms out that this one is a part of. */
export const ancestorOf = ({ z, x, y }: Tile, up: number): Tile => ({ z: z - up, x: x >> up, y: y >> up });

/** The box that holds all of these; null where there is none. */
export function boxOf(points: Point[]): Box | null {
  if (points.length === 0) return null;
  const box: Box = [180, 90, -180, -90];
  for (const [longitude, latitude] of points) {
    box[0] = Math.min(box[0], longitude);
    box[1] = Math.min(box[1], latitude);
    box[2] = Math.max(box[2], longitude);
    box[3] = Math.max(box[3], latitude);
  }
  return box;
}
