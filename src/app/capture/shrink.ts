import { cleanJpeg, type Orientation, orientationOf, turnedJpeg } from './jpeg.ts';

/** The longest side of a photo that is kept, in pixels: a number plate across the street can be read, and it is a few hundred kilobytes. */
const LONGEST_SIDE = 2048;
const QUALITY = 0.85;
const TYPE = 'image/jpeg';

/** A photo as it is kept: a JPEG, upright, with nothing in it but the picture. */
export interface Shrunk {
  bytes: ArrayBuffer;
  width: number;
  height: number;
}

/** A picture that can be drawn. */
export interface Drawable {
  source: CanvasImageSource;
  width: number;
  height: number;
  close(): void;
}

type AnyCanvas = OffscreenCanvas | HTMLCanvasElement;

/** What a place where photos are shrunk has for it: a page, or a worker beside it. */
export interface Darkroom {
  /** Throws where it is no picture this browser can read. */
  decode(file: Blob): Promise<Drawable>;
  makeCanvas(width: number, height: number): AnyCanvas;
}

/** By ImageBitmap and OffscreenCanvas, which need no page. */
export const bitmapRoom: Darkroom = {
  async decode(file) {
    const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' });
    return { source: bitmap, width: bitmap.width, height: bitmap.height, close: () => bitmap.close() };
  },
  makeCanvas: (width, height) => new OffscreenCanvas(width, height),
};

/** Makes a photo out of any picture this browser can read. A small one is not made larger. */
export async function shrink(file: Blob, room: Darkroom): Promise<Shrunk> {
  const turn = (await turnsByItself(room)) ? 1 : orientationOf(new Uint8Array(await file.arrayBuffer()));
  const drawable = await room.decode(file);
  try {
    if (drawable.width === 0 || drawable.height === 0) throw new Error('an empty picture');
    const isOnSide = turn >= 5;
    const scale = Math.min(1, LONGEST_SIDE / Math.max(drawable.width, drawable.height));
    const [long, short] = [drawable.width, drawable.height].map((side) => Math.max(1, Math.round(side * scale)));
    const [width, height] = (isOnSide ? [short, long] : [long, short]) as [number, number];
    const canvas = room.makeCanvas(width, height);
    draw(canvas, drawable, turn);
    const bytes = await encode(canvas);
    return { bytes, width, height };
  } finally {
    drawable.close();
  }
}

function draw(canvas: AnyCanvas, { source }: Drawable, turn: Orientation): void {
  const { width, height } = canvas;
  const context = canvas.getContext('2d', { alpha: false }) as CanvasRenderingContext2D | null;
  if (!context) throw new Error('no canvas');
  // Behind what can be seen through.
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, height);
  context.imageSmoothingQuality = 'high';
  const isOnSide = turn >= 5;
  context.setTransform(...TURNS[turn](width, height));
  context.drawImage(source, 0, 0, isOnSide ? height : width, isOnSide ? width : height);
}

type Transform = [number, number, number, number, number, number];

/** Where a pixel of the file goes in the upright picture, for each orientation. */
const TURNS: Record<Orientation, (width: number, height: number) => Transform> = {
  1: () => [1, 0, 0, 1, 0, 0],
  2: (width) => [-1, 0, 0, 1, width, 0],
  3: (width, height) => [-1, 0, 0, -1, width, height],
  4: (_width, height) => [1, 0, 0, -1, 0, height],
  5: () => [0, 1, 1, 0, 0, 0],
  6: (width) => [0, 1, -1, 0, width, 0],
  7: (width, height) => [0, -1, -1, 0, width, height],
  8: (_width, height) => [0, -1, 1, 0, 0, height],
};

async function encode(canvas: AnyCanvas): Promise<ArrayBuffer> {
  const blob =
    'convertToBlob' in canvas
      ? await canvas.convertToBlob({ type: TYPE, quality: QUALITY })
      : await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, TYPE, QUALITY));
  if (blob?.type !== TYPE) throw new Error('no JPEG');
  // Some engines note down what they are; nothing is to be left but the picture.
  const clean = cleanJpeg(new Uint8Array(await blob.arrayBuffer()));
  // Memory of a canvas is short on phones, and given back late.
  canvas.width = 0;
  canvas.height = 0;
  return clean.buffer;
}

const probed = new WeakMap<Darkroom, Promise<boolean>>();

/** Whether this browser turns a picture the way its file says, tried out once on a picture of two pixels. */
function turnsByItself(room: Darkroom): Promise<boolean> {
  const known = probed.get(room);
  if (known) return known;
  const probing = probe(room);
  probed.set(room, probing);
  probing.catch(() => probed.delete(room));
  return probing;
}

async function probe(room: Darkroom): Promise<boolean> {
  const canvas = room.makeCanvas(2, 1);
  // A canvas that was never asked for a context cannot be encoded everywhere.
  if (!canvas.getContext('2d')) throw new Error('no canvas');
  const turned = turnedJpeg(new Uint8Array(await encode(canvas)), 6);
  const drawable = await room.decode(new Blob([turned], { type: TYPE }));
  const { width } = drawable;
  drawable.close();
  return width === 1;
}
