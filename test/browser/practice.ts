import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as assert from 'uvu/assert';
import { nora } from '../people.ts';
import { makeServer } from './app-server.ts';
import type { FoundBrowser, Page } from './browsers.ts';
import { checkAxe, checkWidth } from './look.ts';
import { noteEncounter, setLanguage, signalReturns, signIn, untilOffline } from './steps.ts';
import { openTabs, type Tab } from './tabs.ts';
import type { Trial } from './trial.ts';

const PICTURES = process.env.PICTURES ?? join(tmpdir(), 'plein-air-pictures');
const SCREENS = ['/today', '/requests', '/new', '/contacts', '/more', '/more/practice', '/more/sessions'];
const WORDS = 'Heard in practice alone';

/** Practice: by whoever has no account, without signal; by whoever works here, apart from their work; left without a trace. All its screens, and what takes a while, where it is the whole. */
export async function practice(found: FoundBrowser, trial: Trial, isWhole: boolean): Promise<void> {
  console.log('\npractice, in chromium');
  mkdirSync(PICTURES, { recursive: true });
  const folder = mkdtempSync(join(tmpdir(), 'plein-air-practice-'));
  const server = await makeServer();
  await server.start();
  const browser = await openTabs(found, folder);
  const goto = async (page: Page, path: string) => {
    await page.goto(server.address + path);
    await page.waitFor('h1');
  };
  try {
    const tab = await browser.open();
    const { page } = tab;
    const sent = await watchSending(tab);

    await trial('whoever has no account practises from the sign-in, without a signal', async () => {
      await goto(page, '/sign-in');
      await setLanguage(page, 'en');
      await untilOffline(page);
      await server.stop();
      await page.click('a:has-text("Practise without an account")');
      await page.waitFor('h1', { text: 'Practice' });
      await checkAxe(page, 'the way into practice');
      await page.screenshot(join(PICTURES, 'practice-intro.png'));
      await page.click('button:has-text("Start practising")');
      await page.waitFor('h1', { text: 'Hello Robin' });
      await page.waitFor('.practice-band', { text: 'Practice: nothing is sent' });
    });
    await trial('a talk is saved, received and on its desk; a colleague who does not exist takes it up', async () => {
      await noteEncounter(page, WORDS, [['The lamp at the corner is dark', 'lamp']]);
      await page.waitFor('.state-line', { text: '1 to send' }).catch(() => {});
      await page.waitFor('.state-line', { text: 'All received' });
      await page.click('a[href="/requests"]');
      await page.waitFor('.request-row a', { text: 'The lamp at the corner' });
      await page.click('.request-row a:has-text("The lamp at the corner")');
      await page.waitFor('main', { text: 'Arrived on the desk of Streets and Lighting' });
      await page.screenshot(join(PICTURES, 'practice-request.png'));
      if (isWhole) await page.waitFor('main', { text: 'Ilse Varenne', timeout: 40_000 });
    });
    await trial('the app started anew is still in practice', async () => {
      await page.reload();
      await page.waitFor('.practice-band');
      await page.click('a[href="/contacts"]');
      await page.waitFor('main', { text: 'Marta Sorel' });
    });
    await trial('what is about a real account and phone is not there, and says why', async () => {
      await goto(page, '/more/sessions');
      await page.waitFor('main', { text: 'Not in practice' });
      await goto(page, '/more/phone');
      await page.waitFor('main', { text: 'Not in practice' });
      await goto(page, '/more');
      assert.is(await page.evaluate(`document.querySelectorAll('a[href="/more/phone"]').length`), 0);
    });
    await trial('every screen says that it is practice, in every theme and language, small and wide', async () => {
      for (const theme of isWhole ? ['light', 'dark', 'sun'] : ['dark']) {
        await page.evaluate(`(localStorage.setItem('plein-air-theme', '${theme}'), true)`);
        for (const [width, height] of [
          [390, 844],
          [1280, 800],
        ] as const) {
          await page.setViewport(width, height);
          for (const path of isWhole ? SCREENS : ['/requests', '/more/practice']) {
            await goto(page, path);
            await page.waitFor('.practice-band');
            await checkWidth(page, `${path}, ${theme}, ${width}`);
            if (process.env.PICTURES)
              await page.screenshot(join(PICTURES, `practice${path.replaceAll('/', '-')}-${theme}-${width}.png`));
          }
          await checkAxe(page, `practice, ${theme}, ${width}`);
        }
      }
      for (const [width, height] of [
        [320, 640],
        [320, 256],
      ] as const) {
        await page.setViewport(width, height);
        for (const language of isWhole ? ['fr', 'nl', 'pl', 'en'] : ['pl', 'en']) {
          await setLanguage(page, language);
          for (const path of ['/today', '/more/practice']) {
            await goto(page, path);
            await page.waitFor('.practice-band');
            await checkWidth(page, `${path} in ${language}`);
            if (process.env.PICTURES)
              await page.screenshot(join(PICTURES, `practice${path.replaceAll('/', '-')}-${language}-${height}.png`));
          }
        }
      }
      await page.setViewport(390, 844);
    });
    await trial('whoever comes back after a long while is told that it is practice before anything else', async () => {
      const longAgo = new Date(Date.now() - 3 * 3_600_000).toISOString();
      await page.evaluate(`(localStorage.setItem('plein-air-practice', '${longAgo}'), true)`);
      await page.goto(`${server.address}/new`);
      await page.waitFor('h1', { text: 'You were practising' });
      await checkAxe(page, 'practice come back to');
      await page.screenshot(join(PICTURES, 'practice-resting.png'));
      await page.click('button:has-text("Go on practising")');
      await page.waitFor('.practice-band');
    });
    await trial('left by mistake it can be gone back to; left for good, nothing of it is on the phone', async () => {
      await page.click('.practice-band button');
      await page.waitFor('.undo-line', { text: 'You have left practice' });
      await page.screenshot(join(PICTURES, 'practice-left.png'));
      await page.click('.undo-line button');
      await goto(page, '/requests');
      await page.waitFor('.request-row a', { text: 'The lamp at the corner' });
      await page.click('.practice-band button');
      await page.waitFor('.undo-line', { text: 'You have left practice' });
      await page.click('a[href="/sign-in"]');
      await page.waitFor('input[name="login"]');
      await untilGone(page);
    });
    await trial('nothing at all was sent for it', async () => {
      assert.equal(sent, []);
    });

    await server.start();
    await trial(
      'whoever works here practises apart: their own work is sent meanwhile, and nothing of practice',
      async () => {
        await signIn(page, server.address, nora);
        await server.stop();
        await noteEncounter(page, 'Said in earnest', [['A real tree', 'tree']], 'harbour');
        await page.click('a[href="/more"]');
        await page.click('a[href="/more/practice"]');
        await page.click('button:has-text("Start practising")');
        await page.waitFor('h1', { text: 'Hello Nora' });
        await noteEncounter(page, WORDS, [['An invented lamp is dark', 'lamp']]);
        await page.waitFor('.state-line', { text: 'All received' });
        await server.start();
        await signalReturns(page);
        await until(async () => (await server.readEncounters(nora)).some(({ note }) => note === 'Said in earnest'));
        await new Promise((resolve) => setTimeout(resolve, 1000));
        const notes = (await server.readEncounters(nora)).map(({ note }) => note);
        assert.not(notes.includes(WORDS));
        assert.not((await server.readRequests(nora)).some(({ text }) => text.includes('invented')));
      },
    );
    await trial('left, their own work is there as it was, and practice is not', async () => {
      await page.click('.practice-band button');
      await page.waitFor('.undo-line', { text: 'You have left practice' });
      await page.click('a[href="/today"]');
      await page.waitFor('main', { text: 'Said in earnest' });
      assert.not((await page.text('body')).includes(WORDS));
      assert.is(await page.evaluate(`document.querySelectorAll('.practice-band').length`), 0);
      await untilGone(page);
    });
    await trial('an app that was closed just after leaving throws practice away at its next start', async () => {
      await goto(page, '/more/practice');
      await page.click('button:has-text("Start practising")');
      await page.waitFor('.practice-band');
      await page.click('.practice-band button');
      await page.waitFor('.undo-line');
      await page.reload();
      await untilGone(page);
    });
  } finally {
    await browser.close();
    await server.end();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Whatever this page sends to anybody, but for asking for files and who is signed in. */
async function watchSending({ protocol }: Tab): Promise<string[]> {
  const sent: string[] = [];
  await protocol.send('Network.enable');
  protocol.on('Network.requestWillBeSent', ({ request: { method, url } }) => {
    if (method !== 'GET') sent.push(`${method} ${url}`);
  });
  return sent;
}

const untilGone = (page: Page) =>
  until(async () => {
    const names = await page.evaluate<string[]>(`indexedDB.databases().then((all) => all.map(({ name }) => name))`);
    return !names.some((name) => name.includes('practice'));
  });

async function until(holds: () => Promise<boolean>): Promise<void> {
  for (let wait = 0; wait < 100; wait += 1) {
    if (await holds().catch(() => false)) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('it never came to be');
}
