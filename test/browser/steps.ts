import type { Person } from '../../src/domain/person.ts';
import { loginOf, PASSWORD } from '../town.ts';
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

/** Chooses a language for this phone, as on More. */
export async function setLanguage(page: Page, language: string): Promise<void> {
  await page.evaluate(`(localStorage.setItem('plein-air-language', '${language}'), true)`);
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
  await page.click('a[href="/new"]');
  await page.fill('form.capture textarea', note);
  // With the first letter the sheet gets its address; a thumb takes longer than this to reach the next button.
  await page.evaluate('new Promise((go) => setTimeout(() => go(true), 400))');
  for (const [index, [text, service]] of needs.entries()) {
    await page.click('.add button:has-text("A need")');
    const card = `section[aria-label="Need ${index + 1}"]`;
    await page.fill(`${card} textarea`, text);
    // Whatever is drawn anew in between: what was typed is there.
    await page.evaluate('new Promise((go) => setTimeout(() => go(true), 300))');
    await page.waitFor(`${card} textarea`, { text });
    await page.click(`${card} input[value="${service}"]`);
    await page.waitFor(`${card} .whither`);
  }
  if (district) {
    await page.click('section.part button:has-text("Change")');
    await page.fill('section.part select', district);
  }
  await page.click('.save-bar button');
  await page.waitFor('h1', { text: 'Saved on this phone' });
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
