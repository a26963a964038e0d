import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as assert from 'uvu/assert';
import { nora } from '../people.ts';
import { makeServer } from './app-server.ts';
import type { FoundBrowser, Page } from './browsers.ts';
import { checkAxe } from './look.ts';
import { setLanguage, signIn, untilOffline } from './steps.ts';
import { openTabs, type Tab } from './tabs.ts';
import type { Trial } from './trial.ts';

interface Manifest {
  id: string;
  lang: string;
  shortcuts: { name: string; url: string }[];
  share_target: { action: string };
}

const OFFER = 'The app on the home screen';
const TAKE = 'button:has-text("Take it in")';

/** On the home screen: what the phone reads of the app, its shortcuts, and what other apps share with it, without signal. */
export async function install(found: FoundBrowser, trial: Trial): Promise<void> {
  console.log('\non the home screen, in chromium');
  const folder = mkdtempSync(join(tmpdir(), 'plein-air-install-'));
  const server = await makeServer();
  await server.start();
  const line = await makeLine(server.address);
  const browser = await openTabs(found, folder);
  try {
    const tab = await browser.open();
    const { page } = tab;
    await signIn(page, line.address, nora);
    await untilOffline(page);

    await trial('the browser finds nothing that would keep the app from the home screen', async () => {
      const { errors } = await tab.protocol.send('Page.getAppManifest');
      assert.equal(errors, []);
      const { installabilityErrors } = await tab.protocol.send('Page.getInstallabilityErrors');
      assert.equal(
        installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== 'in-incognito'),
        [],
      );
    });
    await trial('the phone calls the shortcuts in the language of its person, and it stays the same app', async () => {
      for (const [language, add] of [
        ['fr', 'Nouvelle rencontre'],
        ['pl', 'Nowa rozmowa'],
        ['en', 'New encounter'],
      ] as const) {
        await setLanguage(page, language);
        const { id, lang, shortcuts } = await readManifest(page);
        assert.equal([id, lang, shortcuts[0]?.name], ['/', language, add]);
      }
    });
    await trial('the home screen is offered once, after the third day, and never over a sheet', async () => {
      await page.goto(`${line.address}/today`);
      await page.waitFor('.round');
      await page.waitFor('.notice', { text: OFFER, gone: true });
      await page.evaluate(`(localStorage.setItem('plein-air-days-used', '2026-11-01 2026-11-02 2026-11-03'), true)`);
      await page.goto(`${line.address}/new`);
      await page.waitFor('form.capture');
      await page.waitFor('.notice', { text: OFFER, gone: true });
      await page.click('a.screen-back');
      await page.waitFor('.notice', { text: OFFER });
      await page.click('.notice button:has-text("Not now")');
      await page.reload();
      await page.waitFor('.round');
      await page.waitFor('.notice', { text: OFFER, gone: true });
    });
    await trial('an iPhone is told in words and a drawing how to get there, on More', async () => {
      await tab.protocol.send('Page.enable');
      const { identifier } = await tab.protocol.send('Page.addScriptToEvaluateOnNewDocument', {
        source: `navigator.standalone = false; addEventListener('beforeinstallprompt', (event) => event.stopImmediatePropagation())`,
      });
      await page.goto(`${line.address}/more/phone`);
      await page.waitFor(`section[aria-label="${OFFER}"] .share-drawing`);
      await page.waitFor(`section[aria-label="${OFFER}"]`, { text: 'Add to Home Screen' });
      await tab.protocol.send('Page.removeScriptToEvaluateOnNewDocument', { identifier });
    });
    await server.stop();
    await trial('every shortcut opens its screen without signal', async () => {
      const titles = { '/new': 'New encounter', '/requests': 'Requests', '/today': 'Hello Nora' };
      const { shortcuts } = await readManifest(page);
      assert.equal(
        shortcuts.map(({ url }) => url),
        Object.keys(titles),
      );
      for (const [url, title] of Object.entries(titles)) {
        await page.goto(line.address + url);
        await page.waitFor('h1', { text: title });
      }
    });
    await trial('words that another app shares without signal are on a new sheet, once they are taken in', async () => {
      await share(page, { title: 'Lamp', text: 'Dark at number 8', url: 'https://example.org/8' }, []);
      await page.waitFor('section.card', { text: 'Dark at number 8' });
      await page.click(TAKE);
      await page.waitFor('form.capture textarea', { text: 'Lamp\nDark at number 8\nhttps://example.org/8' });
      await page.waitFor('h1', { text: 'New encounter' });
    });
    await trial('a photo is taken in with its draft, what is no picture is named and left out', async () => {
      await share(page, { text: 'The bench' }, ['picture', 'report']);
      await page.waitFor('section.card', { text: '2 files' });
      await checkAxe(page, 'something shared waits');
      await page.click(TAKE);
      await page.waitFor('.notice', { text: 'report.pdf' });
      await page.click('a:has-text("Go on with the draft")');
      await page.waitFor('form.capture textarea', { text: 'The bench' });
      await page.waitFor('.thumbs li');
      await page.click('a[href="/today"]');
      for (const words of ['Lamp', 'The bench']) await page.waitFor('.row-title', { text: words });
    });
    await trial('a share of nothing that the app can take makes no draft, and says so', async () => {
      await share(page, {}, ['report']);
      await page.click(TAKE);
      await page.waitFor('.notice', { text: '1 file was not taken' });
      await page.click('button:has-text("Throw away")');
      await page.waitFor('section.card', { gone: true });
      await page.click('a:has-text("Today")');
      await page.waitFor('h1', { text: 'Hello Nora' });
      await until(page, `document.querySelectorAll('.mark.is-draft').length === 2`);
    });
    await trial(
      'a page of another site makes no draft: it is refused, or if it hides where it is, left to the person',
      async () => {
        const other = await makeOtherSite(line.address);
        try {
          await page.goto(other.address);
          await page.waitFor('.notice.is-bad', { text: 'A web page sent something' });
          await page.goto(`${other.address}/hidden`);
          await page.waitFor('section.card', { text: 'Words of another site' });
          await page.click('button:has-text("Throw away")');
          await page.waitFor('section.card', { gone: true });
          await page.click('.undo-line button');
          await page.waitFor('section.card', { text: 'Words of another site' });
          await page.click('button:has-text("Throw away")');
          await page.click('a:has-text("Today")');
          await until(page, `document.querySelectorAll('.mark.is-draft').length === 2`);
        } finally {
          other.end();
        }
      },
    );
    await server.start();
    await trial('a new version waits while somebody writes, and comes in when they say so', () =>
      takeUpdate(tab, line),
    );
  } finally {
    await browser.close();
    line.end();
    await server.end();
    rmSync(folder, { recursive: true, force: true });
  }
}

const readManifest = (page: Page) =>
  page.evaluate<Manifest>(`fetch(document.querySelector('link[rel="manifest"]').href).then((answer) => answer.json())`);

/** What the phone does when a person shares something with the app: a form is posted to it. */
async function share(page: Page, words: Record<string, string>, files: ('picture' | 'report')[]): Promise<void> {
  await page.evaluate(`(async () => {
    const form = Object.assign(document.createElement('form'), { method: 'post', action: '/share', enctype: 'multipart/form-data' });
    for (const [name, value] of Object.entries(${JSON.stringify(words)}))
      form.append(Object.assign(document.createElement('input'), { name, value }));
    const canvas = Object.assign(document.createElement('canvas'), { width: 300, height: 200 });
    canvas.getContext('2d').fillRect(20, 20, 100, 100);
    const picture = new File([await new Promise((done) => canvas.toBlob(done))], 'bench.png', { type: 'image/png' });
    const report = new File(['%PDF-1.7'], 'report.pdf', { type: 'application/pdf' });
    const data = new DataTransfer();
    for (const name of ${JSON.stringify(files)}) data.items.add({ picture, report }[name]);
    const input = Object.assign(document.createElement('input'), { type: 'file', name: 'photos', multiple: true });
    input.files = data.files;
    form.append(input);
    document.body.append(form);
    setTimeout(() => form.submit());
    return true;
  })()`);
}

/** The server has a new worker, as after an update: the sheet that is open stays, and so does what was typed, until the person lets it in. */
async function takeUpdate({ page }: Tab, line: Line): Promise<void> {
  await page.click('a[href="/new"]');
  await page.fill('form.capture textarea', 'Half a sentence');
  await page.evaluate('(window.isSamePage = true)');
  line.update();
  await page.evaluate(`navigator.serviceWorker.ready.then((registration) => registration.update()).then(() => true)`);
  await page.evaluate(`new Promise((resolve) => {
    const look = async () => (await navigator.serviceWorker.ready).waiting ? resolve(true) : setTimeout(look, 100);
    look();
  })`);
  await page.waitFor('form.capture textarea', { text: 'Half a sentence' });
  assert.is(await page.evaluate('window.isSamePage'), true, 'not loaded anew');
  await page.waitFor('.notice', { text: 'new version', gone: true });
  await page.click('a.screen-back');
  await page.click('a[href="/more"]');
  await page.waitFor('.notice', { text: 'There is a new version' });
  await page.click('button:has-text("Use it now")');
  // Where the old worker does not answer at all, Chromium asks it for half a minute before it lets it go.
  await until(page, `typeof window.isSamePage === 'undefined' && document.querySelector('h1') !== null`, 60);
  await until(page, `navigator.serviceWorker.ready.then(({ waiting }) => waiting === null)`);
  await page.click('a[href="/today"]');
  await page.waitFor('.row-title', { text: 'Half a sentence' });
}

async function until(page: Page, expression: string, seconds = 10): Promise<void> {
  for (let wait = 0; wait < seconds * 10; wait += 1) {
    if (await page.evaluate(expression).catch(() => false)) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`never came to be: ${expression}`);
}

/** A page elsewhere that posts words into the app as soon as it is open; at /hidden it does not say from where. */
async function makeOtherSite(app: string): Promise<{ address: string; end(): void }> {
  const site = createServer((incoming, response) => {
    const policy = incoming.url === '/hidden' ? 'no-referrer' : 'strict-origin-when-cross-origin';
    response.writeHead(200, { 'content-type': 'text/html', 'referrer-policy': policy }).end(
      `<form method="post" enctype="multipart/form-data" action="${app}/share"><input name="text" value="Words of another site"></form>
      <script>setTimeout(() => document.forms[0].submit(), 100)</script>`,
    );
  });
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${(site.address() as AddressInfo).port}`,
    end: () => {
      site.closeAllConnections();
      site.close();
    },
  };
}

/** A line to the server on which the next worker can come: the same with one more word in it. */
interface Line {
  address: string;
  update(): void;
  end(): void;
}

async function makeLine(target: string): Promise<Line> {
  let hasNew = false;
  const line = createServer((incoming, response) => {
    // Asked whether anything is new, the server would say no, and send nothing to add to.
    const { 'if-none-match': _, 'if-modified-since': __, ...asks } = incoming.headers;
    const headers = { ...asks, 'accept-encoding': 'identity' };
    const asked = request(target + incoming.url, { method: incoming.method, headers }, (answer) => {
      const isNew = hasNew && incoming.url === '/sw.js';
      const { 'content-length': length, ...others } = answer.headers;
      response.writeHead(answer.statusCode ?? 502, isNew ? others : answer.headers);
      answer.pipe(response, { end: !isNew });
      if (isNew) answer.on('end', () => response.end('\n// new'));
    });
    asked.on('error', () => response.destroy());
    incoming.pipe(asked);
  });
  await new Promise<void>((resolve) => line.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${(line.address() as AddressInfo).port}`,
    update: () => {
      hasNew = true;
    },
    end: () => {
      line.closeAllConnections();
      line.close();
    },
  };
}
