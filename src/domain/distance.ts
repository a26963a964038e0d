/** [longitude, latitude], WGS 84 degrees. */
export type Point = [number, number];

const EARTH = 6_371_008.8;
const RADIANS = Math.PI / 180;

/** Metres between two points as the crow flies, by the haversine formula on the mean radius of the earth; within 0.6 % of the ellipsoid. */
export function metresBetween([fromEast, fromNorth]: Point, [toEast, toNorth]: Point): number {
  const north = Math.sin(((toNorth - fromNorth) * RADIANS) / 2) ** 2;
  const east = Math.sin(((toEast - fromEast) * RADIANS) / 2) ** 2;
  const half = north + Math.cos(fromNorth * RADIANS) * Math.cos(toNorth * RADIANS) * east;
  return 2 * EARTH * Math.asin(Math.sqrt(Math.min(1, half)));
}

/** How far it is to walk from here past all of these in their order, in metres as the crow flies. */
export function walkLength(here: Point, points: readonly Point[]): number {
  return points.reduce((sum, point, index) => sum + metresBetween(points[index - 1] ?? here, point), 0);
}
