import type { Point } from './distance.ts';

/** The eight directions, from north with the sun. */
export const COURSES = ['north', 'northEast', 'east', 'southEast', 'south', 'southWest', 'west', 'northWest'] as const;
export type Course = (typeof COURSES)[number];

const METRES_PER_DEGREE = 111_195;
const RADIANS = Math.PI / 180;

/** The direction in which `to` lies from `from`, in degrees from north with the sun, 0 to 360. As if the earth were flat: right within a city. */
export function bearingBetween(from: Point, to: Point): number {
  const squeeze = Math.cos(((from[1] + to[1]) / 2) * RADIANS);
  return (Math.atan2((to[0] - from[0]) * squeeze, to[1] - from[1]) / RADIANS + 360) % 360;
}

/** The same as one of the eight. */
export const courseBetween = (from: Point, to: Point): Course =>
  COURSES[Math.round(bearingBetween(from, to) / 45) % 8] as Course;

/** The point so many metres further east and north. */
export const movedBy = ([longitude, latitude]: Point, east: number, north: number): Point => [
  longitude + east / (METRES_PER_DEGREE * Math.cos(latitude * RADIANS)),
  latitude + north / METRES_PER_DEGREE,
];
