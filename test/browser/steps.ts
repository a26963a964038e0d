import type { Person } from '../../src/domain/person.ts';
import { loginOf, PASSWORD } from '../town.ts';
import type { Page } from './browsers.ts';

/** What people do with their thumbs, in the words of the English screens. */

export async function signIn(page: Page, address: string, login: string | Person, password = PASSWORD): Promise<void> {
  await page.goto(`${address}/sign-in`);
  await page.fill('input[name="login"]', typeof login === 'string' ? login : loginOf(login.name));
  await page.fill('input[name="password"]', password);
  await page.click('button[type="submit"]');
  await page.waitFor('.state-line', { text: 'All received', timeout: 30_000 });
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
  for (const [index, [text, service]] of needs.entries()) {
    await page.click('.add button:has-text("A need")');
    const card = `section[aria-label="Need ${index + 1}"]`;
    await page.fill(`${card} textarea`, text);
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
