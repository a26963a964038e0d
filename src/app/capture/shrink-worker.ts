import { bitmapRoom, shrink } from './shrink.ts';

/** Beside the page, so that it goes on while a photo is shrunk. One file in, one photo or nothing out. */
addEventListener('message', async ({ data }: MessageEvent<Blob>) => {
  try {
    const shrunk = await shrink(data, bitmapRoom);
    postMessage(shrunk, { transfer: [shrunk.bytes] });
  } catch {
    postMessage(null);
  }
});
