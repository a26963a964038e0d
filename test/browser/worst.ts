import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import * as assert from 'uvu/assert';
import type { Person } from '../../src/domain/person.ts';
import { nora, omar } from '../people.ts';
import { loginOf, PASSWORD } from '../town.ts';
import { type AppServer, makeServer } from './app-server.ts';
import type { FoundBrowser, Page } from './browsers.ts';
import { type Fault, type FaultProxy, giveHalf, makeFaultProxy } from './fault-proxy.ts';
import {
  addNeed,
  arrivesOnce,
  beginNote,
  noteEncounter,
  openOutbox,
  requestsSaying,
  signalReturns,
  signIn,
  untilOffline,
} from './steps.ts';
import { openTabs, type Tab, type Tabs } from './tabs.ts';
import type { Trial } from './trial.ts';

/** A phone on which everything goes wrong, and the server it cannot reach meanwhile. */
interface Phone {
  browser: Tabs;
  tab: Tab;
  server: AppServer;
  proxy: FaultProxy;
  found: FoundBrowser;
  folder: string;
  /** How many bytes the app may use; 0: as many as there are. */
  room: number;
}

const hangUp: Fault = ({ response }) => response.destroy();

/** What a phone may do to somebody's work, practised: the database taken away, no room, killed, in other hands. */
export async function worst(found: FoundBrowser, trial: Trial): Promise<void> {
  console.log('\npractising the worst, in chromium');
  await withPhone(found, async (phone) => {
    const practise = (sentence: string, work: (phone: Phone) => Promise<void>) =>
      trial(sentence, async () => {
        await phone.proxy.befall(null);
        if (phone.room) await makeRoom(phone);
        await phone.tab.page.goto(`${phone.proxy.address}/today`);
        await work(phone);
      });
    await practise('another tab takes the database away, and who goes on typing and saves has lost nothing', () =>
      goOnTyping(phone, 'another tab', () => takeDatabases(phone)),
    );
    await practise('the phone closes the database, and who goes on typing and saves has lost nothing', () =>
      goOnTyping(phone, 'the phone', () => phone.tab.page.evaluate('void connections.forEach((one) => one.close())')),
    );
    await startAgain(phone, () => phone.browser.close(), 10e6);
    await practise('without room the phone says so and keeps what was typed; with room it saves', saveWithoutRoom);
    await practise(
      'without room the sheet does not say that it keeps every letter; with room it keeps them',
      typeWithoutRoom,
    );
    await practise('a full phone still opens, and shows what it holds', openWithoutRoom);
    await practise('a full phone still sends what it holds', sendWithoutRoom);
    await practise('killed right after "Saved on this phone", the phone has it when it starts again', killAfterSaving);
    await practise('who signs in on the same phone sees nothing of the first, whose work is sent later', changeHands);
    await practise('an answer to signing in that is cut gives nobody’s work to another one', changeHandsHalfWay);
  });
}

/** The browser has thrown everything away but the cookie: whoever starts the app is told so. */
export async function cleared(found: FoundBrowser, trial: Trial): Promise<void> {
  await withPhone(found, async (phone) => {
    await trial('a phone that was cleared by its browser says so at the next start', async () => {
      const { tab, proxy } = phone;
      await proxy.befall('down');
      await noteEncounter(tab.page, 'Somebody met before the browser cleared the phone', []);
      await proxy.befall(null);
      const storageTypes = 'indexeddb,local_storage,service_workers,cache_storage';
      await tab.protocol.send('Storage.clearDataForOrigin', { origin: proxy.address, storageTypes });
      await tab.page.goto(`${proxy.address}/today`);
      await tab.page.waitFor('h1, h2, h3', { text: /cleared/ });
    });
  });
}

async function withPhone(found: FoundBrowser, work: (phone: Phone) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'plein-air-worst-'));
  const server = await makeServer();
  await server.start();
  const proxy = await makeFaultProxy(server.address);
  const browser = await openTabs(found, folder);
  const phone: Phone = { browser, tab: await openWatched(browser), server, proxy, found, folder, room: 0 };
  try {
    await signIn(phone.tab.page, proxy.address, nora);
    await untilOffline(phone.tab.page);
    await work(phone);
  } finally {
    await phone.browser.close();
    await proxy.end();
    await server.end();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A tab in which we hold every connection that the app makes to its databases. */
async function openWatched(browser: Tabs): Promise<Tab> {
  const tab = await browser.open();
  const source = `window.connections = [];
    const open = IDBFactory.prototype.open;
    IDBFactory.prototype.open = function (...how) {
      const opening = open.apply(this, how);
      opening.addEventListener('success', () => connections.push(opening.result));
      return opening;
    };`;
  await tab.protocol.send('Page.enable');
  await tab.protocol.send('Page.addScriptToEvaluateOnNewDocument', { source });
  return tab;
}

/** Asks for every database of the app in a later version, as a newer app in another tab would; the app must let go of it. */
async function takeDatabases({ browser, proxy }: Phone): Promise<void> {
  const other = await browser.open();
  await other.page.goto(`${proxy.address}/api/health`);
  await other.page.evaluate(`indexedDB.databases().then((all) => Promise.all(all.map(({ name, version }) =>
    new Promise((resolve, reject) => {
      const opening = indexedDB.open(name, version + 10);
      opening.onsuccess = () => resolve(opening.result.close());
      opening.onerror = () => reject(opening.error);
    }))).then(() => true))`);
  await other.close();
}

async function goOnTyping({ tab: { page }, proxy, server }: Phone, who: string, close: () => Promise<unknown>) {
  const [before, after] = [`Saved before ${who} closed the database`, `Begun before ${who} closed the database`];
  const need = `A tree near ${who}`;
  await proxy.befall(hangUp);
  await noteEncounter(page, before, []);
  await beginNote(page, after.slice(0, 20));
  await close();
  await page.fill('form.capture textarea', after);
  await page.evaluate('new Promise((go) => setTimeout(() => go(true), 600))');
  await page.reload();
  await page.waitFor('form.capture textarea', { text: after });
  await close();
  await addNeed(page, 1, need, 'tree');
  await close();
  await save(page);
  await page.click('a[href="/today"]');
  for (const note of [before, after]) await page.waitFor('main .row', { text: note });
  await openOutbox(page);
  for (const note of [before, after]) await page.waitFor('.is-waiting', { text: note });
  await proxy.befall(null);
  await signalReturns(page);
  await arrivesOnce(page, server, need);
}

async function saveWithoutRoom(phone: Phone): Promise<void> {
  const [note, need] = ['Somebody met when the phone was full', 'A tree on a full phone'];
  const { page } = phone.tab;
  await beginNote(page, note);
  await addNeed(page, 1, need, 'tree');
  await fillUp(page);
  await page.click('.save-bar button');
  await page.waitFor('.save-problem', { text: 'There is no space left. What you typed is still on the screen' });
  await page.waitFor('form.capture textarea', { text: note });
  await page.waitFor('section[aria-label="Need 1"] textarea', { text: need });
  await makeRoom(phone);
  await save(page);
  await arrivesOnce(page, phone.server, need);
}

async function typeWithoutRoom(phone: Phone): Promise<void> {
  const { page } = phone.tab;
  const note = 'Somebody met while the phone filled up';
  const isKept = 'Kept as a draft at every letter';
  await beginNote(page, 'Somebody');
  await page.waitFor('form.capture .soft', { text: isKept });
  await fillUp(page);
  await page.fill('form.capture textarea', note);
  await page.waitFor('form.capture .soft', { text: isKept, gone: true, timeout: 3000 });
  await makeRoom(phone);
  await page.waitFor('form.capture .soft', { text: isKept });
  await page.reload();
  await page.waitFor('form.capture textarea', { text: note });
}

async function openWithoutRoom({ tab: { page }, proxy }: Phone): Promise<void> {
  const note = 'Somebody met before the phone filled up';
  await proxy.befall(hangUp);
  await noteEncounter(page, note, []);
  await fillUp(page);
  await page.goto(`${proxy.address}/today`);
  await page.waitFor('main .row', { text: note });
}

async function sendWithoutRoom({ tab: { page }, proxy, server }: Phone): Promise<void> {
  const need = 'A tree that waited on a full phone';
  await proxy.befall(hangUp);
  await noteEncounter(page, 'Somebody met when the phone was nearly full', [[need, 'tree']]);
  await fillUp(page);
  await proxy.befall(null);
  await signalReturns(page);
  await untilHeard(proxy);
  assert.is((await requestsSaying(server, need)).length, 1);
}

/** Gives the app this many bytes more. The browser looks again at its room only when that seems to run out. */
async function makeRoom(phone: Phone, more = 5e6): Promise<void> {
  phone.room += more;
  await phone.tab.protocol.send('Storage.overrideQuotaForOrigin', {
    origin: phone.proxy.address,
    quotaSize: phone.room,
  });
}

/** Puts noise beside the app's own data until not one more kilobyte fits. */
const fillUp = (page: Page) =>
  page.evaluate(`new Promise((resolve, reject) => {
    const opening = indexedDB.open('noise');
    opening.onupgradeneeded = () => opening.result.createObjectStore('noise', { autoIncrement: true });
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const put = (size) => {
        if (size < 64) return resolve(opening.result.close());
        const noise = new Uint8Array(size);
        for (let at = 0; at < size; at += 65536) crypto.getRandomValues(noise.subarray(at, at + 65536));
        const writing = opening.result.transaction('noise', 'readwrite');
        writing.objectStore('noise').put(noise);
        writing.oncomplete = () => put(size);
        writing.onabort = () => put(size / 2);
      };
      put(2 ** 20);
    };
  })`);

async function killAfterSaving(phone: Phone): Promise<void> {
  const [note, need] = ['Somebody met just before the phone died', 'A tree on a dying phone'];
  await startAgain(phone, () => phone.browser.close());
  await phone.proxy.befall('down');
  await noteEncounter(phone.tab.page, note, [[need, 'tree']]);
  await startAgain(phone, () => phone.browser.kill());
  const { page } = phone.tab;
  await page.waitFor('main .row', { text: note });
  await openOutbox(page);
  await page.waitFor('.is-waiting', { text: note });
  await phone.proxy.befall(null);
  await signalReturns(page);
  await arrivesOnce(page, phone.server, need);
}

async function startAgain(phone: Phone, end: () => Promise<void>, room = 0): Promise<void> {
  await end();
  phone.browser = await openTabs(phone.found, phone.folder);
  phone.tab = await openWatched(phone.browser);
  phone.room = 0;
  if (room) await makeRoom(phone, room);
  await phone.tab.page.goto(`${phone.proxy.address}/today`);
  await phone.tab.page.waitFor('h1');
}

const OMARS = 'A tree that only Omar was told of';

async function changeHands({ tab: { page }, proxy, server }: Phone): Promise<void> {
  const [note, need] = ['Somebody whom only Nora met', 'A tree that Nora was told of'];
  await proxy.befall(hangUp);
  await noteEncounter(page, note, [[need, 'tree']]);
  await enter(page, proxy, omar, nora);
  await page.waitFor('h1', { text: 'Hello Omar' });
  await proxy.befall(null);
  await signalReturns(page);
  await page.waitFor('.state-line', { text: 'All received' });
  await seesNothingOf(page, note, need);
  await noteEncounter(page, 'Somebody whom only Omar met', [[OMARS, 'tree']]);
  await page.waitFor('.state-line', { text: 'All received' });
  assert.equal(await requestsSaying(server, need), []);
  await enter(page, proxy, nora);
  await page.waitFor('h1', { text: 'Hello Nora' });
  await page.waitFor('main .row', { text: note });
  await arrivesOnce(page, server, need);
}

async function seesNothingOf(page: Page, note: string, need: string): Promise<void> {
  await page.waitFor('main', { text: 'Nobody met yet today' });
  await page.waitFor('main', { text: note, gone: true });
  await page.click('a[href="/requests"]');
  await page.waitFor('h1', { text: 'Requests' });
  await page.waitFor('main', { text: need, gone: true });
  await openOutbox(page);
  await page.waitFor('main', { text: 'All sent' });
}

/** Omar's answer is cut after the cookie has come: for the phone Nora still works on it, for the server it is Omar's. */
async function changeHandsHalfWay({ tab: { page }, proxy, server }: Phone): Promise<void> {
  const [note, need] = ['Somebody whom Nora met at the pump', 'A tree at the pump'];
  await proxy.befall(hangUp);
  await noteEncounter(page, note, [[need, 'tree']]);
  await proxy.befall(async ({ response, carry }) => giveHalf(response, await carry()), '/api/session');
  await enter(page, proxy, omar, nora);
  await page.waitFor('.notice.is-bad');
  await proxy.befall(null);
  await signalReturns(page);
  await untilHeard(proxy);
  await page.goto(`${proxy.address}/requests?view=all`);
  await page.waitFor('main', { text: need });
  await page.waitFor('main', { text: OMARS, gone: true });
  await page.waitFor('.state-line', { text: 'refused', gone: true });
  await enter(page, proxy, nora);
  await page.waitFor('h1', { text: 'Hello Nora' });
  await arrivesOnce(page, server, need);
}

/** Until the phone has had an answer to an exchange, whatever it was, and the time to take it in. */
async function untilHeard(proxy: FaultProxy): Promise<void> {
  for (let wait = 0; proxy.count() === 0; wait++) {
    assert.ok(wait < 50, 'the phone asks for no exchange');
    await sleep(100);
  }
  await sleep(500);
}

/** Signs in on a phone that somebody works on already, perhaps somebody whose work waits there. */
async function enter(page: Page, { address }: FaultProxy, { name }: Person, waiting?: Person): Promise<void> {
  await page.goto(`${address}/sign-in`);
  await page.waitFor('main', { text: 'works on this phone' });
  await page.fill('input[name="login"]', loginOf(name));
  await page.fill('input[name="password"]', PASSWORD);
  if (waiting) await page.waitFor('form .notice', { text: `unsent work of ${waiting.name}` });
  await page.click('button[type="submit"]');
}

async function save(page: Page): Promise<void> {
  await page.click('.save-bar button');
  await page.waitFor('h1', { text: 'Saved on this phone' });
}
