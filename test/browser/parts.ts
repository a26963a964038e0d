import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as assert from 'uvu/assert';
import { ania, nora, piet } from '../people.ts';
import { makeServer } from './app-server.ts';
import { type FoundBrowser, openBrowser, type Page } from './browsers.ts';
import { checkAxe, LANGUAGES, setTheme, THEMES } from './look.ts';
import {
  arrivesOnce,
  noteEncounter,
  openRequest,
  requestsSaying,
  setLanguage,
  signalReturns,
  signIn,
  untilOffline,
} from './steps.ts';
import type { Trial } from './trial.ts';
import { checkWhole } from './zoom.ts';

const NEED = 'the tree hides the lamp at the quay';
const ASKED = 'Raise the lamp above the branches';
const REPORT = 'The lamp stands a metre higher';
const ANSWER = 'Lamp and tree are as they should be';
const ENLARGED = [320, 256] as const;

/** One request, two departments: asked for offline, reported by the other one, and closed over nothing unseen. */
export async function parts(found: FoundBrowser, trial: Trial): Promise<void> {
  console.log('\nseveral departments, in chromium');
  const folder = mkdtempSync(join(tmpdir(), 'plein-air-parts-'));
  const server = await makeServer();
  await server.start();
  const open = (name: string) => openBrowser(found, join(folder, name), { width: 390, height: 844, locale: 'en-GB' });
  const street = await open('nora');
  const [desk, other] = [await open('piet'), await open('ania')];
  const { page } = desk;
  try {
    await signIn(street.page, server.address, nora);
    await noteEncounter(street.page, 'By the quay', [[NEED, 'tree']], 'harbour');
    await arrivesOnce(street.page, server, NEED);
    await trial('Green Spaces asks Streets for a part without a signal, and it waits on the phone', async () => {
      await signIn(page, server.address, piet);
      await untilOffline(page);
      await openRequest(page, server.address, NEED);
      await server.stop();
      await page.click('.steps button:has-text("Add a department")');
      await page.click('.form-box button[type="submit"]');
      await page.waitFor('.field-problem');
      await page.fill('.form-box select', 'streets');
      await page.fill('.form-box textarea', ASKED);
      await checkEverywhere(page, '.form-box', 'the form for a part');
      await page.waitFor('.form-box textarea', { text: ASKED });
      await page.click('.form-box button[type="submit"]');
      await page.waitFor('.row', { text: ASKED });
      await page.waitFor('.badge', { text: '0 of 1 part done' });
      await server.start();
      await signalReturns(page);
      await page.waitFor('.state-line', { text: 'All received', timeout: 30_000 });
    });
    await trial('Streets finds its part on its desk, cannot answer the person, and reports to the lead', async () => {
      await signIn(other.page, server.address, ania);
      await openRequest(other.page, server.address, ASKED);
      await checkEverywhere(other.page, 'h2', 'a part');
      assert.is(
        await other.page.evaluate(`document.querySelector('.answer h2').textContent`),
        'What the lead was told',
      );
      await other.page.click('.answer button:has-text("Report to the lead")');
      await other.page.fill('.form-box textarea', REPORT);
      await other.page.click('.form-box button[type="submit"]');
      await other.page.waitFor('.answer blockquote', { text: REPORT });
      await untilThere(async () => (await requestsSaying(server, ASKED))[0]?.status === 'done');
    });
    await trial(
      'the lead reads the report; another part keeps it open until it is said what becomes of that',
      async () => {
        await signalReturns(page);
        await page.waitFor('.badge', { text: '1 of 1 part done', timeout: 30_000 });
        await page.waitFor('.story blockquote', { text: REPORT });
        await page.click('.steps button:has-text("Add a department")');
        await page.fill('.form-box select', 'port');
        await page.fill('.form-box textarea', 'Look at the quay wall');
        await page.click('.form-box button[type="submit"]');
        await page.waitFor('.badge', { text: '1 of 2 parts done' });
        await page.waitFor('.form-box', { gone: true });
        await page.click('.steps button:has-text("Mark as done")');
        await page.fill('.form-box textarea', ANSWER);
        await page.click('.form-box button[type="submit"]');
        await page.waitFor('.field-problem', { text: 'missing' });
        await checkEverywhere(page, '.form-box fieldset', 'closing a lead');
        await page.waitFor('.form-box textarea', { text: ANSWER });
        await page.click('.form-box .chip:has-text("Withdraw it")');
        await page.click('.form-box button[type="submit"]');
        await page.waitFor('.badge', { text: '1 of 2 parts done, 1 declined' });
        await untilThere(async () => (await requestsSaying(server, NEED))[0]?.status === 'done');
        const [lead] = await requestsSaying(server, NEED);
        assert.equal(
          lead?.parts?.map(({ status }) => status),
          ['done', 'declined'],
        );
        await checkEverywhere(page, '.story', 'a lead');
      },
    );
  } finally {
    for (const each of [street, desk, other]) await each.close();
    await server.end();
    rmSync(folder, { recursive: true, force: true });
  }
}

// "All received" may still be that of before.
async function untilThere(isThere: () => Promise<boolean>): Promise<void> {
  for (let wait = 0; wait < 150; wait += 1) {
    if (await isThere()) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error('it does not reach the server');
}

// In each language and theme, and enlarged four times.
async function checkEverywhere(page: Page, selector: string, what: string): Promise<void> {
  await page.waitFor(selector);
  if (process.env.PICTURES) await page.screenshot(join(process.env.PICTURES, `${what.replaceAll(' ', '-')}.png`));
  for (const theme of THEMES) {
    await setTheme(page, theme);
    await page.reload();
    await page.waitFor(selector);
    await checkAxe(page, `${what}, ${theme}`);
  }
  await setTheme(page, 'light');
  await page.setViewport(...ENLARGED);
  for (const language of LANGUAGES.toReversed()) {
    await setLanguage(page, language);
    await page.waitFor(selector);
    await checkWhole(page, `${what} in ${language}`);
  }
  await page.setViewport(390, 844);
}
