import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { CDPSession } from 'playwright-core';
import * as assert from 'uvu/assert';
import type { Encounter } from '../../src/domain/encounter.ts';
import type { ServiceRequest } from '../../src/domain/request.ts';
import { makeArchive } from '../map/archive.ts';
import { makePicture } from '../map/picture.ts';
import { BOX, makeStreets, tilesOf } from '../map/streets.ts';
import { type AppServer, makeServer } from './app-server.ts';
import type { FoundBrowser, Page } from './browsers.ts';
import { checkAxe } from './look.ts';
import { addNeed, beginNote, setLanguage, signalReturns, signIn, untilOffline } from './steps.ts';
import { openTabs, type Tab } from './tabs.ts';
import type { Trial } from './trial.ts';

const PICTURES = process.env.PICTURES ?? join(tmpdir(), 'plein-air-pictures');
const PASSWORD = 'wendelmere-demo';
const STORE = 'plein-air:wendelmere:';
/** On the quay, where the demo's officer stands. */
const HERE = { longitude: 5.2489, latitude: 52.7352, accuracy: 8 };
const FREE = '.map.is-free[data-streets="some"]';
const PIN = '.map.is-grasped';

/** The streets of the demo's town, made up: on a map, under a pin, and in a cellar. */
export async function streets(found: FoundBrowser, trial: Trial): Promise<void> {
  console.log('\nthe streets, in chromium');
  mkdirSync(PICTURES, { recursive: true });
  const folder = mkdtempSync(join(tmpdir(), 'plein-air-streets-'));
  const map = join(folder, 'town.pmtiles');
  writeFileSync(map, makeStreets());
  process.env.BASEMAP = map;
  const server = await makeServer('demo');
  const tabs = await openTabs(found, join(folder, 'profile'));
  try {
    await server.start();
    const tab = await tabs.open();
    const { page, protocol } = tab;
    await standAt(protocol, HERE);
    await trial('an officer signs in, and the phone may tell where it is', async () => {
      await signIn(page, server.address, 'amina', PASSWORD);
      await untilOffline(page);
    });
    await trial('a request is shown on its street, in three themes, with more than one colour', async () => {
      const id = await findRequestWithPlace(page);
      for (const theme of ['light', 'dark', 'sun']) {
        await page.evaluate(`(localStorage.setItem('plein-air-theme', '${theme}'), true)`);
        await page.goto(`${server.address}/requests/${id}`);
        await page.waitFor(FREE, { timeout: 20_000 });
        await sleep(800);
        assert.ok((await coloursOf(page)) >= 6, `${theme}: ${await coloursOf(page)} colours`);
        await page.evaluate(`(document.querySelector('.map').scrollIntoView({ block: 'center' }), true)`);
        await page.screenshot(join(PICTURES, `streets-${theme}.png`));
      }
      await page.evaluate(`(localStorage.setItem('plein-air-theme', 'light'), true)`);
    });
    await trial('all of a district is seen, and the map comes nearer by keys and by buttons', async () => {
      await page.click('.map-actions button:has-text("All of it")');
      await sleep(800);
      await page.screenshot(join(PICTURES, 'streets-district.png'));
      await checkAxe(page, 'a request with its streets');
      const before = await page.evaluate<string>(`document.querySelector('.map-over g').getAttribute('transform')`);
      await page.click('.map-actions button:has-text("Nearer")');
      await page.evaluate(`(document.querySelector('.map').focus(), true)`);
      await page.press('ArrowRight');
      await page.press('+');
      const after = await page.evaluate<string>(`document.querySelector('.map-over g').getAttribute('transform')`);
      assert.is.not(before, after);
    });
    await trial('the pin is set by keys, by a tap and by dragging the map, and the words say where it stands', () =>
      setByHand(tab, server.address),
    );
    await trial('the pin goes where the phone is found, and neither a pinch nor a mouse let go outside moves it', () =>
      findLate(tab, server.address),
    );
    await trial(
      'who opens the map before that part of the app is there is told so, and it comes with the connection',
      () => openTooEarly(tab, server),
    );
    await trial(
      'a district is taken, with its size told first, and its streets are there without a server',
      async () => {
        await page.goto(`${server.address}/more/maps`);
        await page.waitFor('button:has-text("Take Old Town")', { timeout: 20_000 });
        assert.match(await page.text('button:has-text("Take Old Town")'), /Take Old Town, \d+ kB/);
        await page.screenshot(join(PICTURES, 'maps-offer.png'));
        await slowDown(protocol, 200);
        await page.click('button:has-text("Take Old Town")');
        await page.waitFor('p[role="status"]', { text: /Old Town is coming, \d+ kB/ });
        await page.waitFor('button:focus', { text: 'Stop for now' });
        await page.waitFor('p[role="status"]', { text: 'Old Town is on this phone.', timeout: 20_000 });
        await page.waitFor('button:focus', { text: 'Remove Old Town' });
        await slowDown(protocol, 0);
        await page.screenshot(join(PICTURES, 'maps-taken.png'));
        await checkAxe(page, 'maps on this phone');
        const id = await findRequestWithPlace(page, 'old-town');
        const other = await findRequestWithPlace(page, 'orchards');
        await server.stop();
        await page.goto(`${server.address}/requests/${id}`);
        await page.waitFor(FREE, { timeout: 20_000 });
        await sleep(800);
        assert.ok((await coloursOf(page)) >= 6);
        await page.goto(`${server.address}/more/maps`);
        await page.waitFor('button:has-text("Remove Old Town")');
        await page.goto(`${server.address}/requests/${other}`);
        await page.waitFor('.map-missing', { text: 'there is no connection', timeout: 20_000 });
        // Nor does it jump between its street and its district, of which a part is here.
        const seen = `document.querySelector('.map-over g').getAttribute('transform')`;
        await sleep(300);
        const still = await page.evaluate<string>(seen);
        for (let look = 0; look < 10; look += 1) assert.is(await page.evaluate<string>(seen), still);
      },
    );
    await trial('where the phone does not say that the signal is back, the streets come by themselves', async () => {
      await server.start();
      await page.waitFor(FREE, { timeout: 30_000 });
      await page.waitFor('.map-missing', { text: 'there is no connection', gone: true });
    });
    await trial('a half-taken district goes on where it stopped', async () => {
      await page.evaluate(`(async () => {
        const cache = await caches.open('plein-air-map-wendelmere');
        const key = '/kept-map/districts/old-town';
        const kept = await (await cache.match(key)).json();
        await cache.put(key, new Response(JSON.stringify({ ...kept, isWhole: false })));
        const tiles = (await cache.keys()).filter(({ url }) => url.includes('/kept-map/tiles/'));
        await cache.delete(tiles[0]);
        return true;
      })()`);
      await goOnWithOldTown(page, server.address);
    });
    await trial('of a district that the city draws larger, a part is here, and the rest is taken', async () => {
      const whole = await countKept(page);
      await page.evaluate(`(async () => {
        const cache = await caches.open('plein-air-map-wendelmere');
        const key = '/kept-map/districts/old-town';
        const kept = await (await cache.match(key)).json();
        const [least, ...rest] = kept.tiles;
        await cache.put(key, new Response(JSON.stringify({ ...kept, tiles: rest, isWhole: true })));
        const tiles = (await cache.keys()).filter(({ url }) => url.endsWith('/' + least.offset));
        await cache.delete(tiles[0]);
        return true;
      })()`);
      assert.is(await countKept(page), whole - 1);
      await goOnWithOldTown(page, server.address);
      assert.is(await countKept(page), whole);
    });
    await trial('what is removed is gone', async () => {
      assert.ok((await countKept(page)) > 5);
      await page.click('button:has-text("Remove Old Town")');
      await page.waitFor('p[role="status"]', { text: 'Old Town is removed.' });
      assert.is(await countKept(page), 0);
      await page.waitFor('button:focus', { text: 'Take Old Town' });
    });
    await trial(
      'the same need near by is offered, joined without a connection, and the department has one request',
      () => joinNearby(tab, server),
    );
    await trial('where the map of the city is made of pictures, they are shown as they are', async () => {
      const green: [number, number, number] = [20, 160, 90];
      writeFileSync(
        map,
        makeArchive(
          tilesOf(() => makePicture(green)),
          'png',
          BOX,
        ),
      );
      await page.goto(`${server.address}/requests/${await findRequestWithPlace(page)}`);
      await page.waitFor(FREE, { timeout: 20_000 });
      await sleep(500);
      const seen = await page.evaluate<number[]>(`(() => {
        const canvas = document.querySelector('.map-streets');
        return [...canvas.getContext('2d').getImageData(canvas.width / 2, 5, 1, 1).data].slice(0, 3);
      })()`);
      assert.equal(seen, green);
    });
  } finally {
    delete process.env.BASEMAP;
    await tabs.close();
    await server.end();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function standAt(protocol: CDPSession, position: typeof HERE): Promise<void> {
  await protocol.send('Browser.setPermission', { permission: { name: 'geolocation' }, setting: 'granted' });
  await protocol.send('Emulation.setGeolocationOverride', position);
}

/** How many colours the map has, of those seen in a grid of spots. */
const coloursOf = (page: Page) =>
  page.evaluate<number>(`(() => {
    const canvas = document.querySelector('.map-streets');
    const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
    const seen = new Set();
    for (let at = 0; at < data.length; at += 4 * 37) seen.add(data.slice(at, at + 3).join());
    return seen.size;
  })()`);

/** All rows of a table of the phone. */
const rowsOf = <T>(page: Page, table: string) =>
  page.evaluate<T[]>(`(async () => {
    const { name } = (await indexedDB.databases()).find(({ name }) => name.startsWith('${STORE}'));
    const open = await new Promise((go, fail) => {
      const asked = indexedDB.open(name);
      asked.onsuccess = () => go(asked.result);
      asked.onerror = () => fail(asked.error);
    });
    const rows = await new Promise((go) => {
      const asked = open.transaction('${table}').objectStore('${table}').getAll();
      asked.onsuccess = () => go(asked.result);
    });
    open.close();
    return rows.map(({ record }) => record);
  })()`);

async function findRequestWithPlace(page: Page, district?: string): Promise<string> {
  const requests = await rowsOf<ServiceRequest>(page, 'requests');
  const found = requests.find(
    ({ place, districtId }) => place?.longitude != null && (!district || districtId === district),
  );
  assert.ok(found, `a request with a place in ${district ?? 'any district'}`);
  return found.id;
}

const countKept = (page: Page) =>
  page.evaluate<number>(`caches.open('plein-air-map-wendelmere').then(async (cache) => (await cache.keys()).length)`);

/** So many milliseconds until each answer begins to come. */
async function slowDown(protocol: CDPSession, latency: number): Promise<void> {
  await protocol.send('Network.enable');
  const conditions = { offline: false, latency, downloadThroughput: -1, uploadThroughput: -1 };
  await protocol.send('Network.emulateNetworkConditions', conditions);
}

async function goOnWithOldTown(page: Page, address: string): Promise<void> {
  await page.goto(`${address}/more/maps`);
  await page.waitFor('[data-district="old-town"]', { text: /A part of \d+ kB is here/, timeout: 20_000 });
  await page.click('button:has-text("Go on with Old Town")');
  await page.waitFor('p[role="status"]', { text: 'Old Town is on this phone.', timeout: 20_000 });
}

async function openPin(page: Page, note: string): Promise<void> {
  await beginNote(page, note);
  await page.click('section.part button:has-text("Change")');
  await page.click('button:has-text("Set it on the map")');
}

/** Where a thing is on the glass, by its middle and its size. */
const boxOn = (page: Page, selector: string) =>
  page.evaluate<{ x: number; y: number; width: number }>(`(() => {
    const { left, top, width, height } = document.querySelector('${selector}').getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2, width };
  })()`);

/** That the pin, which is the middle of the map, stands where the phone is; how wide its accuracy is drawn. */
async function standsAtPhone(page: Page): Promise<number> {
  const [map, here] = [await boxOn(page, PIN), await boxOn(page, `${PIN} .map-here`)];
  assert.ok(Math.hypot(map.x - here.x, map.y - here.y) < 2, `${map.x}, ${map.y} and ${here.x}, ${here.y}`);
  assert.not.match(await page.text('section.part'), 'set on the map');
  return (await boxOn(page, `${PIN} .map-accuracy`)).width;
}

async function findLate({ page, protocol }: Tab, address: string): Promise<void> {
  await protocol.send('Emulation.setGeolocationOverride');
  await page.goto(`${address}/today`);
  await openPin(page, 'Before the satellites');
  await page.waitFor(`${PIN}[data-streets="some"]`, { timeout: 20_000 });
  await protocol.send('Emulation.setGeolocationOverride', HERE);
  await page.waitFor('section.part', { text: 'Old Town, within 8 m', timeout: 20_000 });
  await page.evaluate(`(document.querySelector('${PIN}').scrollIntoView({ block: 'center' }), true)`);
  await sleep(300);
  const before = await standsAtPhone(page);
  const { x, y, width } = await boxOn(page, PIN);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', apart?: number) =>
    protocol.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: apart === undefined ? [] : [0, apart].map((up, id) => ({ id, x, y: y + 40 - up })),
    });
  await touch('touchStart', 60);
  for (const apart of [80, 100, 120, 140]) await touch('touchMove', apart);
  await touch('touchEnd');
  await sleep(300);
  assert.ok((await standsAtPhone(page)) > 1.5 * before, 'the map came nearer');
  const edge = x - width / 2;
  const mouse = (type: 'mousePressed' | 'mouseMoved', toX: number, buttons: number) =>
    protocol.send('Input.dispatchMouseEvent', { type, x: toX, y, button: buttons ? 'left' : 'none', buttons });
  await mouse('mousePressed', edge + 3, 1);
  await mouse('mouseMoved', edge - 3, 1);
  // Let go outside the window, where the page hears nothing of it.
  for (const inside of [10, 40, 80]) await mouse('mouseMoved', edge + inside, 0);
  await sleep(300);
  await standsAtPhone(page);
}

async function openTooEarly({ page, protocol }: Tab, server: AppServer): Promise<void> {
  await page.goto(`${server.address}/today`);
  await page.evaluate(`caches.keys().then((names) => Promise.all(names.map(async (name) => {
    const cache = await caches.open(name);
    for (const request of await cache.keys()) if (request.url.includes('/pin-map-')) await cache.delete(request);
  })))`);
  await protocol.send('Network.clearBrowserCache');
  await server.stop();
  await openPin(page, 'On the first morning');
  await page.waitFor('section.part [role="status"]', { text: 'This part of the app is not on this phone yet.' });
  await checkAxe(page, 'a part that is not there yet');
  await server.start();
  await signalReturns(page);
  await page.waitFor(PIN, { timeout: 20_000 });
}

async function setByHand({ page, protocol }: Tab, address: string): Promise<void> {
  await page.goto(`${address}/today`);
  await setLanguage(page, 'en');
  await beginNote(page, 'At the corner');
  await page.waitFor('section.part', { text: 'Old Town, within 8 m', timeout: 20_000 });
  await page.click('section.part button:has-text("Change")');
  await page.click('button:has-text("Set it on the map")');
  await page.waitFor(`${PIN}[data-streets="some"]`, { timeout: 20_000 });
  const told = '.part p[role="status"]';
  await page.evaluate(`(document.querySelector('${PIN}').focus(), true)`);
  await page.press('ArrowRight');
  await page.waitFor(told, { text: '10 m east of this phone' });
  await page.press('Shift+ArrowUp');
  await page.waitFor(told, { text: '100 m north of this phone' });
  await page.waitFor('section.part', { text: 'Old Town, set on the map' });
  await page.evaluate(`(document.querySelector('${PIN}').scrollIntoView({ block: 'center' }), true)`);
  await sleep(500);
  await page.screenshot(join(PICTURES, 'streets-pin.png'));
  await checkAxe(page, 'the map under the pin');
  await page.press('Shift+ArrowDown');
  await page.press('ArrowLeft');
  await page.waitFor(told, { text: 'Where this phone is' });
  const [left, top, width, height] = await page.evaluate<number[]>(
    `(({ left, top, width, height }) => [left, top, width, height])(document.querySelector('${PIN}').getBoundingClientRect())`,
  );
  const [x, y] = [(left ?? 0) + (width ?? 0) / 2, (top ?? 0) + (height ?? 0) / 2];
  const mouse = (type: 'mousePressed' | 'mouseMoved' | 'mouseReleased', toX: number, toY: number) =>
    protocol.send('Input.dispatchMouseEvent', { type, x: toX, y: toY, button: 'left', buttons: 1, clickCount: 1 });
  await mouse('mousePressed', x, y);
  for (let step = 1; step <= 5; step += 1) await mouse('mouseMoved', x + 16 * step, y);
  await mouse('mouseReleased', x + 80, y);
  await page.waitFor(told, { text: /\d+ m west of this phone/ });
  await mouse('mousePressed', x + 80, y);
  await mouse('mouseReleased', x + 80, y);
  await page.waitFor(told, { text: 'Where this phone is' });
  await page.evaluate(`(document.querySelector('${PIN}').focus(), true)`);
  await page.press('ArrowDown');
  await page.click('.save-bar button');
  await page.waitFor('h1', { text: 'Saved on this phone' });
  const encounters = await rowsOf<Encounter>(page, 'encounters');
  const { place, districtId } = encounters.find(({ note }) => note === 'At the corner') ?? {};
  assert.is(place?.accuracy, null);
  assert.ok(Math.abs((place?.latitude ?? 0) - (HERE.latitude - 10 / 111_195)) < 1e-5, String(place?.latitude));
  assert.is(districtId, 'old-town');
}

async function joinNearby({ page }: Tab, server: AppServer): Promise<void> {
  const { address } = server;
  const tell = async (note: string, need: string) => {
    await page.goto(`${address}/today`);
    await beginNote(page, note);
    await page.waitFor('section.part', { text: 'within 8 m', timeout: 20_000 });
    await addNeed(page, 1, need, 'street-light');
  };
  await tell('Mrs de Boer', 'The street light in front of number 8 is out');
  await page.click('.save-bar button');
  await page.waitFor('h1', { text: 'Saved on this phone' });
  await page.waitFor('.state-line', { text: 'All received', timeout: 20_000 });
  await server.stop();
  await tell('Her neighbour', 'The street light is out, I am afraid there');
  await page.waitFor('.nearby', { text: '1 person has asked for the same within 10 m' });
  await page.evaluate(`(document.querySelector('.nearby').scrollIntoView({ block: 'center' }), true)`);
  await sleep(300);
  await page.screenshot(join(PICTURES, 'nearby.png'));
  await checkAxe(page, 'the same need near by');
  await page.click('.nearby button:has-text("Join")');
  await page.waitFor('.nearby', { text: 'Joins this request' });
  await page.waitFor('.whither', { gone: true });
  await page.click('.save-bar button');
  await page.waitFor('h1', { text: 'Saved on this phone' });
  await page.waitFor('.state-line', { text: 'to send' });
  await server.start();
  await signalReturns(page);
  await page.waitFor('.state-line', { text: 'All received', timeout: 20_000 });
  const requests = await rowsOf<ServiceRequest>(page, 'requests');
  assert.is(requests.filter(({ text }) => text.includes('I am afraid there')).length, 0);
  const [joined] = requests.filter(({ text }) => text === 'The street light in front of number 8 is out');
  assert.is(joined?.joined?.length, 1);
  await page.goto(`${address}/requests/${joined?.id}`);
  await page.waitFor('main', { text: '2 people ask for this' });
}
