import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as assert from 'uvu/assert';
import { referenceOf } from '../../src/domain/request.ts';
import { claire, nora } from '../people.ts';
import { makeServer } from './app-server.ts';
import { type FoundBrowser, openBrowser, type Page } from './browsers.ts';
import { checkAxe, checkWidth } from './look.ts';
import { beginNote, noteEncounter, setLanguage, signIn, untilOffline } from './steps.ts';
import type { Trial } from './trial.ts';

const PICTURES = process.env.PICTURES ?? join(tmpdir(), 'plein-air-pictures');

/** The search over everything on the phone, without signal, by keys and by thumb. */
export async function find(found: FoundBrowser, trial: Trial): Promise<void> {
  console.log('\nthe search over everything, in chromium');
  mkdirSync(PICTURES, { recursive: true });
  const folder = mkdtempSync(join(tmpdir(), 'plein-air-find-'));
  const server = await makeServer();
  await server.start();
  const browser = await openBrowser(found, folder);
  const { page } = browser;
  const rows = (title: string) =>
    page.evaluate<string[]>(
      `[...document.querySelectorAll('section[aria-label="${title}"] .row-title')].map((row) => row.textContent)`,
    );
  try {
    await signIn(page, server.address, nora);
    await untilOffline(page);
    await noteEncounter(page, 'Mrs Visser at the bakery', [['The lantern at the quay is dark', 'lamp']], 'harbour');
    await noteEncounter(page, 'Somebody with a dog', [['The big tree leans over the quay', 'tree']], 'harbour');
    await page.click('a[href="/today"]');
    await page.waitFor('.state-line', { text: 'All received', timeout: 30_000 });
    const request = (await server.readRequests(claire)).find(({ text }) => text.includes('lantern'));
    await server.stop();
    await beginNote(page, 'Begun at the quay and left');

    await trial('the key "/" leads from any screen to one field, with the cursor in it', async () => {
      await page.click('a[href="/today"]');
      await page.waitFor('.screen-kicker');
      await page.evaluate('(document.activeElement?.blur(), true)');
      await page.press('/');
      await page.waitFor('.find h1', { text: 'Find' });
      await page.waitFor('.empty-text', { text: 'by any word in them' });
      await until(page, `document.activeElement?.type === 'search'`);
      await checkAxe(page, 'the empty search');
    });
    await trial(
      'requests, talks, drafts and districts are found as one types, by beginnings and despite a slip',
      async () => {
        await page.fill('.find input', 'quay');
        await page.waitFor('.search-found', { text: '5 found' });
        await page.waitFor('section[aria-label="Requests"] li:nth-child(2) .row-title');
        assert.equal((await rows('Requests')).sort(), [
          'The big tree leans over the quay',
          'The lantern at the quay is dark',
        ]);
        assert.equal(await rows('Drafts'), ['Begun at the quay and left']);
        await page.fill('.find input', 'lantren');
        await page.waitFor('.find mark', { text: 'lantern' });
        assert.equal(await rows('Requests'), ['The lantern at the quay is dark']);
        await page.fill('.find input', 'harb');
        await page.waitFor('section[aria-label="Services and districts"] mark', { text: 'Harbour' });
        await page.screenshot(join(PICTURES, 'find-phone.png'));
      },
    );
    await trial('a request is found by a part of its reference', async () => {
      const reference = referenceOf(request?.id ?? '');
      await page.fill('.find input', reference.slice(2));
      await page.waitFor('section[aria-label="Requests"] .row-marks mark', { text: reference });
    });
    await trial('by arrows and Enter one opens what was found; going back, words and place are kept', async () => {
      await page.fill('.find input', 'visser');
      await page.waitFor('section[aria-label="Encounters"] .row-title', { text: 'Mrs Visser' });
      await page.press('ArrowDown');
      await until(page, `document.activeElement?.matches('a.row')`);
      await page.press('ArrowUp');
      await until(page, `document.activeElement?.type === 'search'`);
      await page.press('Enter');
      await page.waitFor('main', { text: 'What was said' });
      await page.evaluate('(history.back(), true)');
      await page.waitFor('.find .search-found', { text: 'found' });
      assert.is(await page.text('.find input'), 'visser');
      await until(page, `document.activeElement?.matches('a.row')`);
    });
    await trial('nothing found says so and what to try; nothing of what was sought is in the address', async () => {
      await page.fill('.find input', 'xylophone');
      await page.waitFor('.search-found', { text: 'Nothing found' });
      await page.waitFor('.find', { text: 'Try fewer letters' });
      assert.match(await page.evaluate<string>('location.href'), /\/find$/);
    });
    await trial('it speaks four languages in three themes, on the smallest phone and enlarged four times', async () => {
      for (const theme of ['light', 'dark', 'sun']) {
        await page.evaluate(`(localStorage.setItem('plein-air-theme', '${theme}'), true)`);
        await page.goto(`${server.address}/find`);
        await page.fill('.find input', 'quay');
        await page.waitFor('.find mark');
        await checkAxe(page, `what was found, ${theme}`);
        await page.screenshot(join(PICTURES, `find-${theme}.png`));
      }
      for (const [language, width] of [
        ['fr', 320],
        ['nl', 320],
        ['pl', 320],
        ['en', 320],
      ] as const) {
        await page.setViewport(width, language === 'en' ? 256 : 640);
        await setLanguage(page, language);
        await page.goto(`${server.address}/find`);
        await checkWidth(page, `the empty search in ${language}`);
        await page.fill('.find input', 'quay');
        await page.waitFor('.find mark');
        await checkWidth(page, `what was found, in ${language}`);
      }
      await page.setViewport(1280, 800);
      await page.goto(`${server.address}/find`);
      await page.fill('.find input', 'quay');
      await page.waitFor('.find mark');
      await page.screenshot(join(PICTURES, 'find-wide.png'));
      // That nobody answers is told on the console too.
      assert.equal(
        browser.complaints.filter((told) => !told.includes('Failed to load resource')),
        [],
      );
    });
  } finally {
    await browser.close();
    await server.end();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function until(page: Page, expression: string): Promise<void> {
  for (let wait = 0; wait < 100; wait += 1) {
    if (await page.evaluate(expression).catch(() => false)) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`never came to be: ${expression}`);
}
