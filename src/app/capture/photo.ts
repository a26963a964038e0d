import { MOST_ATTACHMENT_BYTES } from '../../domain/attachment.ts';
import { hashOf, type Taken } from '../../store/attachments.ts';
import { newId } from '../../store/id.ts';
import { type FileFault, isCut, isHeic } from './file-kind.ts';
import { bitmapRoom, type Darkroom, type Shrunk, shrink } from './shrink.ts';

// The largest photo of a phone is about a fifth of it.
const LARGEST_FILE = 256 * 1024 * 1024;

/** Makes a photo to keep of a file that somebody has taken or chosen, or says why it cannot. */
export async function takePhoto(file: File): Promise<Taken | FileFault> {
  if (file.size === 0) return 'empty';
  if (file.size > LARGEST_FILE) return 'unreadable';
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    // It was taken away meanwhile, or is in a cloud that is out of reach.
    return 'unreadable';
  }
  if (isCut(bytes)) return 'cut';
  const shrunk = await shrinkSomewhere(file);
  if (!shrunk) return isHeic(bytes) ? 'heic' : 'unreadable';
  return shrunk.bytes.byteLength <= MOST_ATTACHMENT_BYTES ? photoOf(shrunk, takenAt(file)) : 'unreadable';
}

async function photoOf({ bytes, width, height }: Shrunk, takenAt: string): Promise<Taken> {
  const attachment = {
    id: newId(),
    kind: 'photo' as const,
    hash: await hashOf(bytes),
    type: 'image/jpeg' as const,
    bytes: bytes.byteLength,
    width,
    height,
    seconds: null,
    takenAt,
  };
  return { attachment, bytes };
}

// A photo from the gallery is as old as its file; no file is from tomorrow.
function takenAt({ lastModified }: File): string {
  const now = Date.now();
  return new Date(lastModified > 0 && lastModified < now ? lastModified : now).toISOString();
}

/** Beside the page where that can be, else in it; in the second place an engine may still read what it could not in the first. */
async function shrinkSomewhere(file: File): Promise<Shrunk | null> {
  return (await shrinkBeside(file)) ?? shrink(file, pageRoom).catch(() => null);
}

const canBeBeside = () =>
  typeof Worker === 'function' && typeof OffscreenCanvas === 'function' && typeof createImageBitmap === 'function';

const PATIENCE = 60_000;

function shrinkBeside(file: File): Promise<Shrunk | null> {
  if (!canBeBeside()) return Promise.resolve(null);
  const worker = new Worker(new URL('./shrink-worker.ts', import.meta.url), { type: 'module' });
  let timer: ReturnType<typeof setTimeout>;
  return new Promise<Shrunk | null>((resolve) => {
    timer = setTimeout(() => resolve(null), PATIENCE);
    worker.onmessage = ({ data }: MessageEvent<Shrunk | null>) => resolve(data);
    worker.onerror = () => resolve(null);
    worker.postMessage(file);
  }).finally(() => {
    clearTimeout(timer);
    worker.terminate();
  });
}

/** By an image element and a canvas: an engine draws it at the size that is needed, and takes large ones that it would not as a bitmap. */
const pageRoom: Darkroom = {
  async decode(file) {
    const url = URL.createObjectURL(file);
    const image = new Image();
    image.src = url;
    try {
      await image.decode();
    } catch (error) {
      URL.revokeObjectURL(url);
      // Where there is no page to load it into, or the address is not let through.
      if (typeof createImageBitmap === 'function') return bitmapRoom.decode(file);
      throw error;
    }
    const { naturalWidth: width, naturalHeight: height } = image;
    return { source: image, width, height, close: () => URL.revokeObjectURL(url) };
  },
  makeCanvas: (width, height) => Object.assign(document.createElement('canvas'), { width, height }),
};
