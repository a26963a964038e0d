import pointInPolygon from 'point-in-polygon-hao';
import * as v from 'valibot';
import { Code } from './id.ts';
import { Localized } from './text.ts';

const Point = v.tuple([
  v.pipe(v.number('number'), v.minValue(-180, 'outOfRange'), v.maxValue(180, 'outOfRange')),
  v.pipe(v.number('number'), v.minValue(-90, 'outOfRange'), v.maxValue(90, 'outOfRange')),
]);
const isClosed = (ring: [number, number][]) => ring[0]?.[0] === ring.at(-1)?.[0] && ring[0]?.[1] === ring.at(-1)?.[1];
const Ring = v.pipe(v.array(Point), v.minLength(4, 'malformed'), v.check(isClosed, 'malformed'));
/** Rings of one polygon: the outline, then its holes. Closed: first and last point are equal (RFC 7946). */
const Polygon = v.pipe(v.array(Ring), v.minLength(1, 'malformed'));

/** An area an officer serves and rules depend on. */
export const District = v.strictObject({
  id: Code,
  name: Localized,
  outline: v.pipe(v.array(Polygon), v.minLength(1, 'malformed')),
});
export type District = v.InferOutput<typeof District>;

/** The district this point [longitude, latitude] lies in; null in none: a hole, the next town. */
export function findDistrict(point: [number, number], districts: District[]): District | null {
  return districts.find((district) => district.outline.some((rings) => pointInPolygon(point, rings) !== false)) ?? null;
}
