import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as assert from 'uvu/assert';
import { claire, nora, wim } from '../people.ts';
import { makeServer } from './app-server.ts';
import { type FoundBrowser, openBrowser, type Page } from './browsers.ts';
import { checkAxe, checkWidth, PHONE, setTheme, THEMES, WIDE } from './look.ts';
import { noteEncounter, signIn, untilOffline } from './steps.ts';
import type { Trial } from './trial.ts';

/** A coordinator changes the rules of the city: a draft that outlives everything, tried on the past, published, and gone back from. */
export async function rules(found: FoundBrowser, trial: Trial): Promise<void> {
  console.log('\nthe rules of the city, in chromium');
  const folder = mkdtempSync(join(tmpdir(), 'plein-air-rules-'));
  const server = await makeServer();
  await server.start();
  const [width, height] = PHONE;
  const open = (name: string) => openBrowser(found, join(folder, name), { width, height, locale: 'en-GB' });
  const street = await open('street');
  const { page, close, complaints } = await open('office');
  try {
    await trial('an officer notes a need that a rule sends to Streets', async () => {
      await signIn(street.page, server.address, nora);
      await noteEncounter(street.page, 'By the water', [['A dry branch fell from the tree', 'tree']]);
      await street.page.waitFor('.state-line', { text: 'All received', timeout: 30_000 });
    });
    await trial('the coordinator finds the rules on More, in their order', async () => {
      await signIn(page, server.address, claire);
      await untilOffline(page);
      await page.click('a[href="/more"]');
      await page.click('a[href="/rules"]');
      await page.waitFor('h2', { text: '3 rules' });
      assert.equal(await titles(page), ['1. Street lamps · Harbour', '2. with: falling, fell', '3. Trees']);
      for (const theme of THEMES) {
        await setTheme(page, theme);
        await page.goto(`${server.address}/rules`);
        await page.waitFor('h2', { text: '3 rules' });
        await check(page, `the rules, ${theme}`);
      }
      await setTheme(page, 'light');
    });
    await trial('a rule that is taken out comes back by one tap, and the order is changed by keys', async () => {
      await page.click('button:has-text("Change the order")');
      await page.click(`.stop:nth-child(2) button:has-text("Take out")`);
      await page.waitFor('h2', { text: '2 rules' });
      await page.click('.undo-line button');
      await page.waitFor('h2', { text: '3 rules' });
      await page.evaluate(`(document.querySelector('.stop:nth-child(3) .grip').focus(), true)`);
      await page.press('ArrowUp');
      await page.waitFor('.stop:nth-child(2)', { text: 'Trees' });
      await page.waitFor('.stop:nth-child(2) .grip:focus');
      await check(page, 'in their order');
      await page.click('button:has-text("The order is right")');
    });
    await trial('what is typed stays on the phone, without a server too, and says what it still needs', async () => {
      await server.stop();
      await page.click('button:has-text("Add a rule")');
      await page.waitFor('.form-box select:focus');
      await check(page, 'a rule being written');
      await page.fill('.form-box input', 'bench, ');
      await page.waitFor('.notice', { text: '1 rule is not complete yet' });
      await page.reload();
      await page.waitFor('h2', { text: '4 rules' });
      await page.waitFor('.row-line', { text: 'Choose a department' });
      await page.click('.row-item:first-child button:has-text("Change")');
      await page.fill('.form-box .field:nth-of-type(4) select', 'green');
      await page.fill('.form-box textarea', 'benches are theirs');
      await page.waitFor('.notice', { text: 'not complete', gone: true });
      await page.click('button:has-text("Try it out")');
      await page.waitFor('.card .notice', { text: 'needs a connection' });
      await server.start();
    });
    await trial('tried on the past it tells what would have gone elsewhere, and why', async () => {
      await page.click('button:has-text("Try it out")');
      await page.waitFor('[role="status"]', { text: '1 would have gone elsewhere', timeout: 30_000 });
      await page.waitFor('.row-title', { text: 'From Streets to Green Spaces' });
      await page.click('.rules-some summary');
      await page.waitFor('.rules-some .row-line', { text: 'by rule 3' });
      await check(page, 'after a trial');
    });
    await trial('published, the rules are in force, and those before can be gone back to', async () => {
      await page.click('button:has-text("Publish")');
      await page.waitFor('.notice', { text: 'The rules are published' });
      await page.waitFor('.row-title', { text: 'Published by Claire Moreau' });
      await page.waitFor('#rules-draft', { text: 'in force' });
      await page.waitFor('h2', { text: '4 rules' });
      await check(page, 'published');
      await page.click('section[aria-labelledby="rules-publications"] button');
      await page.waitFor('h2', { text: '3 rules' });
      await page.waitFor('#rules-draft', { text: 'Your draft' });
      await page.click('button:has-text("Throw the draft away")');
      await page.waitFor('h2', { text: '4 rules' });
    });
    await trial('what the coordinator sends elsewhere becomes a rule of the draft by one tap', async () => {
      await page.goto(`${server.address}/requests?view=all`);
      await page.click('.request-row a');
      await page.click('button:has-text("Not for us")');
      await page.fill('.form-box select', 'port');
      await page.fill('.form-box textarea', 'It hangs over the water');
      await page.click('.form-box button[type="submit"]');
      await page.waitFor('.undo-line', { text: 'Sent to Port' });
      await page.waitFor('.request', { text: 'Handed over once' });
      await checkAxe(page, 'a request that was sent elsewhere');
      await page.click('button:has-text("Make it a rule")');
      await page.waitFor('h2', { text: '5 rules' });
      await page.waitFor('.row-item:first-child .row-line', { text: 'To Port: colleagues have sent' });
      assert.match((await titles(page))[0] ?? '', /^1\. Trees/);
    });
    await trial(
      'what somebody else publishes meanwhile is shown beside the draft, which goes on if its author says so',
      async () => {
        const other = await open('other');
        await signIn(other.page, server.address, wim);
        await other.page.goto(`${server.address}/rules`);
        await other.page.click('button[aria-label*="Street lamps · Harbour"]');
        await other.page.click('.form-box button:has-text("Take out")');
        await other.page.click('button:has-text("Publish")');
        await other.page.waitFor('.notice', { text: 'The rules are published' });
        await other.close();
        await page.click('button:has-text("Publish")');
        await page.waitFor('.notice', { text: 'Others have been published since you began' });
        await page.waitFor('.notice', { text: 'Published by Wim Bakker' });
        await page.waitFor('.notice li', { text: 'Street lamps · Harbour' });
        await page.waitFor('h2', { text: '5 rules' });
        await check(page, 'overtaken');
        await page.click('button:has-text("Go on with my draft")');
        await page.waitFor('#rules-draft + p', { text: '2 new' });
        await page.click('button:has-text("Publish")');
        await page.waitFor('.notice', { text: 'The rules are published' });
      },
    );
    await trial('nothing broke', async () => {
      // The server was away for a while, and asked.
      assert.equal(
        complaints.filter((line) => !/ERR_CONNECTION_REFUSED|409/.test(line)),
        [],
      );
    });
  } finally {
    await street.close();
    await close();
    await server.end();
    rmSync(folder, { recursive: true, force: true });
  }
}

const titles = (page: Page) =>
  page.evaluate<string[]>(
    `[...document.querySelectorAll('section[aria-label="Rules"] .row-title')].map((title) => title.textContent)`,
  );

/** On a phone and on a desk: axe finds nothing, nothing runs off the side. */
async function check(page: Page, where: string): Promise<void> {
  for (const [width, height] of [WIDE, PHONE]) {
    await page.setViewport(width, height);
    await checkAxe(page, `${where}, ${width} wide`);
    await checkWidth(page, `${where}, ${width} wide`);
    if (process.env.RULES_SHOTS) await page.screenshot(join(process.env.RULES_SHOTS, `${where}-${width}.png`));
  }
}
