import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as assert from 'uvu/assert';
import { makeServer } from './app-server.ts';
import { type FoundBrowser, openBrowser, type Page } from './browsers.ts';
import { checkWidth, LANGUAGES, PASSWORD, SCREENS } from './look.ts';
import { setLanguage, signIn, untilOffline } from './steps.ts';
import type { Trial } from './trial.ts';

/** A window of 1280 by 1024 that is enlarged four times shows as much as this. */
const ENLARGED = [320, 256] as const;

/** Every screen enlarged four times, in every language: nothing runs off the side, nothing is cut, and all that can be pressed can be reached. */
export async function zoom(found: FoundBrowser, trial: Trial): Promise<void> {
  console.log('\nenlarged four times, in chromium');
  const folder = mkdtempSync(join(tmpdir(), 'plein-air-zoom-'));
  const server = await makeServer('demo');
  await server.start();
  const { page, close } = await openBrowser(found, folder, { width: 390, height: 844, locale: 'en-GB' });
  try {
    await signIn(page, server.address, 'amina', PASSWORD);
    await untilOffline(page);
    await page.setViewport(...ENLARGED);
    for (const language of LANGUAGES) {
      await trial(`enlarged four times, every screen is whole in ${language}`, async () => {
        await setLanguage(page, language);
        for (const screen of SCREENS) {
          await page.goto(server.address + screen);
          await checkWhole(page, `${screen} in ${language}`);
        }
        await page.goto(`${server.address}/new`);
        await page.fill('form.capture textarea', 'Street light, ulica, rue, straat');
        await page.click('.is-from-note button');
        await checkWhole(page, `a need in ${language}`);
        await page.click('.save-bar button');
        await page.waitFor('.after-saving');
        await checkWhole(page, `saved in ${language}`);
      });
    }
  } finally {
    await close();
    await server.end();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Nothing runs off the side, is cut off, or lies under something else for good. */
export async function checkWhole(page: Page, where: string): Promise<void> {
  await page.waitFor('h1');
  await page.evaluate('new Promise((go) => setTimeout(() => go(true), 300))');
  await checkWidth(page, where);
  assert.is((await page.evaluate<string[]>(`(${findLost})()`)).join('; '), '', where);
}

/** Runs inside the page: what cannot be pressed though it is there, and words that are cut. */
function findLost(): string[] {
  const isShown = (element: Element) => {
    const { width, height } = element.getBoundingClientRect();
    return width > 1 && height > 1 && element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  };
  const told = (element: Element) => `${element.className || element.tagName} “${element.textContent?.slice(0, 40)}”`;
  const lost: string[] = [];
  for (const element of document.querySelectorAll('main :is(a[href], button, textarea, select, .chip), nav a')) {
    if (!isShown(element)) continue;
    element.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
    const box = element.getClientRects()[0] ?? element.getBoundingClientRect();
    const hit = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
    if (hit === null || !(element.contains(hit) || hit.contains(element))) lost.push(`covered: ${told(element)}`);
  }
  for (const element of document.querySelectorAll<HTMLElement>('main *, nav *, .shell-top *')) {
    if (!isShown(element) || element.closest('.hidden, textarea, select, svg')) continue;
    const { overflowX, whiteSpace } = getComputedStyle(element);
    const isCut = overflowX === 'hidden' && element.scrollWidth > element.clientWidth + 1;
    if (isCut && whiteSpace !== 'normal') lost.push(`cut: ${told(element)}`);
  }
  return lost;
}
