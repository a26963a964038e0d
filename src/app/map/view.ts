import type { Point } from '../../domain/distance.ts';
import { type Box, fromWorld, type Tile, tilesIn, toWorld } from './tile.ts';

/** What of the world is seen: its middle, and how near. At zoom 0 the world is 256 pixels wide, and twice that at each further one. */
export interface View {
  middle: Point;
  zoom: number;
}

/** In CSS pixels. */
export interface Size {
  width: number;
  height: number;
}

type Spot = [number, number];

const FARTHEST = 3;
const NEAREST = 19;
const MARGIN = 0.9;
const EQUATOR = 40_075_017;

/** How many pixels wide the world is. */
export const worldSize = (zoom: number) => 256 * 2 ** zoom;

export const withZoom = (view: View, zoom: number): View => ({
  ...view,
  zoom: Math.max(FARTHEST, Math.min(NEAREST, zoom)),
});

/** Where a point is seen, in pixels from the upper left corner. */
export function toScreen(view: View, { width, height }: Size, point: Point): Spot {
  const [x, y] = toWorld(point);
  const [middleX, middleY] = toWorld(view.middle);
  const scale = worldSize(view.zoom);
  return [width / 2 + (x - middleX) * scale, height / 2 + (y - middleY) * scale];
}

/** The point that is seen there. */
export function toPoint(view: View, { width, height }: Size, [x, y]: Spot): Point {
  const [middleX, middleY] = toWorld(view.middle);
  const scale = worldSize(view.zoom);
  return fromWorld([middleX + (x - width / 2) / scale, middleY + (y - height / 2) / scale]);
}

/** The same with the map moved by so many pixels, as a finger drags it. */
export const panned = (view: View, size: Size, right: number, down: number): View => ({
  ...view,
  middle: toPoint(view, size, [size.width / 2 - right, size.height / 2 - down]),
});

/** The same so much nearer, while what is seen at this spot stays there. */
export function zoomedAt(view: View, size: Size, spot: Spot, by: number): View {
  const point = toPoint(view, size, spot);
  const zoomed = withZoom(view, view.zoom + by);
  const [x, y] = toScreen(zoomed, size, point);
  return panned(zoomed, size, spot[0] - x, spot[1] - y);
}

/** All of the box, with a margin; a box without breadth is seen from the height of a street. */
export function viewOf([west, south, east, north]: Box, { width, height }: Size): View {
  const [left, top] = toWorld([west, north]);
  const [right, bottom] = toWorld([east, south]);
  const middle = fromWorld([(left + right) / 2, (top + bottom) / 2]);
  const scale = Math.min((width * MARGIN) / (right - left), (height * MARGIN) / (bottom - top));
  return withZoom({ middle, zoom: 0 }, Math.min(16.5, Math.log2(scale / 256)));
}

export const metresPerPixel = ({ middle, zoom }: View): number =>
  (EQUATOR * Math.cos((middle[1] * Math.PI) / 180)) / worldSize(zoom);

/** The box that is seen. */
export function boxSeen(view: View, size: Size): Box {
  const [west, north] = toPoint(view, size, [0, 0]);
  const [east, south] = toPoint(view, size, [size.width, size.height]);
  return [west, south, east, north];
}

/** The tiles that cover what is seen, each drawn about `pixels` wide; none nearer or farther than the map has. */
export function tilesSeen(view: View, size: Size, pixels: number, least: number, most: number): Tile[] {
  const fitting = Math.round(view.zoom - Math.log2(pixels / 256));
  return fitting < least ? [] : tilesIn(boxSeen(view, size), Math.min(fitting, most));
}

/** Where a tile is drawn: its upper left corner and its breadth. */
export function placeOf(view: View, size: Size, { z, x, y }: Tile): { x: number; y: number; breadth: number } {
  const breadth = worldSize(view.zoom) / 2 ** z;
  const [left, top] = toScreen(view, size, fromWorld([x / 2 ** z, y / 2 ** z]));
  return { x: left, y: top, breadth };
}
