import type { District } from './district.ts';

type Point = [number, number];

/** How degrees become places on the drawing. */
export interface Frame {
  width: number;
  height: number;
  unitsPerMetre: number;
  x(point: Point): number;
  y(point: Point): number;
}

const WIDTH = 1000;
const MARGIN = 0.04;
const METRES_PER_DEGREE = 111_320;

/** A frame that holds these districts and points, with a margin. East-west is shrunk as the latitude asks (equirectangular). */
export function frameOf(districts: District[], points: Point[]): Frame {
  const all = [...districts.flatMap((district) => district.outline.flat(2)), ...points];
  const [west, east] = rangeOf(all.map(([longitude]) => longitude));
  const [south, north] = rangeOf(all.map(([, latitude]) => latitude));
  const squeeze = Math.cos((((south + north) / 2) * Math.PI) / 180);
  // One street is the least that is drawn: a single point would be infinitely near.
  const across = Math.max((east - west) * squeeze, 0.002) * (1 + 2 * MARGIN);
  const down = Math.max(north - south, across * 0.45, 0.002) * (1 + 2 * MARGIN);
  const scale = WIDTH / across;
  const height = Math.round(Math.min(down, across * 1.3) * scale);
  const fit = Math.min(1, height / (down * scale));
  return {
    width: WIDTH,
    height,
    unitsPerMetre: (scale * fit) / METRES_PER_DEGREE,
    x: ([longitude]) => WIDTH / 2 + (longitude - (west + east) / 2) * squeeze * scale * fit,
    y: ([, latitude]) => height / 2 - (latitude - (south + north) / 2) * scale * fit,
  };
}

/** The outline of a district as the `d` of a path. */
export function pathOf(district: District, frame: Frame): string {
  return district.outline
    .flat()
    .map((ring) => `M${ring.map((point) => `${frame.x(point).toFixed(1)} ${frame.y(point).toFixed(1)}`).join('L')}Z`)
    .join('');
}

/** A point well inside the outline, to write the name at: the centroid of its largest ring. */
export function middleOf(district: District): Point {
  const rings = district.outline.map((rings) => rings[0] ?? []);
  const [best] = rings.map(centroidOf).sort((a, b) => b.area - a.area);
  return best?.point ?? [0, 0];
}

function centroidOf(ring: Point[]): { area: number; point: Point } {
  let area = 0;
  let x = 0;
  let y = 0;
  for (let i = 0; i + 1 < ring.length; i += 1) {
    const [ax, ay] = ring[i] as Point;
    const [bx, by] = ring[i + 1] as Point;
    const cross = ax * by - bx * ay;
    area += cross / 2;
    x += (ax + bx) * cross;
    y += (ay + by) * cross;
  }
  return area === 0
    ? { area: 0, point: ring[0] ?? [0, 0] }
    : { area: Math.abs(area), point: [x / (6 * area), y / (6 * area)] };
}

function rangeOf(values: number[]): [number, number] {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const value of values) {
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  return low > high ? [0, 0] : [low, high];
}
