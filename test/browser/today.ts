import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as assert from 'uvu/assert';
import { daysLater } from '../../src/domain/follow-up.ts';
import { dayOf, wallClock } from '../../src/domain/instant.ts';
import { nora } from '../people.ts';
import { town } from '../town.ts';
import { makeServer } from './app-server.ts';
import type { FoundBrowser, Page } from './browsers.ts';
import { checkAxe, checkWidth } from './look.ts';
import { beginNote, noteEncounter, setLanguage, signIn, untilOffline } from './steps.ts';
import { openTabs, type Tab } from './tabs.ts';
import type { Trial } from './trial.ts';

const PICTURES = process.env.PICTURES ?? join(tmpdir(), 'plein-air-pictures');

/** A day's round, without signal: whom to go back to, stops put on, moved by finger and by keys, ticked off and back. */
export async function today(found: FoundBrowser, trial: Trial): Promise<void> {
  console.log('\nthe round of a day, in chromium');
  mkdirSync(PICTURES, { recursive: true });
  const folder = mkdtempSync(join(tmpdir(), 'plein-air-today-'));
  const server = await makeServer();
  await server.start();
  const browser = await openTabs(found, folder);
  try {
    const tab = await browser.open();
    const { page } = tab;
    await stand(tab, 0.5, 0.5);
    await signIn(page, server.address, nora);
    await untilOffline(page);
    await server.stop();

    await trial('whom one promised to come back to today is told on Today, with why', async () => {
      await comeBackToday(page, 'Mr Janssen, number 12', 'Bring the form');
      await page.click('a[href="/today"]');
      await page.waitFor('.due .row-title', { text: 'Mr Janssen' });
      await page.waitFor('.due .row-line', { text: 'Bring the form' });
      await page.waitFor('.due .mark', { text: 'Today' });
    });
    await trial('ticked off in one tap, and taken back', async () => {
      await page.click('.due button:has-text("Done")');
      await page.waitFor('.due .undo-line', { text: 'Gone back: Mr Janssen' });
      await page.waitFor('.due .row-title', { gone: true });
      await page.click('.due .undo-line button');
      await page.waitFor('.due .row-title', { text: 'Mr Janssen' });
    });
    await trial('put on the round, they are told there and no longer twice', async () => {
      await page.click('.due button:has-text("Put on my round")');
      await page.waitFor('.round .row-title', { text: 'Mr Janssen' });
      await page.waitFor('.due', { gone: true });
    });
    await trial('a request and two places come onto the round by their first letters', async () => {
      await noteEncounter(page, 'The tree', [['The big tree leans', 'tree']], 'harbour');
      await page.click('a[href="/today"]');
      await page.click('.round button:has-text("Add a stop")');
      await page.fill('.add-stop input', 'big tr');
      await page.click('.add-stop .row:has-text("The big tree leans")');
      for (const place of ['The market', 'The quay']) {
        await page.fill('.add-stop input', place);
        await page.click(`.add-stop .row:has-text("${place}")`);
        await page.waitFor('.round .rows .row-title', { text: place });
      }
      await page.click('.round button:has-text("Close")');
      assert.equal(await titles(page), ['Mr Janssen, number 12', 'The big tree leans', 'The market', 'The quay']);
      assert.is(
        await page.evaluate(`document.querySelectorAll('.mark.is-draft').length`),
        0,
        'what is saved is no draft',
      );
      await page.screenshot(join(PICTURES, 'round-phone.png'));
    });
    await trial('moved by the arrow keys, the stop keeps the focus and says its place', async () => {
      await page.click('.round button:has-text("Change the round")');
      await page.evaluate(`(document.querySelector('.stop:nth-child(4) .grip').focus(), true)`);
      for (const places of [3, 2]) {
        await page.press('ArrowUp');
        await page.waitFor('.round .hidden[role="status"]', { text: `The quay: ${places} of 4` });
        await until(page, `document.activeElement?.getAttribute('aria-label') === 'Move: The quay'`);
        await untilOrder(page, places - 1, 'The quay');
      }
      await page.screenshot(join(PICTURES, 'round-order-phone.png'));
    });
    await trial('by the buttons too', async () => {
      await page.click('.stop:nth-child(2) button[aria-label^="Down"]');
      await untilOrder(page, 2, 'The quay');
    });
    await trial('and drawn by a finger', async () => {
      await drag(tab, 4, 1);
      await untilOrder(page, 0, 'The market');
      await page.click('.round button:has-text("The round is right")');
      assert.equal(await titles(page), ['The market', 'Mr Janssen, number 12', 'The big tree leans', 'The quay']);
    });
    await trial(
      'a stop is done, and the follow-up with it; the round is still there when the app starts anew',
      async () => {
        await page.click('.round button[aria-label="Done: Mr Janssen, number 12"]');
        await page.waitFor('.round', { text: '1 of 4 done' });
        await page.reload();
        await page.waitFor('.round', { text: '1 of 4 done' });
        await page.click('.round .row:has-text("Mr Janssen")');
        await page.waitFor('.follow-up-part', { text: 'Gone back on' });
      },
    );
    await trial(
      'who is called away while changing the day finds it as it was typed, in the field that was open',
      async () => {
        await noteEncounter(page, 'Mrs Smit, number 3', []);
        await page.click('a:has-text("See it")');
        await page.click('.follow-up-part button:has-text("A day to come back")');
        await page.click('.follow-up .chip:has-text("Another day")');
        for (const days of [6, 7, 8]) {
          await page.fill('.follow-up input[type="date"]', inDays(days));
          await until(page, `document.activeElement?.matches('.follow-up input[type="date"]')`);
        }
        await page.fill('.follow-up .field input:not([type="date"])', 'Bring the key');
        await page.click('.nav a[href="/requests"]');
        await page.waitFor('h1', { text: 'Requests' });
        await page.evaluate('(history.back(), true)');
        await page.waitFor('.follow-up input[type="date"]');
        assert.is(await page.text('.follow-up input[type="date"]'), inDays(8));
        assert.is(await page.text('.follow-up .field input:not([type="date"])'), 'Bring the key');
        for (const days of [9, 7]) await page.fill('.follow-up input[type="date"]', inDays(days));
        await page.waitFor('.follow-up input[type="date"]');
        await page.click('.follow-up-part button:has-text("Save")');
        await page.waitFor('.on-round button[aria-label="Put on my round: Mrs Smit, number 3"]');
      },
    );
    await trial(
      'in every theme and language, on a small phone too, axe finds nothing and nothing runs off the side',
      async () => {
        for (const theme of ['light', 'dark', 'sun']) {
          await page.evaluate(`(localStorage.setItem('plein-air-theme', '${theme}'), true)`);
          await page.goto(`${server.address}/today`);
          await page.waitFor('.round .rows');
          await checkAxe(page, `the round, ${theme}`);
          await page.screenshot(join(PICTURES, `today-${theme}.png`));
          await page.click('.round .actions button');
          await page.waitFor('.stop');
          await checkAxe(page, `the round being changed, ${theme}`);
        }
        await page.setViewport(320, 640);
        for (const language of ['fr', 'nl', 'pl', 'en']) {
          await setLanguage(page, language);
          for (const path of ['/today', '/share']) {
            await page.goto(server.address + path);
            await page.waitFor('h1');
            await checkWidth(page, `${path} in ${language}`);
          }
        }
        await page.setViewport(390, 844);
      },
    );
    await trial(
      'a phone that was asked to reminds once of whom one promised to come back to, and names nobody',
      async () => {
        await comeBackToday(page, 'Mrs de Boer', 'Her lamp');
        await page.goto(`${server.address}/more/phone`);
        await page.waitFor('section[aria-label="Reminders"]', { text: 'This phone does not remind you.' });
        await new Promise((resolve) => setTimeout(resolve, 500));
        assert.equal(await wakesAsked(page), []);
        await page.click('button:has-text("Remind me")');
        await page.waitFor('section[aria-label="Reminders"]', { text: 'This phone reminds you.' });
        for (let wakes = 0; wakes < 3; wakes += 1) {
          await page.goto(`${server.address}/today`);
          await page.waitFor('.due .row-title', { text: 'Mrs de Boer' });
          await new Promise((resolve) => setTimeout(resolve, 500));
        }
        const shown = await page.evaluate<string[]>(
          `navigator.serviceWorker.ready.then((worker) => worker.getNotifications()).then((all) => all.map(({ body }) => body))`,
        );
        // At night nobody is reminded of anything.
        const isDay = Number(wallClock(Date.now(), town.municipality?.timeZone).hour) >= 7;
        assert.equal(shown, isDay ? ['1 person expects you today'] : []);
      },
    );
  } finally {
    await browser.close();
    await server.end();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The phone is here, and may say so. */
export async function stand({ protocol }: Tab, longitude: number, latitude: number): Promise<void> {
  for (const name of ['geolocation', 'notifications', 'periodic-background-sync'])
    await protocol.send('Browser.setPermission', { permission: { name }, setting: 'granted' });
  await protocol.send('Emulation.setGeolocationOverride', { longitude, latitude, accuracy: 10 });
}

async function comeBackToday(page: Page, note: string, why: string): Promise<void> {
  await beginNote(page, note);
  await page.click('.chip:has-text("Come back")');
  await page.click('.follow-up .chip:has-text("Another day")');
  await page.fill('.follow-up input[type="date"]', inDays(0));
  await page.fill('.follow-up .field input:not([type="date"])', why);
  await page.screenshot(join(PICTURES, 'come-back-phone.png'));
  await page.click('.save-bar button');
  await page.waitFor('h1', { text: 'Saved on this phone' });
}

const inDays = (days: number) => daysLater(dayOf(new Date().toISOString(), town.municipality?.timeZone), days);

/** For what the browser was asked to wake the app while it is closed. */
const wakesAsked = (page: Page) =>
  page.evaluate<string[]>(
    `navigator.serviceWorker.ready.then((worker) => worker.periodicSync?.getTags() ?? ['no periodic sync'])`,
  );

const titles = (page: Page) =>
  page.evaluate<string[]>(`[...document.querySelectorAll('.round > .rows .row-title')].map((row) => row.textContent)`);

const untilOrder = (page: Page, index: number, name: string) =>
  until(page, `document.querySelectorAll('.stop-title')[${index}]?.textContent.endsWith(${JSON.stringify(name)})`);

export async function until(page: Page, expression: string): Promise<void> {
  for (let wait = 0; wait < 100; wait += 1) {
    if (await page.evaluate(expression).catch(() => false)) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`never came to be: ${expression}`);
}

/** Draws the stop at one place by its grip to another, counted from 1. */
async function drag({ page, protocol }: Tab, from: number, to: number): Promise<void> {
  await page.evaluate(`(document.querySelector('.stop').scrollIntoView({ block: 'start' }), scrollBy(0, -120), true)`);
  const gripAt = (place: number) =>
    page.evaluate<{ x: number; y: number }>(`(() => {
      const { x, y, width, height } = document.querySelector('.stop:nth-child(${place}) .grip').getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    })()`);
  const start = await gripAt(from);
  const end = await gripAt(to);
  const mouse = (type: 'mousePressed' | 'mouseMoved' | 'mouseReleased', at: { x: number; y: number }) =>
    protocol.send('Input.dispatchMouseEvent', { type, ...at, button: 'left', buttons: 1, clickCount: 1 });
  await mouse('mousePressed', start);
  for (let step = 1; step <= 10; step += 1)
    await mouse('mouseMoved', { x: start.x, y: start.y + ((end.y - 40 - start.y) * step) / 10 });
  await page.screenshot(join(PICTURES, 'round-drag-phone.png'));
  await mouse('mouseReleased', { x: end.x, y: end.y - 40 });
}
