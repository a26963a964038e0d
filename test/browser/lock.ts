import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as assert from 'uvu/assert';
import { nora, wim } from '../people.ts';
import { makeOfficeKey } from '../store/office.ts';
import { town } from '../town.ts';
import { type AppServer, makeServer } from './app-server.ts';
import type { FoundBrowser, Page } from './browsers.ts';
import { checkAxe, checkWidth } from './look.ts';
import { filesThatSay } from './profile.ts';
import { arrivesOnce, noteEncounter, requestsSaying, setLanguage, signIn, untilOffline } from './steps.ts';
import { openTabs, type Tab, type Tabs } from './tabs.ts';
import type { Trial } from './trial.ts';

// They occur nowhere else, and no four letters of them twice: packed, they would still be whole.
const CONTACT = 'Zyxquorvembly Haftjink';
const NOTE = 'Wugdisplock cruntheval';
const NEED = 'Jebrunfosk, a tree';
const WORDS = [...CONTACT.split(' '), ...NOTE.split(' '), 'Jebrunfosk'];
const PIN = '402917';

interface Phone {
  tabs: Tabs;
  tab: Tab;
  folder: string;
  found: FoundBrowser;
  address: string;
}

/** The lock of the app: nothing can be read in what the browser keeps; `isWhole`: the ways in, and what to do without the PIN, too. */
export async function lock(found: FoundBrowser, trial: Trial, isWhole: boolean): Promise<void> {
  console.log('\nthe lock, in chromium');
  const { officeKey, file } = await makeOfficeKey();
  const { municipality } = town;
  if (!municipality) throw new Error('the town has no city');
  const server = await makeServer({ ...town, municipality: { ...municipality, officeKey } });
  await server.start();
  const folder = mkdtempSync(join(tmpdir(), 'plein-air-lock-'));
  // By a name, not a number: only so does a browser ask the phone's own lock.
  const address = server.address.replace('127.0.0.1', 'localhost');
  const phone = { ...(await open(found, folder)), folder, found, address };
  try {
    await trial('without the lock, what a browser keeps says whom one knows: this test can fail', async () => {
      const { page } = phone.tab;
      await signIn(page, address, nora);
      await untilOffline(page);
      await noteContact(page, address);
      await page.waitFor('.state-line', { text: 'All received' });
      await server.stop();
      await noteEncounter(page, NOTE, [[NEED, 'tree']], 'harbour');
      await startAgain(phone);
      await startAgain(phone, 'about:blank', () => {
        const said = filesThatSay(folder, WORDS);
        assert.ok(
          said.some((name) => name.includes('IndexedDB')),
          `only in ${said.join(', ') || 'none'}`,
        );
      });
    });
    await trial(
      'switched on, the app goes on with all there was, and says how much waits when it is locked',
      async () => {
        await phone.tab.page.goto(`${address}/more/lock`);
        await switchOn(phone.tab.page);
        await phone.tab.page.click('button:has-text("Lock now")');
        await phone.tab.page.waitFor('h1', { text: 'Locked' });
        await phone.tab.page.waitFor('main', { text: /[23] things wait on this phone/ });
        await checkAxe(phone.tab.page, 'the locked screen');
      },
    );
    await trial('with the lock on, nothing that the browser keeps says anything of anybody', async () => {
      await startAgain(phone, `${address}/today`, () => assert.is(filesThatSay(folder, WORDS).join(', '), ''));
    });
    if (!isWhole) return;
    await trial(
      'a wrong PIN has to be waited for, longer each time, over a restart too; the right one opens',
      async () => {
        const { page } = phone.tab;
        for (const pin of ['111222', '333444', '555666']) {
          await page.waitFor('button[type="submit"]:not(:disabled)');
          await unlock(page, pin);
          await page.waitFor('.field-problem', { text: 'This is not the PIN' });
        }
        await phone.tab.page.waitFor('main', { text: 'try again in' });
        await startAgain(phone, `${address}/today`);
        await phone.tab.page.waitFor('main', { text: 'try again in' });
        await phone.tab.page.waitFor('button[type="submit"]:not(:disabled)');
        await unlock(phone.tab.page, PIN);
        await phone.tab.page.waitFor('main .row', { text: NOTE });
      },
    );
    await trial('what was noted before arrives, sent by the page', async () => {
      await server.start();
      const { page } = phone.tab;
      await page.evaluate(`void dispatchEvent(new Event('online'))`);
      await arrivesOnce(page, server, NEED);
      await page.goto(`${address}/contacts`);
      await unlock(page, PIN);
      await page.waitFor('.contacts-list', { text: CONTACT });
    });
    await trial('the phone’s own lock opens it too', () => withPhoneLock(phone));
    await trial('left alone for longer than was set, it locks by itself', async () => {
      const { page } = phone.tab;
      await page.evaluate(`void (Date.now = ((now) => () => now() + 301_000)(Date.now))`);
      await page.evaluate(`void document.dispatchEvent(new Event('visibilitychange'))`);
      await page.waitFor('h1', { text: 'Locked' });
      for (const language of ['fr', 'nl', 'pl', 'en']) {
        await page.setViewport(320, 640);
        await setLanguage(page, language);
        await page.click('section.stack button');
        await checkWidth(page, `the locked screen in ${language}`);
      }
      await page.setViewport(390, 844);
      await unlock(page, PIN);
      await page.waitFor('button:has-text("Lock now")');
    });
    await trial('what is written under the lock is not to be read either', async () => {
      await phone.tab.page.click('a[href="/today"]');
      await server.stop();
      await noteEncounter(phone.tab.page, `Again ${NOTE}`, [[`${NEED}, again`, 'tree']], 'harbour');
      await startAgain(phone, `${address}/today`, () => assert.is(filesThatSay(folder, WORDS).join(', '), ''));
    });
    await trial('with a forgotten PIN, the administrator brings to the server what was not sent', async () => {
      await server.start();
      await rescueByOffice(phone, server, file);
    });
    await trial('and its person begins anew, with what the server has', async () => {
      const { page } = phone.tab;
      await page.click('button:has-text("Begin anew")');
      await page.waitFor('input[name="login"]');
      await signIn(page, address, nora);
      await page.goto(`${address}/contacts`);
      await page.waitFor('.contacts-list', { text: CONTACT });
      await page.goto(`${address}/more/lock`);
      await page.waitFor('section[aria-label="Locked before"]', { text: 'You began anew' });
    });
    await trial('where the city demands it, one can note first and is asked for a PIN then', () => demanded(found));
  } finally {
    await phone.tabs.close();
    await server.end();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A city that demands the lock: one may still note, and is asked for a PIN before all else. */
async function demanded(found: FoundBrowser): Promise<void> {
  const { municipality } = town;
  const server = municipality && (await makeServer({ ...town, municipality: { ...municipality, lock: 'required' } }));
  const folder = mkdtempSync(join(tmpdir(), 'plein-air-demand-'));
  const { tabs, tab } = await open(found, folder);
  try {
    await server?.start();
    await signIn(tab.page, server?.address ?? '', nora);
    await tab.page.waitFor('main', { text: 'Your city asks everybody to lock the app' });
    await checkAxe(tab.page, 'a lock that is demanded');
    await noteEncounter(tab.page, 'Before the lock', []);
    await tab.page.click('a[href="/today"]');
    await tab.page.fill('input[name="new-pin"]', PIN);
    await tab.page.fill('input[name="pin-again"]', PIN);
    await tab.page.click('button:has-text("Switch the lock on")');
    await tab.page.waitFor('main .row', { text: 'Before the lock', timeout: 20_000 });
  } finally {
    await tabs.close();
    await server?.end();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function open(found: FoundBrowser, folder: string): Promise<Pick<Phone, 'tabs' | 'tab'>> {
  const tabs = await openTabs(found, folder);
  return { tabs, tab: await tabs.open() };
}

/** Closes the browser, looks at what it leaves behind, and opens it again. */
async function startAgain(phone: Phone, address = `${phone.address}/today`, look = () => {}): Promise<void> {
  await phone.tabs.close();
  look();
  Object.assign(phone, await open(phone.found, phone.folder));
  await phone.tab.page.goto(address);
}

async function noteContact(page: Page, address: string): Promise<void> {
  await page.goto(`${address}/contacts/new`);
  await page.fill('form.capture input.input', CONTACT);
  await page.click('.save-bar button');
  await page.waitFor('h1', { text: CONTACT });
}

async function switchOn(page: Page): Promise<void> {
  await page.fill('input[name="new-pin"]', PIN);
  await page.fill('input[name="pin-again"]', PIN);
  await page.click('button:has-text("Switch the lock on")');
  await page.waitFor('button:has-text("Lock now")', { timeout: 20_000 });
}

async function unlock(page: Page, pin: string): Promise<void> {
  await page.fill('input[name="pin"]', pin);
  await page.click('button[type="submit"]');
}

/** A phone whose own lock gives out a secret, as Chromium plays one. */
async function withPhoneLock({ tab: { page, protocol }, address }: Phone): Promise<void> {
  await protocol.send('WebAuthn.enable');
  await protocol.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      ctap2Version: 'ctap2_1',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      hasPrf: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  await page.goto(`${address}/more/lock`);
  await unlock(page, PIN);
  await page.click('button:has-text("Use the phone’s own lock too")');
  await page.waitFor('main', { text: 'This phone unlocks the app.' });
  await checkAxe(page, 'the lock in More');
  await page.click('button:has-text("Lock now")');
  await page.click('button:has-text("Unlock as you unlock the phone")');
  await page.waitFor('button:has-text("Lock now")');
}

async function rescueByOffice({ tab: { page }, found, address }: Phone, server: AppServer, key: Blob): Promise<void> {
  await page.click('button:has-text("I have forgotten the PIN")');
  await page.waitFor('main', { text: 'Only they can open it' });
  await checkAxe(page, 'a forgotten PIN');
  const rescue = await savedBy(page, 'button:has-text("Save what was not sent")');
  assert.not(
    WORDS.some((word) => rescue.includes(word)),
    'the file says nothing to anybody else',
  );
  const folder = mkdtempSync(join(tmpdir(), 'plein-air-office-'));
  const office = await openTabs(found, folder);
  try {
    const desk = (await office.open()).page;
    await signIn(desk, address, wim);
    await desk.goto(`${address}/more/phone`);
    await choose(desk, 'Load a rescue file', rescue);
    await desk.waitFor('main', { text: 'Choose the file with the city’s key' });
    await choose(desk, 'Choose the key', Buffer.from(await key.arrayBuffer()));
    await desk.click('button:has-text("Hand it in for Nora")');
    await desk.waitFor('.notice.is-good', { timeout: 20_000 });
    assert.is((await requestsSaying(server, `${NEED}, again`)).length, 1);
  } finally {
    await office.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What the browser is handed to save when this is pressed. */
async function savedBy(page: Page, button: string): Promise<Buffer> {
  await page.evaluate(`void (URL.createObjectURL = (blob) => {
    globalThis.saved = blob.arrayBuffer();
    return 'data:,';
  })`);
  await page.click(button);
  await page.waitFor('main', { text: 'handed to the browser' });
  const bytes = await page.evaluate<number[]>('saved.then((bytes) => [...new Uint8Array(bytes)])');
  return Buffer.from(bytes);
}

/** Chooses a file of these bytes, as out of a folder. */
async function choose(page: Page, label: string, bytes: Buffer): Promise<void> {
  await page.waitFor(`.file-button:has-text("${label}")`);
  await page.evaluate(`void (() => {
    const buttons = [...document.querySelectorAll('.file-button')];
    const input = buttons.find((button) => button.textContent.includes(${JSON.stringify(label)})).querySelector('input');
    const list = new DataTransfer();
    list.items.add(new File([new Uint8Array([${[...bytes].join()}])], 'file'));
    input.files = list.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  })()`);
}
