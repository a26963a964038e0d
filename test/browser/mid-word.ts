import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import * as assert from 'uvu/assert';
import { nora } from '../people.ts';
import { makeServer } from './app-server.ts';
import type { FoundBrowser, Page } from './browsers.ts';
import { signalReturns, signIn, untilOffline } from './steps.ts';
import { openTabs } from './tabs.ts';
import { until } from './today.ts';
import type { Trial } from './trial.ts';

/** Milliseconds between two letters of a quick thumb. */
const LETTER = 50;
/** How many letters may be lost: those of the last third of a second, and of the moment that the disk takes. */
const MOST_LOST = Math.ceil(400 / LETTER);
const SENTENCE = 'she says the water';

/** Every way of leaving a talk in mid-word: what was typed is a draft, and one goes on from there. */
export async function midWord(found: FoundBrowser, trial: Trial): Promise<void> {
  console.log('\nleft in mid-word, in chromium');
  const folder = mkdtempSync(join(tmpdir(), 'plein-air-mid-word-'));
  const server = await makeServer();
  await server.start();
  let browser = await openTabs(found, folder);
  try {
    let { page } = await browser.open();
    await signIn(page, server.address, nora);
    await untilOffline(page);

    await trial('killed while somebody types, the phone has all but the last third of a second', async () => {
      await typeOn(page);
      await browser.kill();
      browser = await openTabs(found, folder);
      ({ page } = await browser.open());
      await page.goto(`${server.address}/today`);
      // A browser that is killed may lose the cookie of these seconds: one is signed out, and works on.
      await page.waitFor('.state-line', { text: /All received|signed out/ });
      await openDraft(page);
      assert.ok((await typed(page)).length >= SENTENCE.length - MOST_LOST, await typed(page));
      await goOn(page);
    });
    await trial('reloaded in mid-word, the sheet goes on where it was', async () => {
      await typeOn(page);
      await page.reload();
      await page.waitFor('form.capture textarea', { text: 'she' });
      assert.ok((await typed(page)).length >= SENTENCE.length - MOST_LOST, await typed(page));
      await goOn(page);
    });
    await trial('left by the back gesture, every letter is in the draft', async () => {
      await typeOn(page);
      await page.evaluate('history.back()');
      await openDraft(page);
      assert.is(await typed(page), SENTENCE);
      await goOn(page);
    });
    await trial('thrown away, it comes back by the one button in focus', async () => {
      await typeOn(page);
      await page.click('form.capture button:has-text("Throw this draft away")');
      await page.waitFor('.undo-line', { text: 'Draft thrown away' });
      await until(page, `document.activeElement?.matches('.undo-line button')`);
      await page.press('Enter');
      await openDraft(page);
      assert.is(await typed(page), SENTENCE);
      await goOn(page);
    });
    await trial('signed out in mid-word, whoever signs in again finds it', async () => {
      await typeOn(page);
      await page.click('.screen-back');
      await page.click('a[href="/more"]');
      await page.click('a[href="/more/account"]');
      await page.click('button:has-text("Sign out")');
      await page.waitFor('.notice', { text: 'You have signed out.' });
      await signIn(page, server.address, nora);
      await openDraft(page);
      assert.is(await typed(page), SENTENCE);
      await goOn(page);
    });
    await trial('saved in a cellar, a talk is taken back whole, mended and saved', async () => {
      await browser.cutOff(true);
      await typeOn(page);
      await page.click('.is-from-note button:has-text("Need")');
      await save(page);
      await sleep(1000);
      await page.click('button:has-text("Undo")');
      await page.waitFor('section[aria-label="Need 1"]');
      assert.is(await typed(page), SENTENCE);
      await page.click('section[aria-label="Need 1"] button:has-text("Remove this need")');
      await page.click('.undo-line button:has-text("Undo")');
      await page.waitFor('section[aria-label="Need 1"]', { text: 'In the words of the note' });
      await save(page);
      await browser.cutOff(false);
      await signalReturns(page);
      await page.waitFor('.state-line', { text: 'All received', timeout: 30_000 });
      await page.waitFor('button:has-text("Undo")', { gone: true });
      assert.is((await server.readRequests(nora)).length, 1, 'once');
    });
    await trial('two taps from the sheet, somebody who walked by is counted', async () => {
      await page.click('.counter button:has-text("+1")');
      await until(page, `document.querySelector('.counter input').value === '1'`);
    });
  } finally {
    await browser.close();
    await server.end();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function typeOn(page: Page): Promise<void> {
  await page.click('a[href="/new"]');
  await page.waitFor('form.capture textarea:focus');
  for (const letter of SENTENCE) {
    await page.press(letter === ' ' ? 'Space' : letter);
    await sleep(LETTER);
  }
}

const typed = (page: Page) => page.text('form.capture textarea');

async function openDraft(page: Page): Promise<void> {
  await page.waitFor('h1', { text: 'Hello Nora' });
  await page.click('a[href^="/new/"]');
  await page.waitFor('form.capture textarea', { text: 'she' });
}

/** Ends the sentence and saves; nothing is left of the draft. */
async function goOn(page: Page): Promise<void> {
  await page.fill('form.capture textarea', `${SENTENCE}, and the cellar is full`);
  await save(page);
  await page.click('a[href="/today"]');
  await page.waitFor('main .row', { text: 'and the cellar is full' });
  assert.is(await page.evaluate(`document.querySelectorAll('.mark.is-draft').length`), 0);
}

async function save(page: Page): Promise<void> {
  await page.click('.save-bar button');
  await page.waitFor('h1', { text: 'Saved on this phone' });
}
