type Point = [number, number];

/** What keeps this from being a polygon of RFC 7946: rings of [longitude, latitude] in degrees, each closed. */
export function checkPolygon(polygon: unknown): string[] {
  if (!Array.isArray(polygon) || polygon.length === 0) return ['a polygon has no ring; draw it again'];
  return polygon.flatMap((ring, index) => checkRing(ring).map((text) => `ring ${index + 1} ${text}`));
}

function checkRing(ring: unknown): string[] {
  if (!Array.isArray(ring) || !ring.every(isPoint)) return ['is not a list of points; write [longitude, latitude]'];
  const far = checkRange(ring);
  if (far) return [far];
  if (ring.length < 4) return [`has ${ring.length} points; a ring has at least 4, the last equal to the first`];
  return isClosed(ring) ? [] : ['is not closed; repeat its first point at the end'];
}

// A third number, the height, may be there; it is not kept.
const isPoint = (point: unknown): point is Point =>
  Array.isArray(point) && point.length >= 2 && point.slice(0, 2).every((number) => typeof number === 'number');

function checkRange(ring: Point[]): string | null {
  const far = ring.find(([x, y]) => Math.abs(x) > 180 || Math.abs(y) > 90);
  if (!far) return null;
  const shown = `[${far[0]}, ${far[1]}]`;
  const areMetres = Math.abs(far[0]) > 180 || Math.abs(far[1]) > 180;
  if (areMetres) return `has the point ${shown}: these look like metres; reproject to WGS 84 (EPSG:4326), in degrees`;
  return `has the point ${shown}: a latitude is at most 90; write [longitude, latitude], in this order`;
}

function isClosed(ring: Point[]): boolean {
  const [first, last] = [ring[0], ring.at(-1)];
  return first?.[0] === last?.[0] && first?.[1] === last?.[1];
}
