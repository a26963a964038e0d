import type { Colours } from './colours.ts';
import { AREAS, type Drawing, type Label, LINES, type Line } from './drawing.ts';
import type { Tile } from './tile.ts';
import { placeOf, type Size, type View } from './view.ts';

/** A tile as it is to be painted: a drawing, or a picture as it is. `from` is the tile it was made of: itself, or one farther out. */
export interface Painting {
  tile: Tile;
  from: Tile;
  what: Drawing | ImageBitmap;
}

type Canvas = CanvasRenderingContext2D;
type Paths = Map<string, Path2D>;

const WIDTHS: Record<Line, number> = { stream: 2, rail: 1.4, path: 1.4, minor: 5, major: 7, motorway: 9 };
const FINEST = 0.7;
const CASED: readonly Line[] = ['minor', 'major', 'motorway'];
const NAMES_FROM: Record<Label['of'], number> = {
  place: 11,
  motorway: 13.5,
  major: 13.5,
  minor: 15,
  path: 16,
  rail: 99,
  stream: 99,
};

const isPicture = (what: Painting['what']): what is ImageBitmap => 'close' in what;

/** Paints the map: the ground, then each tile in its square, then the names over all of them. */
export function paint(canvas: Canvas, view: View, size: Size, paintings: Painting[], colours: Colours): void {
  canvas.fillStyle = colours.ground;
  canvas.fillRect(0, 0, size.width, size.height);
  for (const painting of paintings) paintTile(canvas, view, size, painting, colours);
  paintNames(canvas, view, size, paintings, colours);
}

function paintTile(canvas: Canvas, view: View, size: Size, { tile, from, what }: Painting, colours: Colours): void {
  const square = placeOf(view, size, tile);
  const { x, y, breadth } = placeOf(view, size, from);
  canvas.save();
  canvas.beginPath();
  // To whole pixels, so that no seam shows between two squares.
  const [left, top] = [Math.floor(square.x), Math.floor(square.y)];
  canvas.rect(left, top, Math.ceil(square.x + square.breadth) - left, Math.ceil(square.y + square.breadth) - top);
  canvas.clip();
  canvas.translate(x, y);
  if (isPicture(what)) canvas.drawImage(what, 0, 0, breadth, breadth);
  else paintDrawing(canvas, what, breadth / what.extent, view.zoom, colours);
  canvas.restore();
}

function paintDrawing(canvas: Canvas, drawing: Drawing, scale: number, zoom: number, colours: Colours): void {
  canvas.scale(scale, scale);
  const paths = pathsOf(drawing);
  for (const area of AREAS) {
    const path = paths.get(area);
    if (!path || (area === 'building' && zoom < 14.5)) continue;
    canvas.fillStyle = colours[area];
    canvas.fill(path, 'nonzero');
  }
  canvas.lineCap = 'round';
  canvas.lineJoin = 'round';
  const grown = 1.5 ** (zoom - 16);
  const stroke = (line: Line, more: number, colour: string) => {
    const path = paths.get(line);
    if (!path) return;
    canvas.strokeStyle = colour;
    canvas.lineWidth = (Math.max(FINEST, WIDTHS[line] * grown) + more) / scale;
    canvas.stroke(path);
  };
  if (zoom >= 13.5) for (const line of CASED) stroke(line, 2, colours.casing);
  for (const line of LINES) {
    canvas.setLineDash(line === 'path' ? [4 / scale, 3 / scale] : []);
    stroke(line, 0, colours[line]);
  }
}

const made = new WeakMap<Drawing, Paths>();

function pathsOf(drawing: Drawing): Paths {
  const known = made.get(drawing);
  if (known) return known;
  const paths: Paths = new Map();
  for (const [name, lists] of [...Object.entries(drawing.areas), ...Object.entries(drawing.lines)]) {
    if (lists.length === 0) continue;
    const path = new Path2D();
    for (const points of lists) {
      path.moveTo(points[0] ?? 0, points[1] ?? 0);
      for (let at = 2; at < points.length; at += 2) path.lineTo(points[at] ?? 0, points[at + 1] ?? 0);
    }
    paths.set(name, path);
  }
  made.set(drawing, paths);
  return paths;
}

interface Written {
  text: string;
  x: number;
  y: number;
  reach: number;
}

const APART = 260;

/** Names that have room, none over another, and none again near by. */
function paintNames(canvas: Canvas, view: View, size: Size, paintings: Painting[], colours: Colours): void {
  const written: Written[] = [];
  canvas.textAlign = 'center';
  canvas.textBaseline = 'middle';
  canvas.lineJoin = 'round';
  const all = paintings.flatMap(({ from, what }) => {
    if (isPicture(what)) return [];
    const { x, y, breadth } = placeOf(view, size, from);
    const scale = breadth / what.extent;
    return what.labels
      .filter(({ of }) => view.zoom >= NAMES_FROM[of])
      .map((label) => ({ ...label, x: x + label.x * scale, y: y + label.y * scale, room: label.room * scale }));
  });
  const rank = (label: Label) => (label.of === 'place' ? -1 : LINES.length - LINES.indexOf(label.of));
  for (const label of all.sort((a, b) => rank(a) - rank(b) || b.room - a.room)) {
    const letters = label.of === 'place' ? 15 : 13;
    canvas.font = `${label.of === 'place' ? 700 : 500} ${letters}px ${colours.font}`;
    const breadth = canvas.measureText(label.text).width;
    const one: Written = { text: label.text, x: label.x, y: label.y, reach: breadth / 2 + letters };
    if (breadth > label.room || isCut(one, label.angle, size) || written.some((other) => isInTheWay(other, one)))
      continue;
    written.push(one);
    canvas.save();
    canvas.translate(label.x, label.y);
    canvas.rotate(label.angle);
    canvas.lineWidth = 4;
    canvas.strokeStyle = colours.halo;
    canvas.strokeText(label.text, 0, 0);
    canvas.fillStyle = colours.name;
    canvas.fillText(label.text, 0, 0);
    canvas.restore();
  }
}

// Half a name at the edge says less than none.
function isCut({ x, y, reach }: Written, angle: number, size: Size): boolean {
  const across = Math.abs(Math.cos(angle)) * reach;
  const down = Math.abs(Math.sin(angle)) * reach;
  return x < across || y < down || x > size.width - across || y > size.height - down;
}

function isInTheWay(other: Written, { text, x, y, reach }: Written): boolean {
  const far = Math.hypot(other.x - x, other.y - y);
  return far < (other.text === text ? APART : Math.min(other.reach, reach) + 14);
}
