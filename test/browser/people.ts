import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as assert from 'uvu/assert';
import { makeServer } from './app-server.ts';
import { type FoundBrowser, openBrowser, type Page } from './browsers.ts';
import { checkAxe, checkWidth } from './look.ts';
import { beginNote, setLanguage, signIn, untilOffline } from './steps.ts';
import type { Trial } from './trial.ts';

const FILE = [
  'BEGIN:VCARD\nVERSION:3.0\nFN:Danuta Kuczera\nTEL:06 0000 0105\nEND:VCARD',
  'BEGIN:VCARD\nVERSION:4.0\nFN:Zoë Łukasik\nTEL:06 0000 0999\nNOTE:Waters the square\nPHOTO:x\nEND:VCARD',
  'BEGIN:VCARD\nVERSION:4.0\nTEL:06\nEND:VCARD\n',
].join('\n');

/** Somebody at their door, without server: known again, asked, signing, left in peace; a street out of a file and back. */
export async function people(found: FoundBrowser, trial: Trial): Promise<void> {
  console.log('\npeople, in chromium');
  const folder = mkdtempSync(join(tmpdir(), 'plein-air-people-'));
  const server = await makeServer('demo');
  const { page, close } = await openBrowser(found, folder, { width: 390, height: 844, locale: 'en-GB' });
  const goto = async (path: string) => {
    await page.goto(server.address + path);
    await page.waitFor('h1');
  };
  // A long list takes no clicks while it scrolls.
  const openContact = async (name: string) => {
    await goto('/contacts');
    await page.waitFor('.contacts-list a', { text: name });
    const rows = `[...document.querySelectorAll('.contacts-list a')]`;
    await page.evaluate(`(${rows}.find((row) => row.textContent.includes(${JSON.stringify(name)})).click(), true)`);
    await page.waitFor('h1', { text: name });
  };
  try {
    await server.start();
    await signIn(page, server.address, 'amina', 'wendelmere-demo');
    await untilOffline(page);
    await server.stop();

    await trial('a name written otherwise says who is perhaps already here, and opens them in one tap', async () => {
      await goto('/contacts/new');
      await page.fill('form.capture input.input', 'Danutta Kuchera');
      await page.waitFor('form.capture a.row', { text: 'Danuta Kuczera' });
      await checkAxe(page, 'a contact like another');
      await page.click('form.capture a.row');
      await page.waitFor('h1', { text: 'Danuta Kuczera' });
      await page.waitFor('section[aria-label="Last time you said…"]', { text: 'soup at De Draad' });
      await checkAxe(page, 'somebody at the door');
      await shoot(page, 'people-story');
    });

    await trial('somebody agrees by signing with a finger, and asks not to be disturbed; both are told', async () => {
      await goto('/contacts/new');
      await page.fill('form.capture input.input', 'Marta Zielińska');
      await page.waitFor('blockquote', { text: 'May the city keep your details' });
      await page.click('input[value="pl"]');
      await page.waitFor('blockquote', { text: 'Czy miasto może' });
      await page.click('button:has-text("They agree")');
      await page.click('input[value="signed"]');
      await page.waitFor('.stack:has(> svg.is-pad)');
      await sign(page);
      await page.waitFor('.stack:has(> svg.is-pad)', { text: 'The signature is there' });
      await page.click('button:has-text("They do not want to be disturbed")');
      await page.click('.save-bar button');
      await page.waitFor('.field-problem', { text: '' });
      await page.fill('section[aria-label="Do not disturb"] input[type="text"]', 'Night shifts');
      await page.waitFor('.field-problem', { gone: true });
      await checkAxe(page, 'consent by signature');
      await shoot(page, 'people-form');
      await page.click('.save-bar button');
      await page.waitFor('h1', { text: 'Marta Zielińska' });
      await page.waitFor('section:has(> svg.signature)');
      await page.waitFor('.notice', { text: 'Night shifts' });
      await checkAxe(page, 'signed and at rest');
      await shoot(page, 'people-signed');
      await goto('/contacts');
      await page.waitFor('.contacts-list', { text: 'Do not disturb until' });
    });

    await trial('a tap on “Spoken” and back loses no signature', async () => {
      await openContact('Marta Zielińska');
      await page.click('a:has-text("Change")');
      await page.click('input[value="spoken"]');
      await page.waitFor('svg.is-pad', { gone: true });
      await page.reload();
      await page.click('input[value="signed"]');
      await page.waitFor('.stack:has(> svg.is-pad)', { text: 'The signature is there' });
      await page.click('.save-bar button');
      await page.waitFor('section:has(> svg.signature)');
    });

    await trial('what was read out in Polish stays, whatever is put right later, until it is read again', async () => {
      await goto('/contacts/new');
      await page.fill('form.capture input.input', 'Jan Wilk');
      await page.click('input[value="pl"]');
      await page.click('button:has-text("They agree")');
      await page.click('.save-bar button');
      await page.waitFor('.fact', { text: 'Czy miasto może' });
      await page.click('a:has-text("Change")');
      await page.waitFor('input[value="pl"]:checked');
      await page.click('input[value="invite"]');
      await page.click('input[value="nl"]');
      await page.waitFor('blockquote[lang="pl"]');
      await page.waitFor('blockquote[lang="nl"]', { text: 'uitnodigen' });
      await checkAxe(page, 'consent put right');
      await page.click('.save-bar button');
      await page.waitFor('.facts', { text: 'Invite them' });
      await page.waitFor('.facts', { text: 'Czy miasto może przechowywać' });
      await page.click('a:has-text("Change")');
      await page.click('button:has-text("I have read this aloud")');
      await page.click('.save-bar button');
      await page.waitFor('.facts', { text: 'wysyłać Pani/Panu zaproszenia' });
    });

    await trial('a door that stayed closed is no meeting: what they said last still stands first', async () => {
      await openContact('Danuta Kuczera');
      const said = await page.text('section[aria-label="Last time you said…"] blockquote');
      await goto('/today');
      await beginNote(page, 'Rang twice');
      await page.click('.chip:has-text("Nobody home")');
      await page.click('.add button:has-text("A contact")');
      await page.fill('[data-item="contact"] input', 'Danuta Kuczera');
      await page.click('[data-item="contact"] button.row:has-text("Danuta Kuczera")');
      await page.click('.save-bar button');
      await page.waitFor('h1', { text: 'Saved on this phone' });
      await openContact('Danuta Kuczera');
      await page.waitFor('section[aria-label="Last time you said…"] blockquote', { text: said });
      await page.waitFor('section[aria-label="Last time you said…"] .part-line', { text: 'Nobody home' });
      await checkAxe(page, 'a door that stayed closed');
    });

    await trial('somebody new is noted with the talk by name alone, and on behalf of whom they speak', async () => {
      await goto('/today');
      await beginNote(page, 'The steps are slippery');
      await page.click('.add button:has-text("A contact")');
      await page.fill('[data-item="contact"] input', 'Ousmane Diallo');
      await page.click('button:has-text("New contact: Ousmane Diallo")');
      await page.waitFor('[data-item="contact"]', { text: 'With Ousmane Diallo' });
      await page.fill('form.capture .field:has(.field-hint) input.input', 'his mother');
      await checkAxe(page, 'a talk with somebody new');
      await shoot(page, 'people-capture');
      await page.click('.save-bar button');
      await page.waitFor('h1', { text: 'Saved on this phone' });
      await page.click('a:has-text("See it")');
      await page.waitFor('h1', { text: 'Encounter with Ousmane Diallo' });
      await page.waitFor('main', { text: 'On behalf of his mother' });
    });

    await trial('whoever is chosen for a talk is met with what they said last', async () => {
      await goto('/today');
      await beginNote(page, 'Back at the water');
      await page.click('.add button:has-text("A contact")');
      await page.fill('[data-item="contact"] input', 'Danuta Kuczerra');
      await page.click('[data-item="contact"] button.row:has-text("Danuta Kuczera")');
      await page.waitFor('section[aria-label="Last time you said…"]');
      await checkAxe(page, 'a talk with somebody known');
      await shoot(page, 'people-doorstep');
    });

    await trial('a file is looked through, taken in but for whom is here already, and taken back', async () => {
      await goto('/contacts/from-file');
      await page.waitFor('input[type="file"]');
      await give(page, FILE);
      await toTheEnd(page);
      await page.waitFor('.found-card', { text: 'Perhaps already here' });
      await page.waitFor('details', { text: 'There is no name' });
      await checkAxe(page, 'a file looked through');
      await shoot(page, 'people-file');
      await page.reload();
      await page.click('button:has-text("Take in 1 contact")');
      await page.waitFor('.undo-line', { text: '1 contact was taken in' });
      await checkAxe(page, 'a file taken in');
      await page.click('.undo-line button');
      await page.waitFor('.notice', { text: 'They were taken back' });
      await page.click('button:has-text("Done with this file")');
      await page.waitFor('input[type="file"]');
    });

    await trial('those in the list are saved as a file', async () => {
      await goto('/contacts');
      await page.click('button:has-text("Save as a file")');
      await page.click('button:has-text("Table (CSV)")');
      await page.waitFor('.after-button', { text: 'are in the file' });
      await checkAxe(page, 'saving as a file');
      await shoot(page, 'people-list');
    });

    await trial('these screens stay within 320 pixels in every language and theme', async () => {
      await page.setViewport(320, 640);
      for (const [language, theme] of [
        ['fr', 'dark'],
        ['nl', 'sun'],
        ['pl', 'light'],
        ['en', 'sun'],
      ] as const) {
        await page.evaluate(`(localStorage.setItem('plein-air-theme', '${theme}'), true)`);
        await setLanguage(page, language);
        await goto('/contacts/from-file');
        await page.waitFor('input[type="file"]');
        await give(page, FILE);
        await toTheEnd(page);
        await page.waitFor('.found-card');
        await checkWidth(page, `a file in ${language}`);
        await checkAxe(page, `a file, ${theme}`);
        await page.click('.save-bar .is-plain');
        await page.waitFor('input[type="file"]');
        await goto('/contacts/new');
        await page.click('.card .actions button');
        await page.click('input[value="signed"]');
        await page.waitFor('.stack:has(> svg.is-pad)');
        await checkWidth(page, `a contact in ${language}`);
        await checkAxe(page, `a contact, ${theme}`);
      }
    });
  } finally {
    await close();
    await server.end();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function shoot(page: Page, name: string): Promise<void> {
  if (process.env.PICTURES) await page.screenshot(join(process.env.PICTURES, `${name}.png`));
}

/** Draws with a finger, as far as a page can be told from outside. */
async function sign(page: Page): Promise<void> {
  const path = await page.evaluate<string>(`(() => {
    const pad = document.querySelector('svg.is-pad');
    pad.scrollIntoView({ block: 'center' });
    pad.setPointerCapture = () => {};
    const { left, top, width, height } = pad.getBoundingClientRect();
    const at = (type, x, y) => pad.dispatchEvent(new PointerEvent(type, { bubbles: true, isPrimary: true, pointerId: 1, clientX: left + x * width, clientY: top + y * height }));
    at('pointerdown', 0.1, 0.7);
    for (let step = 1; step < 40; step += 1) at('pointermove', 0.1 + step / 50, 0.5 + 0.3 * Math.sin(step / 2));
    at('pointerup', 0.9, 0.5);
    return new Promise((done) => setTimeout(() => done(pad.querySelector('.signature-line').getAttribute('d')), 200));
  })()`);
  assert.match(path, /^M60 140L60 140(?:L\d+ \d+){30,}$/);
}

// Only what is in sight is drawn of a long list.
async function toTheEnd(page: Page): Promise<void> {
  await page.waitFor('.save-bar');
  await page.evaluate('(scrollTo(0, document.documentElement.scrollHeight), true)');
}

const give = (page: Page, text: string) =>
  page.evaluate(`(() => {
    const input = document.querySelector('input[type="file"]');
    const files = new DataTransfer();
    files.items.add(new File([${JSON.stringify(text)}], 'street.vcf', { type: 'text/vcard' }));
    input.files = files.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
    return true;
  })()`);
