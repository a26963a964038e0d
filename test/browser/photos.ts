import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as assert from 'uvu/assert';
import { nora, piet } from '../people.ts';
import { makeServer } from './app-server.ts';
import { type Browser, type FoundBrowser, openBrowser, type Page } from './browsers.ts';
import { openRequest, signIn, untilOffline } from './steps.ts';
import type { Trial } from './trial.ts';

const LONG = 90_000;

/** Red, green, blue, white: the corners of every picture here, from its upper left. */
export const UPRIGHT = ['red', 'green', 'blue', 'white'] as const;
type Corner = (typeof UPRIGHT)[number];

/**
 * Which corner of the upright picture lies in each corner of the file, for each Exif orientation (Exif 2.32, 4.6.4, tag 274: where
 * row 0 and column 0 of the file are when one looks at it).
 */
const IN_FILE: Record<number, Corner[]> = {
  1: ['red', 'green', 'blue', 'white'],
  2: ['green', 'red', 'white', 'blue'],
  3: ['white', 'blue', 'green', 'red'],
  4: ['blue', 'white', 'red', 'green'],
  5: ['red', 'blue', 'green', 'white'],
  6: ['green', 'white', 'red', 'blue'],
  7: ['white', 'green', 'blue', 'red'],
  8: ['blue', 'red', 'white', 'green'],
};
const [WIDE, HIGH] = [3000, 2000];

/** A file to be chosen, as people have them. */
export interface Chosen {
  name: string;
  type: string;
  bytes: Buffer;
}

/** Photos from the street in a real browser: whatever is chosen, what is kept is upright and tells nothing but what is on it. */
export async function photos(found: FoundBrowser, trial: Trial, listens = false): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), `plein-air-photos-${found.name}-`));
  const server = await makeServer();
  const browsers: Browser[] = [];
  // Firefox does not play on a machine without a loudspeaker.
  const isHeard = listens && found.name !== 'firefox';
  const open = async (name: string) => {
    const browser = await openBrowser(found, join(folder, name), { width: 390, height: 844, locale: 'en-GB' });
    browsers.push(browser);
    return browser.page;
  };
  try {
    await server.start();
    const page = await open('officer');
    let encounterId = '';

    await trial(`${found.name}: eight photos, one for each way to hold a phone, are kept upright`, async () => {
      await signIn(page, server.address, nora);
      await untilOffline(page);
      await page.click('a[href="/new"]');
      await page.waitFor('form.capture');
      const files: Chosen[] = [];
      for (const orientation of Object.keys(IN_FILE).map(Number)) {
        const [width, height] = orientation >= 5 ? [HIGH, WIDE] : [WIDE, HIGH];
        const plain = await drawJpeg(page, width, height, IN_FILE[orientation] as Corner[]);
        files.push({ name: `IMG_${orientation}.JPG`, type: 'image/jpeg', bytes: withExif(plain, orientation) });
      }
      for (const { bytes } of files) assert.ok(tellsMore(bytes).length > 0, 'the test itself must be able to fail');
      await choose(page, files);
      await page.waitFor('.thumb:nth-child(8) img', { timeout: LONG });
      await page.waitFor('.taking-status', { gone: true });
      const kept = await readBlobs(page);
      assert.is(kept.length, 8);
      for (const [index, blob] of kept.entries()) {
        assert.equal(
          await cornersOf(page, blob.bytes),
          { width: 2048, height: 1365, corners: [...UPRIGHT] },
          `${index}`,
        );
      }
    });

    await trial(`${found.name}: nothing is left in them of place, time and phone`, async () => {
      for (const { bytes } of await readBlobs(page)) assert.equal(tellsMore(bytes), []);
    });

    await trial(
      `${found.name}: what is no photo is refused in words, and the others of the same choice still come`,
      async () => {
        const plain = await drawJpeg(page, 300, 200, UPRIGHT);
        const png = await drawPng(page, 120, 80);
        await page.fill('form.capture textarea', 'Mrs Visser, number 12');
        await choose(page, [
          { name: 'letter.pdf', type: 'application/pdf', bytes: Buffer.from('%PDF-1.7\n%âãÏÓ\n1 0 obj\n') },
          { name: 'words.jpg', type: 'image/jpeg', bytes: Buffer.from('These are words and no picture.') },
          { name: 'cut.jpg', type: 'image/jpeg', bytes: plain.subarray(0, plain.length - 400) },
          { name: 'nothing.jpg', type: 'image/jpeg', bytes: Buffer.alloc(0) },
          {
            name: 'IMG_1.HEIC',
            type: 'image/heic',
            bytes: Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1'),
          },
          { name: 'small.jpg', type: 'image/jpeg', bytes: plain },
          { name: 'drawing.png', type: 'image/png', bytes: png },
        ]);
        await page.waitFor('.thumb:nth-child(10) img', { timeout: LONG });
        for (const [name, words] of [
          ['letter.pdf', 'This is not a photo'],
          ['words.jpg', 'This is not a photo'],
          ['cut.jpg', 'breaks off in the middle'],
          ['nothing.jpg', 'This file is empty'],
          ['IMG_1.HEIC', 'HEIC'],
        ]) {
          await page.waitFor('.attached .notice', { text: words as string });
          await page.waitFor('.attached .notice', { text: name as string });
        }
        const kept = await readBlobs(page);
        assert.is(kept.length, 10);
        const sizes = await Promise.all(kept.slice(8).map(({ bytes }) => cornersOf(page, bytes)));
        assert.equal(
          sizes.map(({ width, height }) => [width, height]).sort(),
          [
            [120, 80],
            [300, 200],
          ],
          'small ones stay as they are',
        );
        for (const { bytes } of kept) assert.equal(tellsMore(bytes), []);
      },
    );

    await trial(`${found.name}: a photo is removed and brought back, and seen large`, async () => {
      await page.click('.thumb:nth-child(10) button:has-text("Remove")');
      await page.waitFor('.thumb:nth-child(10)', { gone: true });
      await page.click('.attached .undo-line button');
      await page.waitFor('.thumb:nth-child(10) img');
      await page.click('.thumb:nth-child(2) .thumb-open');
      await page.waitFor('.sheet-title', { text: 'Photo 2 of 10' });
      await page.waitFor('.look-photo');
      await page.press('ArrowRight');
      await page.waitFor('.sheet-title', { text: 'Photo 3 of 10' });
      await page.press('Escape');
      await page.waitFor('.look-photo', { gone: true });
      // The way back in the history is gone a moment later.
      await page.evaluate('new Promise((go) => setTimeout(() => go(true), 400))');
    });

    await trial(`${found.name}: the app starts cold, and the draft has all its photos`, async () => {
      await page.reload();
      await page.waitFor('.thumb:nth-child(10) img', { timeout: LONG });
    });

    await trial(`${found.name}: a photo of fifty million pixels becomes one of the usual size`, async () => {
      const took = await page.evaluate<number>(`(async () => {
        const canvas = document.createElement('canvas');
        canvas.width = 10000;
        canvas.height = 5000;
        const context = canvas.getContext('2d');
        ${FILL};
        fill(context, 10000, 5000, ${JSON.stringify(UPRIGHT)});
        const blob = await new Promise((go) => canvas.toBlob(go, 'image/jpeg', 0.9));
        canvas.width = canvas.height = 0;
        const chosen = new DataTransfer();
        chosen.items.add(new File([blob], 'large.jpg', { type: 'image/jpeg' }));
        const within = '[data-add]';
        ${PUT};
        return Date.now();
      })()`);
      await page.waitFor('.thumb:nth-child(11) img', { timeout: LONG });
      console.log(`  ${((Date.now() - took) / 1000).toFixed(1)} s`);
      const large = (await readBlobs(page)).at(-1);
      assert.equal(await cornersOf(page, large?.bytes ?? Buffer.alloc(0)), {
        width: 2048,
        height: 1024,
        corners: [...UPRIGHT],
      });
    });

    await trial(`${found.name}: in a browser that can less, a photo held sideways is kept upright too`, async () => {
      await page.evaluate('(window.Worker = undefined, window.createImageBitmap = undefined, true)');
      for (const orientation of [5, 6, 7, 8]) {
        const plain = await drawJpeg(page, HIGH / 2, WIDE / 2, IN_FILE[orientation] as Corner[]);
        await choose(page, [{ name: 'old.jpg', type: 'image/jpeg', bytes: withExif(plain, orientation) }]);
        await page.waitFor('.taking-status', { gone: true, timeout: LONG });
        await page.waitFor(`.thumb:nth-child(${orientation + 7}) img`, { timeout: LONG });
        const kept = (await readBlobs(page)).at(-1);
        assert.equal(
          await cornersOf(page, kept?.bytes ?? Buffer.alloc(0)),
          { width: 1500, height: 1000, corners: [...UPRIGHT] },
          `orientation ${orientation}`,
        );
        assert.equal(tellsMore(kept?.bytes ?? Buffer.alloc(0)), []);
      }
      await page.reload();
      await page.waitFor('.thumb:nth-child(15) img', { timeout: LONG });
    });

    await trial(`${found.name}: a voice note is recorded, listened to, and kept with the photos`, async () => {
      await giveMicrophone(page);
      await watchBytes(page);
      const photosBefore = await shownPhotos(page);
      assert.is(photosBefore.length, 15);
      if (isHeard) await playAtOnce(page);
      await page.click('[data-add] button:has-text("A voice note")');
      await page.waitFor('.recorder-clock', { text: 'Recording', timeout: 20_000 });
      await page.waitFor('.recorder-clock', { text: '0:04', timeout: 20_000 });
      await page.click('.recorder button');
      await page.waitFor('.voice .voice-length', { text: /^0:0[3-6]$/, timeout: 20_000 });
      if (isHeard) await hearWhole(page);
      await page.waitFor('.voice button', { text: 'Play', timeout: 20_000 });
      const voice = (await readBlobs(page)).find(({ type }) => type.startsWith('audio/'));
      console.log(`  ${voice?.type}, ${voice?.bytes.length} bytes`);
      assert.ok((voice?.bytes.length ?? 0) > 1000);
      assert.equal(await shownPhotos(page), photosBefore, 'the photos beside it are not drawn anew');
    });

    await trial(
      `${found.name}: the bytes of what is not on the screen any more are let go of, and none before`,
      async () => {
        const sheet = await page.evaluate<string>('location.href');
        assert.is(await page.evaluate<number>('bytes.live.size'), 16, 'one address for each');
        await page.evaluate('(history.back(), true)');
        await page.waitFor('form.capture', { gone: true });
        await untilIn(page, 'bytes.live.size === 0', 5000);
        assert.is(await page.evaluate<number>('bytes.live.size'), 0);
        assert.equal(await page.evaluate<string[]>('bytes.early'), []);
        await page.goto(sheet);
        await page.waitFor('.thumb:nth-child(15) img', { timeout: LONG });
        await page.waitFor('.voice button', { text: 'Play', timeout: LONG });
      },
    );

    await trial(
      `${found.name}: of a recording that a crash cuts off, all but the last seconds is found again`,
      async () => {
        await giveMicrophone(page);
        await page.click('[data-add] button:has-text("A voice note")');
        await page.waitFor('.recorder-clock', { text: '0:08', timeout: 30_000 });
        await page.reload();
        await page.waitFor('.voice:nth-child(2)', { timeout: 40_000 });
        await page.waitFor('.taking-status', { text: 'cut off' });
        const length = await page.text('.voice:nth-child(2) .voice-length');
        assert.match(length, /^0:0[5-9]$/);
      },
    );

    await trial(`${found.name}: the encounter is saved, its words go first, and all of it arrives`, async () => {
      await page.click('.save-bar button');
      await page.waitFor('h1', { text: 'Saved on this phone' });
      await page.waitFor('main', { text: 'the photo follows' });
      encounterId = (await page.evaluate<string>('location.pathname')).split('/').at(-1) ?? '';
      await page.goto(`${server.address}/encounters/${encounterId}`);
      await page.waitFor('.thumb:nth-child(15) .mark', { text: 'Received', timeout: LONG });
      const states = await page.evaluate<string[]>(
        `[...document.querySelectorAll('.thumb-open')].map((thumb) => thumb.getAttribute('aria-label'))`,
      );
      assert.match(states[1] ?? '', /^Photo 2 of 15, taken (at|on) .+\. Received$/);
    });

    await trial(`${found.name}: on another phone what was taken is fetched, seen, heard and kept`, async () => {
      const other = await open('other');
      await signIn(other, server.address, nora);
      await untilOffline(other);
      await other.goto(`${server.address}/encounters/${encounterId}`);
      await watchBytes(other);
      await other.waitFor('.thumb:nth-child(15) img', { timeout: LONG });
      await other.waitFor('.voice:nth-child(1) button', { text: 'Play', timeout: LONG });
      if (isHeard) {
        await other.click('.voice button:has-text("Play")');
        await hearWhole(other);
      }
      await other.waitFor('.voice:nth-child(2) button', { text: 'Play', timeout: LONG });
      assert.equal(await other.evaluate<string[]>('bytes.early'), []);
      await server.stop();
      await other.reload();
      await other.waitFor('.thumb:nth-child(15) img', { timeout: LONG });
    });

    await trial(
      `${found.name}: the photo of a need is with its request; a maintainer adds one, and the officer sees it`,
      async () => {
        await server.start();
        await page.goto(`${server.address}/new`);
        await page.fill('form.capture textarea', 'The big tree hangs over the path');
        await page.click('.add.is-from-note button:has-text("Trees")');
        await page.click('section.part button:has-text("Change")');
        await page.fill('section.part select', 'harbour');
        const before = await drawJpeg(page, 400, 300, UPRIGHT);
        await choose(page, [{ name: 'before.jpg', type: 'image/jpeg', bytes: before }], '.card');
        await page.waitFor('.card .thumb img', { timeout: LONG });
        await page.click('.save-bar button');
        await page.waitFor('h1', { text: 'Saved on this phone' });
        const desk = await open('maintainer');
        await signIn(desk, server.address, piet);
        await openRequest(desk, server.address, 'The big tree hangs over the path');
        await desk.waitFor('.thumb:nth-child(1) img', { timeout: LONG });
        const after = await drawJpeg(desk, 300, 400, UPRIGHT);
        await choose(desk, [{ name: 'after.jpg', type: 'image/jpeg', bytes: after }], '.request');
        await desk.waitFor('.thumb:nth-child(2) .mark', { text: 'Received', timeout: LONG });
        await openRequest(page, server.address, 'The big tree hangs over the path');
        await page.waitFor('.thumb:nth-child(2) img', { timeout: LONG });
      },
    );

    await trial(`${found.name}: nothing broke while taking photos`, async () => {
      const told = browsers.flatMap(({ complaints }) => complaints).filter((text) => !NO_SIGNAL.test(text));
      if (told.length > 0) throw new Error(told.join('\n'));
    });
  } finally {
    for (const browser of browsers) await browser.close();
    await server.end();
    rmSync(folder, { recursive: true, force: true });
  }
}

// A page that is left breaks off what it was loading; what is needed and missing shows above.
const NO_SIGNAL =
  /dynamically imported module|Importing a module script|net::|NetworkError|ERR_CONNECTION|Failed to load resource|Could not connect|access control|cancelled|manifest-src|interactive-widget|ResizeObserver loop/i;

/** Chooses these files with the first button that takes some, as the person and the system's own window would. */
export async function choose(page: Page, files: Chosen[], where = '[data-add]'): Promise<void> {
  await page.waitFor('.file-button');
  await page.evaluate('(window.chosen = new DataTransfer(), true)');
  for (const { name, type, bytes } of files) {
    await page.evaluate("(window.text = '', true)");
    const text = bytes.toString('base64');
    // WebKit's inspector hangs up on a long message.
    for (let at = 0; at < text.length; at += LINE)
      await page.evaluate(`(window.text += '${text.slice(at, at + LINE)}', true)`);
    await page.evaluate(`(() => {
      const bytes = Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
      chosen.items.add(new File([bytes], ${JSON.stringify(name)}, { type: '${type}' }));
      return true;
    })()`);
  }
  await page.evaluate(`(() => { const within = '${where}'; ${PUT}; return true; })()`);
}

const LINE = 100_000;

const PUT = `
  const input = document.querySelector(within + ' .file-input');
  input.files = chosen.files;
  input.dispatchEvent(new Event('change', { bubbles: true }))`;

// In the middle a square of its own for each, for two photos of the same bytes are one.
const FILL = `
  const fill = (context, width, height, corners, own = 0) => {
    corners.forEach((colour, index) => {
      context.fillStyle = colour;
      context.fillRect(index % 2 ? width / 2 : 0, index > 1 ? height / 2 : 0, width / 2, height / 2);
    });
    context.fillStyle = 'black';
    context.fillRect(width / 2 - own, height / 2 - own, 2 * own, 2 * own);
  }`;

let drawn = 0;

/** A photo of four corners; no two of them are the same. */
export async function drawJpeg(page: Page, width: number, height: number, corners: readonly Corner[]): Promise<Buffer> {
  drawn += 1;
  const text = await page.evaluate<string>(`(async () => {
    const canvas = document.createElement('canvas');
    canvas.width = ${width};
    canvas.height = ${height};
    ${FILL};
    fill(canvas.getContext('2d'), ${width}, ${height}, ${JSON.stringify(corners)}, ${drawn * 8});
    return canvas.toDataURL('image/jpeg', 0.9).split(',')[1];
  })()`);
  return Buffer.from(text, 'base64');
}

/** Half of it can be seen through. */
async function drawPng(page: Page, width: number, height: number): Promise<Buffer> {
  const text = await page.evaluate<string>(`(async () => {
    const canvas = document.createElement('canvas');
    canvas.width = ${width};
    canvas.height = ${height};
    const context = canvas.getContext('2d');
    context.fillStyle = 'red';
    context.fillRect(0, 0, ${width / 2}, ${height});
    return canvas.toDataURL('image/png').split(',')[1];
  })()`);
  return Buffer.from(text, 'base64');
}

/** What is kept on the phone, oldest first. */
export async function readBlobs(page: Page): Promise<{ type: string; bytes: Buffer }[]> {
  const rows = await page.evaluate<{ type: string; text: string }[]>(`(async () => {
    const name = (await indexedDB.databases()).map(({ name }) => name).find((name) => name.startsWith('plein-air:'));
    const database = await new Promise((go, stop) => {
      const asked = indexedDB.open(name);
      asked.onsuccess = () => go(asked.result);
      asked.onerror = () => stop(asked.error);
    });
    const rows = await new Promise((go, stop) => {
      const asked = database.transaction('blobs').objectStore('blobs').getAll();
      asked.onsuccess = () => go(asked.result);
      asked.onerror = () => stop(asked.error);
    });
    database.close();
    rows.sort((a, b) => (a.addedAt < b.addedAt ? -1 : 1));
    const textOf = (bytes) => {
      let signs = '';
      for (let at = 0; at < bytes.length; at += 8192) signs += String.fromCharCode(...bytes.subarray(at, at + 8192));
      return btoa(signs);
    };
    return rows.map(({ type, bytes }) => ({ type, text: textOf(new Uint8Array(bytes)) }));
  })()`);
  return rows.map(({ type, text }) => ({ type, bytes: Buffer.from(text, 'base64') }));
}

/** From now on the page notes what is heard in it, and whether the addresses of bytes are let go of, or too early. */
async function watchBytes(page: Page): Promise<void> {
  await page.evaluate(`(() => {
    const { createObjectURL, revokeObjectURL } = URL;
    const { play } = HTMLMediaElement.prototype;
    const live = new Set([...document.images].map(({ src }) => src).filter((src) => src.startsWith('blob:')));
    const players = new Set();
    const microphones = new Set();
    window.bytes = { live, early: [], heard: [] };
    URL.createObjectURL = (blob) => {
      const url = createObjectURL.call(URL, blob);
      (blob.type === 'audio/wav' ? microphones : live).add(url);
      return url;
    };
    URL.revokeObjectURL = (url) => {
      live.delete(url);
      revokeObjectURL.call(URL, url);
      const isUsed = () => [...document.images, ...players].some(({ src, paused }) => src === url && !paused);
      // What leaves the screen does so in the same breath.
      setTimeout(() => isUsed() && bytes.early.push(url));
    };
    HTMLMediaElement.prototype.play = function () {
      const playing = play.call(this);
      if (microphones.has(this.src)) return playing;
      const say = (name) => bytes.heard.push({ name, at: this.currentTime, button: document.querySelector('.voice button').textContent });
      for (const name of ['playing', 'pause', 'ended', 'error']) this.addEventListener(name, () => say(name), { once: true });
      players.add(this);
      playing.catch(({ name }) => say(name));
      return playing;
    };
    return true;
  })()`);
}

/** The first voice note is played by one press, at the very moment in which there is something to press: no thumb is quicker. */
async function playAtOnce(page: Page): Promise<void> {
  await page.evaluate(`(() => {
    const observer = new MutationObserver(() => {
      const button = document.querySelector('.voice button');
      if (button?.textContent !== 'Play') return;
      observer.disconnect();
      button.click();
    });
    observer.observe(document.body, { subtree: true, childList: true, characterData: true });
    return true;
  })()`);
}

/** That one press was enough, and it is heard to its end. */
async function hearWhole(page: Page): Promise<void> {
  await untilIn(page, `bytes.heard.some(({ name }) => name !== 'playing' && name !== 'pause')`, 30_000);
  const heard = await page.evaluate<{ name: string; at: number; button: string }[]>('bytes.heard');
  console.log(`  ${heard.map(({ name, at }) => `${name} ${at.toFixed(1)}`).join(', ')}`);
  assert.equal(
    heard.map(({ name, button }) => `${name}: ${button}`),
    ['playing: Stop', 'pause: Play', 'ended: Play'],
  );
  assert.ok((heard.at(-1)?.at ?? 0) > 2.5, 'the whole of it');
}

/** Until this holds in the page, or it has had its time. */
const untilIn = (page: Page, holds: string, time: number) =>
  page.evaluate(`(async () => {
    for (const end = Date.now() + ${time}; !(${holds}) && Date.now() < end; ) await new Promise((go) => setTimeout(go, 50));
    return true;
  })()`);

const shownPhotos = (page: Page) =>
  page.evaluate<string[]>(`[...document.querySelectorAll('.thumb img')].map(({ src }) => src)`);

/** The size of a picture as its bytes have it, and the colours in its four corners. */
async function cornersOf(page: Page, bytes: Buffer): Promise<{ width: number; height: number; corners: string[] }> {
  return page.evaluate(`(async () => {
    const image = new Image();
    image.src = 'data:image/jpeg;base64,${bytes.toString('base64')}';
    await image.decode();
    const { naturalWidth: width, naturalHeight: height } = image;
    const canvas = document.createElement('canvas');
    canvas.width = width;
    canvas.height = height;
    const context = canvas.getContext('2d');
    context.drawImage(image, 0, 0);
    const names = { red: [255, 0, 0], green: [0, 128, 0], blue: [0, 0, 255], white: [255, 255, 255] };
    const nameOf = (x, y) => {
      const pixel = context.getImageData(x, y, 1, 1).data;
      const far = (colour) => colour.reduce((sum, value, index) => sum + Math.abs(value - pixel[index]), 0);
      const [name, colour] = Object.entries(names).sort((a, b) => far(a[1]) - far(b[1]))[0];
      return far(colour) < 60 ? name : [...pixel].join();
    };
    const corners = [[8, 8], [width - 9, 8], [8, height - 9], [width - 9, height - 9]].map(([x, y]) => nameOf(x, y));
    return { width, height, corners };
  })()`);
}

/** Three seconds of a tone, as a WAVE file. */
const WAV = `(() => {
  const [rate, count] = [16000, 48000];
  const view = new DataView(new ArrayBuffer(44 + 2 * count));
  const word = (at, text) => [...text].forEach((sign, index) => view.setUint8(at + index, sign.charCodeAt(0)));
  word(0, 'RIFF'); word(8, 'WAVEfmt '); word(36, 'data');
  [[4, 36 + 2 * count], [16, 16], [24, rate], [28, 2 * rate], [40, 2 * count]].forEach(([at, value]) => view.setUint32(at, value, true));
  [[20, 1], [22, 1], [32, 2], [34, 16]].forEach(([at, value]) => view.setUint16(at, value, true));
  for (let at = 0; at < count; at += 1) view.setInt16(44 + 2 * at, 9000 * Math.sin(at / 6), true);
  return view.buffer;
})()`;

/** A tone for a microphone: no machine that runs tests has one. */
export async function giveMicrophone(page: Page): Promise<void> {
  await page.evaluate(`(() => {
    const give = async () => {
      const context = new AudioContext();
      const tone = context.createOscillator();
      const out = context.createMediaStreamDestination();
      tone.connect(out);
      tone.start();
      const player = new Audio();
      const capture = player.captureStream ?? player.mozCaptureStream;
      await Promise.race([context.resume(), new Promise((go) => setTimeout(go, capture ? 1000 : 8000))]);
      if (context.state === 'running') return out.stream;
      // Firefox on a machine without a loudspeaker has no running context, but plays.
      player.src = URL.createObjectURL(new Blob([${WAV}], { type: 'audio/wav' }));
      player.loop = true;
      const stream = capture.call(player);
      await player.play();
      return stream;
    };
    Object.defineProperty(navigator.mediaDevices, 'getUserMedia', { value: give, configurable: true });
    return true;
  })()`);
}

/** The markers in a JPEG that are not needed to draw it (ITU-T T.81, table B.1), by name. */
export function tellsMore(bytes: Buffer): string[] {
  const found: string[] = [];
  if (bytes.readUInt16BE(0) !== 0xffd8) return ['not a JPEG'];
  for (let at = 2; at < bytes.length; ) {
    const marker = bytes[at + 1] as number;
    if (bytes[at] !== 0xff) return [...found, `no marker at ${at}`];
    if (marker === 0xd9) return at + 2 === bytes.length ? found : [...found, 'something behind the end'];
    const end = at + 2 + bytes.readUInt16BE(at + 2);
    if (marker === 0xfe) found.push('COM');
    if (marker >= 0xe1 && marker <= 0xef && marker !== 0xee) found.push(`APP${marker - 0xe0}`);
    at = end;
    // The picture itself: up to the next marker that is none of its restarts.
    if (marker === 0xda) while (bytes[at] !== 0xff || /^(0|20[89]|21[0-5])$/.test(String(bytes[at + 1]))) at += 1;
  }
  return [...found, 'no end'];
}

/** The same JPEG as a phone writes it: how it was held, where it was, what it is called; XMP, IPTC, a remark, and a little behind its end. */
function withExif(jpeg: Buffer, orientation: number): Buffer {
  const segment = (marker: number, content: Buffer) => {
    const head = Buffer.from([0xff, marker, 0, 0]);
    head.writeUInt16BE(content.length + 2, 2);
    return Buffer.concat([head, content]);
  };
  return Buffer.concat([
    jpeg.subarray(0, 2),
    segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0'), tiffOf(orientation)])),
    segment(0xe1, Buffer.from('http://ns.adobe.com/xap/1.0/\0<x:xmpmeta xmlns:x="adobe:ns:meta/"/>')),
    segment(0xed, Buffer.from('Photoshop 3.0\x008BIM\x04\x04\0\0\0\0\0\x0aMrs Visser')),
    segment(0xfe, Buffer.from('In front of number 12')),
    jpeg.subarray(2),
    Buffer.from('a smaller copy'),
  ]);
}

/** A TIFF directory with the maker, the orientation and a position (Exif 2.32, 4.6.2 and 4.6.6). */
function tiffOf(orientation: number): Buffer {
  const GPS = 8 + 2 + 3 * 12 + 4 + 12;
  const RATIONALS = GPS + 2 + 4 * 12 + 4;
  const tiff = Buffer.alloc(RATIONALS + 48);
  tiff.write('II*\0', 0, 'latin1');
  tiff.writeUInt32LE(8, 4);
  const entry = (at: number, tag: number, type: number, count: number, value: number) => {
    tiff.writeUInt16LE(tag, at);
    tiff.writeUInt16LE(type, at + 2);
    tiff.writeUInt32LE(count, at + 4);
    tiff.writeUInt32LE(value, at + 8);
  };
  tiff.writeUInt16LE(3, 8);
  entry(10, 0x010f, 2, 12, GPS - 12);
  entry(22, 0x0112, 3, 1, orientation);
  entry(34, 0x8825, 4, 1, GPS);
  tiff.write('Test Phone\0\0', GPS - 12, 'latin1');
  tiff.writeUInt16LE(4, GPS);
  entry(GPS + 2, 1, 2, 2, 'N'.charCodeAt(0));
  entry(GPS + 14, 2, 5, 3, RATIONALS);
  entry(GPS + 26, 3, 2, 2, 'E'.charCodeAt(0));
  entry(GPS + 38, 4, 5, 3, RATIONALS + 24);
  [52, 1, 9, 1, 2110, 100, 5, 1, 23, 1, 1240, 100].forEach((value, index) => {
    tiff.writeUInt32LE(value, RATIONALS + index * 4);
  });
  return tiff;
}
