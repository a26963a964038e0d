import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as assert from 'uvu/assert';
import { nora } from '../people.ts';
import { loginOf, PASSWORD } from '../town.ts';
import { makeServer } from './app-server.ts';
import { type FoundBrowser, openBrowser, type Page } from './browsers.ts';
import { requestsSaying, setLanguage, untilOffline } from './steps.ts';
import type { Trial } from './trial.ts';

const NOTE = 'the lamp at the quay is dark';
const ANSWER = 'it is mended on monday';
/** Nobody presses a key more often than this to get anywhere on a screen. */
const PATIENCE = 60;

/** The main job of an officer without a mouse and without a finger: Tab, Enter, Space, arrows and letters, on a phone and on a desk. */
export async function keyboard(found: FoundBrowser, trial: Trial): Promise<void> {
  console.log('\nby keyboard alone, in chromium');
  for (const [where, width, height] of [
    ['on a phone', 390, 844],
    ['on a desk', 1280, 800],
  ] as const) {
    const folder = mkdtempSync(join(tmpdir(), 'plein-air-keyboard-'));
    const server = await makeServer();
    await server.start();
    const { page, close } = await openBrowser(found, folder, { width, height, locale: 'en-GB' });
    try {
      await page.goto(`${server.address}/sign-in`);
      await setLanguage(page, 'en');
      await trial(`${where}, somebody signs in by keys`, async () => {
        await tabTo(page, 'input[name="login"]');
        await write(page, loginOf(nora.name));
        await tabTo(page, 'input[name="password"]');
        await write(page, PASSWORD);
        await page.press('Enter');
        await page.waitFor('h1', { text: 'Hello Nora', timeout: 30_000 });
        await untilOffline(page);
      });
      await trial(`${where}, a talk with a need is written and saved by keys`, async () => {
        await press(page, 'a[href="/new"]', 'Enter');
        await page.waitFor('form.capture textarea:focus');
        await write(page, NOTE);
        await press(page, '.is-from-note button:has-text("Street lamps")', 'Enter');
        await page.waitFor('section[aria-label="Need 1"]:focus');
        await tabTo(page, '.save-bar input[type="radio"]');
        await page.press('ArrowRight');
        await page.waitFor('.chip:has(:checked)', { text: 'Nobody home' });
        await page.press('ArrowLeft');
        await press(page, '.save-bar button', 'Enter');
        await page.waitFor('h1', { text: 'Saved on this phone' });
      });
      await trial(`${where}, it is found under Requests and answered by keys`, async () => {
        await press(page, 'a[href="/requests"]', 'Enter');
        await page.waitFor('.request-row a', { text: NOTE });
        await press(page, '.request-row a', 'Enter');
        await page.waitFor('h1', { text: /Request [0-9A-Z]{4}-/ });
        await press(page, '.answer .actions button', 'Space');
        await tabTo(page, '.answer textarea');
        await write(page, ANSWER);
        await press(page, '.answer button[type="submit"]', 'Enter');
        await page.waitFor('.answer blockquote', { text: ANSWER });
        await page.waitFor('.state-line', { text: 'All received', timeout: 30_000 });
        const [request] = await requestsSaying(server, NOTE);
        assert.is(request?.answer?.text, ANSWER);
      });
    } finally {
      await close();
      await server.end();
      rmSync(folder, { recursive: true, force: true });
    }
  }
}

async function press(page: Page, selector: string, key: string): Promise<void> {
  await tabTo(page, selector);
  await page.press(key);
}

async function write(page: Page, text: string): Promise<void> {
  for (const letter of text) await page.press(letter === ' ' ? 'Space' : letter);
}

/** Goes on by Tab until the focus is there; on the way everyone can see where it is. */
async function tabTo(page: Page, selector: string): Promise<void> {
  const [css, words = ''] = selector.split(':has-text(');
  const wanted = JSON.stringify([css, words.replace(/^"|"\)$/g, '')]);
  for (let times = 0; times < PATIENCE; times += 1) {
    const { isThere, what, wrong } = await page.evaluate<{ isThere: boolean; what: string; wrong: string }>(
      `(${lookAtFocus})(...${wanted})`,
    );
    assert.ok(wrong === '', `the focus on ${what} ${wrong}`);
    if (isThere) return;
    await page.press('Tab');
  }
  throw new Error(`${selector} is not reached by ${PATIENCE} times Tab`);
}

/** Runs inside the page: where the focus is, and what keeps people from seeing it. */
function lookAtFocus(css: string, words: string): { isThere: boolean; what: string; wrong: string } {
  const focus = document.activeElement ?? document.body;
  const isThere = focus.matches(css) && (focus.textContent ?? '').includes(words);
  const what = focus.outerHTML.slice(0, 120);
  if (focus === document.body || focus.matches('h1, h2, [tabindex="-1"]')) return { isThere, what, wrong: '' };
  const shown = focus.closest('.chip, .strength-step') ?? focus;
  const { outlineStyle, outlineWidth } = getComputedStyle(shown);
  if (outlineStyle === 'none' || Number.parseFloat(outlineWidth) < 2) return { isThere, what, wrong: 'has no ring' };
  const { x, y, width, height } = shown.getBoundingClientRect();
  const hit = document.elementFromPoint(x + width / 2, y + Math.min(height / 2, 30));
  const isSeen = hit !== null && (shown.contains(hit) || hit.contains(shown));
  return { isThere, what, wrong: isSeen ? '' : `is covered by ${hit?.outerHTML.slice(0, 80) ?? 'the edge'}` };
}
