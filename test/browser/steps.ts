import * as assert from 'uvu/assert';
import type { Person } from '../../src/domain/person.ts';
import type { ServiceRequest } from '../../src/domain/request.ts';
import { claire } from '../people.ts';
import { loginOf, PASSWORD } from '../town.ts';
import type { AppServer } from './app-server.ts';
import type { Page } from './browsers.ts';

/** What people do with their thumbs, in the words of the English screens. */

export async function signIn(page: Page, address: string, login: string | Person, password = PASSWORD): Promise<void> {
  await page.goto(`${address}/sign-in`);
  await setLanguage(page, 'en');
  await page.fill('input[name="login"]', typeof login === 'string' ? login : loginOf(login.name));
  await page.fill('input[name="password"]', password);
  await page.click('button[type="submit"]');
  await page.waitFor('.state-line', { text: 'All received', timeout: 30_000 });
}

/** Chooses a language for this phone, from the next page on. */
export const keepLanguage = (page: Page, language: string) =>
  page.evaluate(`(localStorage.setItem('plein-air-language', '${language}'), true)`);

/** Chooses a language for this phone, as on More. */
export async function setLanguage(page: Page, language: string): Promise<void> {
  await keepLanguage(page, language);
  await page.reload();
  await page.waitFor('h1');
}

/** Until the phone could be taken into a cellar: the service worker has everything and is in charge of the page. */
export async function untilOffline(page: Page): Promise<void> {
  await page.evaluate(`navigator.serviceWorker.ready.then(() => new Promise((resolve) => {
    if (navigator.serviceWorker.controller) resolve(true);
    else navigator.serviceWorker.addEventListener('controllerchange', () => resolve(true), { once: true });
  }))`);
}

/** Notes an encounter from [+] to Save: its words, and needs as [what is needed, the code of a service that these words suggest]. */
export async function noteEncounter(
  page: Page,
  note: string,
  needs: [string, string][],
  district?: string,
): Promise<void> {
  await beginNote(page, note);
  for (const [index, [text, service]] of needs.entries()) await addNeed(page, index + 1, text, service);
  if (district) {
    await page.click('section.part button:has-text("Change")');
    await page.fill('section.part select', district);
  }
  await page.click('.save-bar button');
  await page.waitFor('h1', { text: 'Saved on this phone' });
}

/** Takes a new sheet and writes the first words on it. */
export async function beginNote(page: Page, note: string): Promise<void> {
  await page.click('a[href="/new"]');
  await page.fill('form.capture textarea', note);
  // With the first letter the sheet gets its address, and is drawn anew; a thumb takes longer than this to reach the next button.
  await page.evaluate(`new Promise((go) => {
    const look = () => location.pathname === '/new' ? setTimeout(look, 10) : setTimeout(() => go(true), 50);
    look();
  })`);
}

/** Adds the nth need to the sheet, of a service that its words suggest. */
export async function addNeed(page: Page, nth: number, text: string, service: string): Promise<void> {
  await page.click('.add button:has-text("A need")');
  const card = `section[aria-label="Need ${nth}"]`;
  await page.fill(`${card} textarea`, text);
  await page.click(`${card} input[value="${service}"]`);
  await page.waitFor(`${card} .whither`);
  // Whatever was drawn anew in between: what was typed is there.
  await page.waitFor(`${card} textarea`, { text });
}

/** Opens the request of these words from the list; '' opens the first. */
export async function openRequest(page: Page, address: string, words: string): Promise<void> {
  await page.goto(`${address}/requests`);
  await page.waitFor('.request-row a', { text: words, timeout: 30_000 });
  // A long list takes no clicks while it scrolls, so it is brought there first and left to come to rest.
  const rows = `[...document.querySelectorAll('.request-row a')]`;
  const there = `${rows}.find((row) => row.textContent.includes(${JSON.stringify(words)}))?.scrollIntoView({ block: 'center' })`;
  await page.evaluate(`new Promise((go) => setTimeout(() => { ${there}; setTimeout(() => go(true), 700); }, 700))`);
  await page.click(words ? `.request-row a:has-text("${words}")` : '.request-row a');
  await page.waitFor('h1', { text: /Request [0-9A-Z]{4}-[0-9A-Z]{4}/ });
}

/** Opens the outbox as a thumb does, without loading the page anew. */
export async function openOutbox(page: Page): Promise<void> {
  await page.click('a[href="/more"]');
  await page.click('a[href="/more/outbox"]');
  await page.waitFor('h1', { text: 'Outbox' });
}

/** What a phone tells its apps when a signal comes back; else the next try may be a minute away. */
export const signalReturns = (page: Page): Promise<void> => page.evaluate(`void dispatchEvent(new Event('online'))`);

/** Until the phone says that all is received; by then this need about a tree is on the desk of Green Spaces, once. */
export async function arrivesOnce(page: Page, server: AppServer, need: string): Promise<void> {
  await page.waitFor('.state-line', { text: 'All received', timeout: 30_000 });
  await untilDelivered(server, need);
  const [first, ...more] = await requestsSaying(server, need);
  assert.is(first?.departmentId, 'green');
  assert.is(more.length, 0, 'once');
}

/** The requests that the coordinator sees in these words. */
export const requestsSaying = async (server: AppServer, need: string): Promise<ServiceRequest[]> =>
  (await server.readRequests(claire)).filter(({ text }) => text === need);

async function untilDelivered(server: AppServer, need: string): Promise<void> {
  for (let wait = 0; wait < 50; wait++) {
    if ((await requestsSaying(server, need)).some(({ deliveredAt }) => deliveredAt)) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`“${need}” is on no desk`);
}
