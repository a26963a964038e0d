import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type BrowserContext, type CDPSession, chromium } from 'playwright-core';
import * as assert from 'uvu/assert';
import { claire, nora } from '../people.ts';
import { type AppServer, makeServer } from './app-server.ts';
import type { FoundBrowser, Page } from './browsers.ts';
import { type Fault, type FaultProxy, give, makeFaultProxy } from './fault-proxy.ts';
import { leash } from './leash.ts';
import { pageOf } from './page.ts';
import { arrivesOnce, noteEncounter, signalReturns, signIn, untilOffline } from './steps.ts';
import type { Trial } from './trial.ts';

/** One tab of a browser that has several, with what only the protocol of Chromium can do to it. */
export interface Tab {
  page: Page;
  protocol: CDPSession;
  /** Ends this tab alone. */
  close(): Promise<void>;
}

/** A browser in which a person has more than one tab open; it can be killed like any process. */
export interface Tabs {
  open(): Promise<Tab>;
  /** Takes every network away, as a cellar does, or gives it back; the browser knows. */
  cutOff(isOff: boolean): Promise<void>;
  /** Ends it as a phone out of memory does: nobody is told. */
  kill(): Promise<void>;
  close(): Promise<void>;
}

/** Opens one, without any tab of ours yet, on a profile folder that outlives it. */
export async function openTabs({ path }: FoundBrowser, profileFolder: string): Promise<Tabs> {
  const context = await chromium.launchPersistentContext(profileFolder, {
    executablePath: path,
    args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-component-update', '--disable-sync'],
    headless: true,
    viewport: { width: 390, height: 844 },
    locale: 'en-GB',
  });
  const group = await processOf(context);
  const letGo = leash(group);
  const gone = new Promise((resolve) => context.once('close', resolve));
  return {
    open: () => openTab(context),
    cutOff: (isOff) => context.setOffline(isOff),
    async kill() {
      process.kill(-group, 'SIGKILL');
      await gone;
      await letGo();
    },
    async close() {
      await context.close();
      await letGo();
    },
  };
}

async function processOf(context: BrowserContext): Promise<number> {
  const protocol = await context.browser()?.newBrowserCDPSession();
  const { processInfo = [] } = (await protocol?.send('SystemInfo.getProcessInfo')) ?? {};
  const main = processInfo.find(({ type }) => type === 'browser');
  if (!main) throw new Error('Chromium does not tell which process it is');
  return main.id;
}

async function openTab(context: BrowserContext): Promise<Tab> {
  const tab = await context.newPage();
  const page = pageOf({
    load: async (url) => void (await tab.goto(url)),
    reload: async () => void (await tab.reload()),
    evaluate: (expression) => tab.evaluate(expression),
    clickAt: (x, y) => tab.mouse.click(x, y),
    press: (key, held) => tab.keyboard.press([...held, key].join('+')),
    screenshot: async (file) => void (await tab.screenshot({ path: file })),
    setViewport: (width, height) => tab.setViewportSize({ width, height }),
  });
  return { page, protocol: await context.newCDPSession(tab), close: () => tab.close() };
}

const SLOW = 400;

/** Two tabs of one person and the service worker, all at once, over a slow line: what each saves arrives once. */
export async function tabs(found: FoundBrowser, trial: Trial): Promise<void> {
  console.log('\ntwo tabs and the worker, in chromium');
  const folder = mkdtempSync(join(tmpdir(), 'plein-air-tabs-'));
  const server = await makeServer();
  await server.start();
  const proxy = await makeFaultProxy(server.address);
  const browser = await openTabs(found, folder);
  const line = slowLine();
  try {
    const first = await browser.open();
    await signIn(first.page, proxy.address, nora);
    await untilOffline(first.page);
    const second = await browser.open();
    await second.page.goto(`${proxy.address}/today`);
    await second.page.waitFor('.state-line', { text: 'All received' });
    await proxy.befall(line.fault);

    await trial('two tabs that save at once wake one worker, which sends everything once', async () => {
      await saveAtOnce(first, second, 'in both tabs');
      await arriveOnce(server, [first, second], 'in both tabs');
      assert.is(line.most(), 1, 'one exchange at a time');
    });
    await trial('a tab that was reloaded past the worker sends too, and takes turns with it', async () => {
      await reloadPastWorker(second);
      await saveAtOnce(first, second, 'past the worker');
      await arriveOnce(server, [first, second], 'past the worker');
      await hasExchanged(second);
      assert.is(line.most(), 1, 'one exchange at a time');
    });
    await trial('where nothing makes page and worker take turns, what both send still arrives once', async () => {
      await forgetLocks(second);
      await reloadPastWorker(second);
      await saveAtOnce(first, second, 'without turns');
      await arriveOnce(server, [first, second], 'without turns');
      await hasExchanged(second);
      assert.ok(line.most() > 1, 'both at once');
    });
    await trial('woken twenty times over a slow line, the phone asks once more and not twenty times', async () => {
      await second.close();
      await untilQuiet(proxy);
      await proxy.befall(line.fault);
      for (let wake = 0; wake < 20; wake++) await signalReturns(first.page);
      await untilQuiet(proxy);
      assert.ok(proxy.count() <= 3, `${proxy.count()} exchanges`);
    });
  } finally {
    await browser.close();
    await proxy.end();
    await server.end();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Answers late, and counts how many wait for an answer at the same time. */
function slowLine(): { fault: Fault; most(): number } {
  let under = 0;
  let most = 0;
  return {
    async fault({ response, carry }) {
      under += 1;
      most = Math.max(most, under);
      const answer = await carry();
      await sleep(SLOW);
      under -= 1;
      give(response, answer);
    },
    most: () => most,
  };
}

const NUMBERS = ['one', 'two'];
const needsOf = (which: string, when: string) => NUMBERS.map((number) => `Tree ${number} of the ${which} tab, ${when}`);

function saveAtOnce(first: Tab, second: Tab, when: string) {
  const save = async ({ page }: Tab, which: string) => {
    for (const need of needsOf(which, when)) await noteEncounter(page, `Note: ${need}`, [[need, 'tree']]);
  };
  return Promise.all([save(first, 'first'), save(second, 'second')]);
}

async function arriveOnce(server: AppServer, both: Tab[], when: string): Promise<void> {
  const needs = [...needsOf('first', when), ...needsOf('second', when)].sort();
  for (const { page } of both) await page.click('a[href="/today"]');
  for (const { page } of both) for (const need of needs) await arrivesOnce(page, server, need);
  const arrived = (await server.readRequests(claire)).filter(({ text }) => text.endsWith(when));
  assert.equal(arrived.map(({ text }) => text).sort(), needs);
  assert.is(new Set(arrived.map(({ encounterId }) => encounterId)).size, needs.length);
  for (const { page } of both) await showsOnce(page, needs);
}

async function showsOnce(page: Page, needs: string[]): Promise<void> {
  const rows = `[...document.querySelectorAll('main .row-title')].map((row) => row.textContent)`;
  for (const note of needs.map((need) => `Note: ${need}`)) {
    await page.waitFor('main .row-title', { text: note });
    const shown = await page.evaluate<string[]>(rows);
    assert.is(shown.filter((row) => row === note).length, 1, 'shown once');
  }
}

/** As Shift and reload do: the page comes from the network and no worker is in charge of it. */
async function reloadPastWorker({ page, protocol }: Tab): Promise<void> {
  await protocol.send('Page.enable');
  const loaded = new Promise((resolve) => protocol.once('Page.loadEventFired', resolve));
  await protocol.send('Page.reload', { ignoreCache: true });
  await loaded;
  assert.is(await page.evaluate('navigator.serviceWorker.controller'), null);
}

/** A browser without Web Locks, from the next page on. */
const forgetLocks = ({ protocol }: Tab) =>
  protocol.send('Page.addScriptToEvaluateOnNewDocument', { source: 'delete Navigator.prototype.locks' });

/** Until the page has made an exchange itself. */
const hasExchanged = ({ page }: Tab) =>
  page.evaluate(`new Promise((resolve) => {
    const isOurs = ({ name }) => name.endsWith('/api/sync');
    const look = () => performance.getEntriesByType('resource').some(isOurs) ? resolve(true) : setTimeout(look, 100);
    look();
  })`);

/** Until no exchange has come for a while. */
async function untilQuiet(proxy: FaultProxy): Promise<void> {
  for (let before = -1; before !== proxy.count(); ) {
    before = proxy.count();
    await sleep(4 * SLOW);
  }
}
