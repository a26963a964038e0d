import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as assert from 'uvu/assert';
import { makeServer } from './app-server.ts';
import { type Browser, type FoundBrowser, openBrowser, type Page } from './browsers.ts';
import { checkAxe, checkWidth, PASSWORD, PHONE, setTheme, THEMES, WIDE } from './look.ts';
import { openRequest, signIn, untilOffline } from './steps.ts';
import type { Trial } from './trial.ts';

const PICTURES = process.env.PICTURES ?? join(tmpdir(), 'plein-air-pictures');
const THANKS = '.is-ready button:has-text("Thank you")';

/** A desk without a signal: ready answers and what will be read, what is near by, who has what, paper; and the office that sets the words. */
export async function desk(found: FoundBrowser, trial: Trial): Promise<void> {
  console.log('\nthe desk, in chromium');
  mkdirSync(PICTURES, { recursive: true });
  const folder = mkdtempSync(join(tmpdir(), 'plein-air-desk-'));
  const server = await makeServer('demo');
  const browsers: Browser[] = [];
  const open = async (name: string): Promise<Page> => {
    const browser = await openBrowser(found, join(folder, name), { width: 1280, height: 800, locale: 'en-GB' });
    browsers.push(browser);
    return browser.page;
  };
  try {
    await server.start();
    const page = await open('maintainer');
    await signIn(page, server.address, 'grace', PASSWORD);
    await untilOffline(page);
    await openRequest(page, server.address, '');
    await server.stop();

    await trial(
      'without a signal, a ready answer fills itself in and is read beside as the person will read it',
      async () => {
        await page.press('a');
        await page.waitFor('.answer-field textarea');
        await page.evaluate('(document.activeElement?.blur(), true)');
        await page.click(THANKS);
        const reference = (await page.text('.split-detail h1')).replace('Request ', '');
        assert.match(await page.text('.answer-field textarea'), reference);
        await page.waitFor('.preview-letter', { text: reference });
        assert.not.match(await page.text('.preview-letter'), '{');
        await page.screenshot(join(PICTURES, 'answer-wide.png'));
        for (const theme of THEMES) {
          await changeTheme(page, theme);
          await checkAxe(page, `an answer being written, ${theme}`);
        }
        await page.setViewport(320, 640);
        await checkWidth(page, 'an answer being written, on a narrow phone');
        await page.setViewport(...WIDE);
      },
    );
    await trial('the language of the person is chosen for the words alone', async () => {
      await page.fill('.answer-field select', 'pl');
      await page.click('.is-ready button:has-text("Dziękujemy")');
      await page.waitFor('.preview-letter', { text: 'Nasza odpowiedź' });
      await page.waitFor('.split-detail h1', { text: 'Request ' });
    });
    await trial('an answer and a remark cannot be taken for each other', async () => {
      await page.click('.form-box button[type="submit"]');
      await page.waitFor('.card.answer blockquote', { text: 'Dziękujemy' });
      await page.waitFor('.answer-field', { gone: true });
      await page.waitFor('.story-step', { text: 'The person reads this' });
      await page.evaluate('(document.activeElement?.blur(), true)');
      await page.press('r');
      await page.waitFor('.form-box.is-internal', { text: 'Only colleagues see this' });
      await checkAxe(page, 'a remark being written');
      await page.press('Tab');
      await page.click('.form-box.is-internal button:has-text("Close")');
    });
    await trial('what else is open close by is one key away, and several of it go to the list', async () => {
      await openNearOne(page);
      await page.press('n');
      await page.waitFor('[data-part="near"] h2:focus');
      await page.click('[data-part="near"] label.row-choose');
      await page.screenshot(join(PICTURES, 'near-wide.png'));
      await checkAxe(page, 'what is near by');
      await page.click('[data-part="near"] button:has-text("to the list")');
      await page.waitFor('.several-bar', { text: '2 chosen' });
      await page.click('.several-bar button:has-text("Close")');
    });
    await trial('the list is narrowed to what the team has, and says how many', async () => {
      await page.evaluate('(document.activeElement?.blur(), true)');
      await page.press('f');
      await page.waitFor('.filters select:focus');
      await page.fill('.filters .field:has(option[value="team"]) select', 'team');
      await page.waitFor('button', { text: 'Filters (1)' });
      await page.waitFor('.requests-count', { text: /\d+ requests?|1 request/ });
      await checkAxe(page, 'the filters');
    });
    await trial('the list goes to paper as it is filtered, black on white in every theme', async () => {
      await page.evaluate('(window.printed = 0, window.print = () => { window.printed += 1; }, true)');
      const listed = Number((await page.text('.requests-count p')).match(/\d+/)?.[0]);
      await page.evaluate('(document.activeElement?.blur(), true)');
      await page.press('p');
      await page.waitFor('.paper-notes');
      assert.is(await page.evaluate('document.querySelectorAll(".paper").length'), Math.min(listed, 200));
      assert.is(await page.evaluate('window.printed'), 1);
      for (const theme of THEMES) {
        await changeTheme(page, theme);
        await checkAxe(page, `paper, ${theme}`);
        assert.is(await page.evaluate('getComputedStyle(document.querySelector(".paper p")).color'), 'rgb(0, 0, 0)');
      }
      await page.screenshot(join(PICTURES, 'paper-wide.png'));
      await page.setViewport(320, 640);
      await checkWidth(page, 'paper, on a narrow phone');
      await page.setViewport(...WIDE);
      await page.click('.screen-back');
      await page.waitFor('button', { text: 'Filters (1)' });
    });

    await server.start();
    const office = await open('coordinator');
    await signIn(office, server.address, 'marisol', PASSWORD);
    await untilOffline(office);
    await trial('the office sees the ready answers, in every theme, on a phone and on a desk', async () => {
      for (const theme of THEMES) {
        await setTheme(office, theme);
        for (const [width, height] of [PHONE, WIDE])
          for (const path of ['/replies', '/replies/tree-pruned', '/replies/-']) {
            await office.setViewport(width, height);
            await office.goto(server.address + path);
            await office.waitFor('h1');
            await checkAxe(office, `${path}, ${theme}`);
            await checkWidth(office, `${path}, ${theme}`);
          }
      }
      await setTheme(office, 'light');
      await office.screenshot(join(PICTURES, 'replies-wide.png'));
    });
    await trial(
      'a new one that cannot be sent stays as it was typed, is sent later, and can be taken back',
      async () => {
        await office.fill('form input', 'Bench mended');
        await office.fill('form textarea', 'The bench stands again since {date}.');
        await server.stop();
        await office.click('form button[type="submit"]');
        await office.waitFor('.notice', { text: 'needs a connection' });
        await office.reload();
        await office.waitFor('form textarea', { text: 'The bench stands again' });
        await server.start();
        await office.click('form button[type="submit"]');
        await office.waitFor('.undo-line', { text: 'Saved' });
        await office.click('a[href^="/replies/bench-mended-"]');
        await office.click('button:has-text("Take it away")');
        await office.click('.undo-line button');
        await office.waitFor('a[href^="/replies/bench-mended-"]');
      },
    );
    await trial('it is on the phone of the desk with the next exchange', async () => {
      await page.evaluate(`void dispatchEvent(new Event('online'))`);
      await page.waitFor('.state-line', { text: 'All received', timeout: 30_000 });
      await openRequest(page, server.address, '');
      await page.waitFor('.card.answer');
      await page.press('a');
      await page.waitFor('.is-ready button:has-text("Bench mended")');
    });
    await trial('nothing broke at the desk', async () => {
      // That nobody answers is told on the console too.
      const told = browsers.flatMap(({ complaints }) => complaints);
      assert.equal(
        told.filter((one) => !one.includes('Failed to load resource')),
        [],
      );
    });
  } finally {
    for (const browser of browsers) await browser.close();
    await server.end();
    rmSync(folder, { recursive: true, force: true });
  }
}

// Without leaving what is being written; what fades from one colour to the other has to come to rest.
async function changeTheme(page: Page, theme: string): Promise<void> {
  await page.evaluate(`(document.documentElement.dataset.theme = '${theme}')`);
  await new Promise((go) => setTimeout(go, 500));
}

/** Opens the first request of the list that has another one close by. */
async function openNearOne(page: Page): Promise<void> {
  for (let nth = 0; nth < 12; nth += 1) {
    await page.evaluate('(document.activeElement?.blur(), true)');
    await page.press('j');
    await page.press('Enter');
    await new Promise((go) => setTimeout(go, 700));
    if (await page.evaluate('document.querySelector(\'[data-part="near"] label.row-choose\') !== null')) return;
  }
  throw new Error('no request of the demo has another one near by');
}
