import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { storeName } from '../../src/store/device.ts';
import { makeServer } from '../browser/app-server.ts';
import { findBrowsers } from '../browser/browsers.ts';
import { beginNote, signIn, untilOffline } from '../browser/steps.ts';
import { openTabs, type Tab, type Tabs } from '../browser/tabs.ts';
import { nora } from '../people.ts';
import { encounterOf } from '../phone.ts';
import { town } from '../town.ts';
import { median } from './clock.ts';
import { type Crowd, fillStore } from './crowd.ts';
import { type Row, rounded } from './table.ts';
import { type Yardsticks, yardsticksOn } from './yardstick.ts';

const SLOWED = 4;

/** The milliseconds of one try, and how many of them a transaction of the browser's database was open on the page. */
interface Try {
  all: number;
  database: number;
  beside?: Beside;
}

/** Those of work that is always the same, done right after: like the try, but without the app; and JavaScript alone. */
interface Beside {
  bare: number;
  script: number;
}

/**
 * What waits for the thumb on a phone that has seen years, its processor slowed and no signal: medians and p95 against their aims, and
 * how many times as long as work that is always the same, done right after each try. A worker beside the page is not slowed: the protocol cannot.
 */
export async function benchApp(crowd: Crowd, tries: number): Promise<Row[] | string> {
  const { found, missing } = await findBrowsers();
  const chromium = found.find(({ name }) => name === 'chromium');
  if (!chromium) return missing.find(({ name }) => name === 'chromium')?.why ?? 'no Chromium';
  const folder = mkdtempSync(join(tmpdir(), 'plein-air-bench-app-'));
  const server = await makeServer();
  await server.start();
  const browser = await openTabs(chromium, folder);
  try {
    const { page, close } = await browser.open();
    await signIn(page, server.address, nora);
    await untilOffline(page);
    await server.stop();
    await page.goto('about:blank');
    await page.goto(`${server.address}/more/about`);
    const store = storeName({ municipalityId: town.municipality?.id ?? '', personId: nora.id });
    await fillStore(page, store, crowd);
    await close();
    const yardsticks = yardsticksOn(store, encounterOf(nora, 'A talk like another', [['A tree has fallen', 'tree']]));
    return await measure(browser, server.address, tries, yardsticks);
  } finally {
    await browser.close();
    await server.end();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measure(browser: Tabs, address: string, tries: number, yardsticks: Yardsticks): Promise<Row[]> {
  const cold = await again(
    tries,
    () => startCold(browser, address),
    () => openFile(browser, address, yardsticks),
  );
  const tab = await openSlow(browser);
  const needs = (yardstick: keyof Yardsticks) => tab.page.evaluate<number>(yardsticks[yardstick]);
  const beside = (yardstick: keyof Yardsticks) => async () => {
    const script = await needs('script');
    return { bare: await needs(yardstick), script };
  };
  await tab.page.goto(`${address}/today`);
  await untilRead(tab, address);
  const opened = await again(tries, () => openList(tab), beside('read'));
  await act(
    tab,
    `document.querySelector('a.nav-link[href="/requests"]').click()`,
    `document.querySelector('.requests-count [role="status"]')?.textContent.match(/\\d/)`,
  );
  const letters = await typeLetters(
    tab,
    '.requests-list input[type="search"]',
    '.requests-count [role="status"]',
    tries,
    beside('read'),
  );
  await act(tab, `document.querySelector('a[href="/find"]').click()`, `document.querySelector('.find input')`);
  const found = await typeLetters(tab, '.find input', '.find .search-found', tries, beside('read'));
  await act(
    tab,
    `document.querySelector('a.nav-link[href="/contacts"]').click()`,
    `document.querySelector('.contacts-list .row-title')`,
  );
  await act(
    tab,
    `document.querySelector('a.nav-link[href="/today"]').click()`,
    `document.querySelector('.screen-kicker')`,
  );
  const people = await again(tries, () => openContacts(tab), beside('read'));
  const saved = await again(tries, () => save(tab), beside('write'));
  const alone = async (yardstick: keyof Yardsticks) =>
    again(tries, async () => ({ all: await needs(yardstick), database: 0 }));
  const [nothing, script] = [await alone('frame'), await alone('script')];
  await tab.close();
  return [
    rowOf('cold start offline, to usable', cold, 1000),
    rowOf('opening the list of requests', opened, 150),
    rowOf('one letter of search in the list', letters, 50),
    rowOf('one letter of search over everything', found, 50),
    rowOf('opening the list of contacts', people, 150),
    rowOf('Save to Saved', saved, 50),
    // What is left of it all when nothing is done: the machine's own.
    rowOf('a frame with nothing new in it', nothing, 16),
    rowOf('JavaScript that is always the same', script),
  ];
}

function rowOf(what: string, tries: Try[], aim?: number): Row {
  const all = tries.map(({ all }) => all);
  const besides = tries.flatMap(({ beside }) => beside ?? []);
  const [bare, script] = [median(besides.map(({ bare }) => bare)), median(besides.map(({ script }) => script))];
  return {
    'in milliseconds': what,
    median: rounded(median(all)),
    p95: rounded(p95(all)),
    database: rounded(median(tries.map(({ database }) => database))),
    ...(aim === undefined ? {} : { aim }),
    ...(besides.length === 0
      ? {}
      : {
          bare: rounded(bare),
          '× bare': rounded(median(all) / bare),
          script: rounded(script),
          '× script': rounded(median(all) / script),
        }),
    tries: tries.length,
  };
}

const p95 = (values: number[]) =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * 0.95))] ?? Number.NaN;

async function again(tries: number, work: () => Promise<Try>, beside?: () => Promise<Beside>): Promise<Try[]> {
  const all: Try[] = [];
  for (let time = 0; time < tries; time += 1) {
    const tried = await work();
    all.push(beside ? { ...tried, beside: await beside() } : tried);
  }
  return all;
}

async function openSlow(browser: Tabs): Promise<Tab> {
  const tab = await browser.open();
  await tab.protocol.send('Page.enable');
  await tab.protocol.send('Page.addScriptToEvaluateOnNewDocument', { source: `(${watchDatabase})()` });
  await tab.protocol.send('Emulation.setCPUThrottlingRate', { rate: SLOWED });
  return tab;
}

/** A tab of its own each time, on an app that is not running. */
async function startCold(browser: Tabs, address: string): Promise<Try> {
  const tab = await openSlow(browser);
  await tab.page.goto(`${address}/today`);
  // Usable: one may read where one is, and note a talk.
  const tried = await tab.page.evaluate<Try>(
    untilShown(0, `document.querySelector('h1') && document.querySelector('a[href="/new"]')`),
  );
  await tab.close();
  return tried;
}

/** One small file that the worker keeps, opened as the app is. */
async function openFile(browser: Tabs, address: string, { script }: Yardsticks): Promise<Beside> {
  const tab = await openSlow(browser);
  await tab.page.goto(`${address}/favicon.svg`);
  const { all } = await tab.page.evaluate<Try>(untilShown(0, 'true'));
  const beside = { bare: all, script: await tab.page.evaluate<number>(script) };
  await tab.close();
  return beside;
}

async function openList(tab: Tab): Promise<Try> {
  const tried = await act(
    tab,
    `document.querySelector('a.nav-link[href="/requests"]').click()`,
    `document.querySelector('.request-row .row-title')`,
  );
  await backToToday(tab);
  return tried;
}

async function backToToday(tab: Tab): Promise<void> {
  await act(
    tab,
    `document.querySelector('a.nav-link[href="/today"]').click()`,
    `document.querySelector('.screen-kicker')`,
  );
  await pause(tab);
}

async function openContacts(tab: Tab): Promise<Try> {
  const tried = await act(
    tab,
    `document.querySelector('a.nav-link[href="/contacts"]').click()`,
    `document.querySelector('.contacts-list .row-title')`,
  );
  await backToToday(tab);
  return tried;
}

// Each letter of them leaves fewer.
const SOUGHT = ['lam', 'har', 'bak', 'vis', 'sch', 'moo'];

// The same number may be right again, and then nothing tells when it was.
const SAME = 3000;

/** Letter by letter, until what is told about what was found is another. */
async function typeLetters(
  tab: Tab,
  field: string,
  told: string,
  tries: number,
  beside: () => Promise<Beside>,
): Promise<Try[]> {
  const all: Try[] = [];
  for (let word = 0; all.length < tries * 2; word += 1) {
    const sought = SOUGHT[word % SOUGHT.length] ?? '';
    await tab.page.fill(field, '');
    await pause(tab);
    for (let length = 1; length <= sought.length; length += 1)
      all.push({ ...(await typeLetter(tab, field, told, sought.slice(0, length))), beside: await beside() });
  }
  return all.filter(({ all }) => all < SAME);
}

async function typeLetter(tab: Tab, field: string, told: string, said: string): Promise<Try> {
  const [input, status] = [
    `document.querySelector(${JSON.stringify(field)})`,
    `document.querySelector(${JSON.stringify(told)})`,
  ];
  const tried = await act(
    tab,
    `(window.before = ${status}.textContent, ${input}.focus(), ${input}.setSelectionRange(99, 99),
      document.execCommand('insertText', false, ${JSON.stringify(said.at(-1))}))`,
    `${status}.textContent !== window.before`,
    SAME,
  );
  await pause(tab);
  return tried;
}

let talks = 0;
async function save(tab: Tab): Promise<Try> {
  talks += 1;
  await beginNote(tab.page, `Talk number ${talks}`);
  await pause(tab);
  const tried = await act(
    tab,
    `document.querySelector('.save-bar button').click()`,
    `document.querySelector('h1')?.textContent.includes('Saved')`,
  );
  await pause(tab);
  return tried;
}

const pause = (tab: Tab) => tab.page.evaluate('new Promise((go) => setTimeout(() => go(true), 350))');

/** Until the app has looked through all that is on the phone, as it does beside the first screen. */
async function untilRead(tab: Tab, address: string): Promise<void> {
  await tab.page.goto(`${address}/requests?view=all`);
  await tab.page.waitFor('.requests-count [role="status"]', { text: /\d requests/, timeout: 60_000 });
  await tab.page.click('a.nav-link[href="/today"]');
  await tab.page.waitFor('.screen-kicker');
  await pause(tab);
}

const act = (tab: Tab, deed: string, isShown: string, patience = 20_000): Promise<Try> =>
  tab.page.evaluate(
    `(() => { const start = performance.now(); ${deed}; return ${untilShown('start', isShown, patience)}; })()`,
  );

/** From a moment of the page on, until this is so and has been painted. */
const untilShown = (start: number | string, isShown: string, patience = 20_000) => `new Promise((resolve, reject) => {
  const from = ${start};
  const look = () => {
    const now = performance.now();
    if (now - from > ${patience}) return resolve({ all: now - from, database: window.databaseTime?.(from, now) ?? 0 });
    if (!(${isShown})) return requestAnimationFrame(look);
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      const end = performance.now();
      resolve({ all: end - from, database: window.databaseTime?.(from, end) ?? 0 });
    };
    // The frame that shows it is over when this arrives.
    port2.postMessage(0);
  };
  requestAnimationFrame(look);
})`;

// Runs in the page: between which moments a transaction was open.
function watchDatabase(): void {
  const spans: [number, number][] = [];
  const original = IDBDatabase.prototype.transaction;
  IDBDatabase.prototype.transaction = function (...args: Parameters<typeof original>) {
    const transaction = original.apply(this, args);
    const span: [number, number] = [performance.now(), Number.POSITIVE_INFINITY];
    spans.push(span);
    const end = () => {
      span[1] = performance.now();
    };
    transaction.addEventListener('complete', end);
    transaction.addEventListener('abort', end);
    return transaction;
  };
  Object.assign(window, {
    databaseTime(from: number, to: number) {
      let sum = 0;
      let until = from;
      for (const [start, end] of spans) {
        const [begin, stop] = [Math.max(start, until), Math.min(end, to)];
        if (stop > begin) sum += stop - begin;
        until = Math.max(until, stop);
      }
      return sum;
    },
  });
}
