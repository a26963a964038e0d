import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import * as assert from 'uvu/assert';
import { isOnDesk } from '../../src/domain/desk.ts';
import { openMailServer } from '../mail-server.ts';
import { piet } from '../people.ts';
import { startPostgres } from '../postgres.ts';
import { type AppServer, makeServer } from './app-server.ts';
import type { FoundBrowser } from './browsers.ts';
import { checkArrived, checkMails, checkOneVoice, checkPages } from './desk-outcome.ts';
import { type Asker, deskTown, isByEmail, makeAskers, meetAll } from './desk-town.ts';
import { endInVain, type Work, workOn } from './desk-work.ts';
import { checkAxe, LANGUAGES, setTheme, THEMES } from './look.ts';
import { setLanguage, signalReturns, signIn, untilOffline } from './steps.ts';
import { openTabs, type Tabs } from './tabs.ts';
import { type Tap, type Thumb, thumbOn } from './thumb.ts';
import { until } from './today.ts';
import type { Trial } from './trial.ts';
import { checkWhole } from './zoom.ts';

const PICTURES = process.env.PICTURES;
const NEXT = '.next-bar button:has-text("Next")';
const WORDS = '.request .story-words.is-large';
const HALF = 20;
const BEGUN = 'Ask Jan about the';
const ENLARGED = [320, 256] as const;
/** A telling waits a minute before it is written, and is looked for every quarter of one. */
const MAILED = 150_000;

/** A maintainer's morning without a signal, on each database. */
export async function deskMorning(found: FoundBrowser, trial: Trial): Promise<void> {
  await playOn('SQLite', {}, found, trial);
  const postgres = await startPostgres();
  if ('missing' in postgres) return console.log(`PostgreSQL left out: ${postgres.missing}`);
  try {
    await playOn('PostgreSQL', { DATABASE_URL: await postgres.newDatabase() }, found, trial);
  } finally {
    await postgres.stop();
  }
}

/** What was tapped in a morning: for each work, and to get from each request to the next. */
interface Tapped {
  works: Map<Work, Tap[]>;
  nexts: Tap[];
}

/** Forty requests looked at, ten answered, three sent back, one split, with one thumb; then what everybody hears of it. */
async function playOn(database: string, settings: Record<string, string>, found: FoundBrowser, trial: Trial) {
  console.log(`\na morning at the desk, in chromium, on ${database}`);
  const folder = mkdtempSync(join(tmpdir(), 'plein-air-desk-morning-'));
  const mail = await openMailServer();
  const server = await makeServer(deskTown, { ...settings, SMTP_URL: mail.url, MAIL_FROM: 'city@example.org' });
  const askers = makeAskers();
  const tapped: Tapped = { works: new Map(), nexts: [] };
  let browser: Tabs | null = null;
  try {
    await server.start();
    await meetAll(server.address, askers);
    await untilOnDesk(server, askers);
    browser = await openTabs(found, folder);
    let thumb = await thumbOn(await browser.open());
    await signIn(thumb.page, server.address, piet);
    await untilOffline(thumb.page);
    await browser.cutOff(true);
    // A browser that is opened anew knows of no cellar: its worker would send before it is told.
    await server.stop();

    await trial('without a signal, twenty requests are looked at one after the other, and dealt with', async () => {
      await thumb.tap('a[href="/requests"]');
      await thumb.page.waitFor('.requests-count', { text: '40 requests' });
      await thumb.tap('.request-row a');
      for (let place = 1; place <= HALF; place += 1) await lookAt(thumb, place, 40, askers, tapped);
    });
    await trial(
      'back on the list he stands at the one he read last; a request dealt with is gone from it',
      async () => {
        await thumb.page.waitFor('.next-bar', { text: '21 of 40' });
        const last = await thumb.page.text(WORDS);
        await thumb.tap('.screen-back');
        await until(
          thumb.page,
          `document.activeElement?.matches('.request-row .row') && document.activeElement.textContent.includes(${JSON.stringify(last)})`,
        );
        const [top, bottom] = await thumb.page.evaluate<[number, number]>(
          '(({ top, bottom }) => [top, bottom])(document.activeElement.getBoundingClientRect())',
        );
        assert.ok(top > 60 && bottom < 780, `it stands at ${top} to ${bottom}`);
        await thumb.page.waitFor('.requests-count', { text: '28 requests' });
        await thumb.tap(`.request-row a:has-text("${last}")`);
      },
    );
    await trial('the other twenty too; each tap on “Next” falls on the same place, in reach of the thumb', async () => {
      // The list is shorter by what was done.
      for (let place = 9; place <= 28; place += 1) await lookAt(thumb, place, 28, askers, tapped);
      await thumb.page.waitFor('.next-bar button:disabled', { text: 'Next' });
      assert.is(tapped.nexts.length, 39);
      assert.equal([...new Set(tapped.nexts.map(({ y }) => y))].length, 1, JSON.stringify(tapped.nexts));
      assert.ok((tapped.nexts[0]?.y ?? 0) > 844 / 2);
    });
    await trial('in every theme and language, and enlarged four times, the way on is there and covers nothing', () =>
      checkBar(thumb),
    );
    let kept = '';
    await trial(
      'closed and opened anew, still without a signal: all is there, and what he had begun to type',
      async () => {
        await thumb.tap('button:has-text("Remark for colleagues")');
        await thumb.page.waitFor('.form-box textarea:focus');
        await thumb.type(BEGUN);
        // A thumb takes longer than this to put the phone away.
        await sleep(1000);
        await thumb.page.waitFor('.state-line', { text: /On this phone, \d+ to send/ });
        kept = await thumb.page.text('.state-line');
        const address = await thumb.page.evaluate<string>('location.href');
        await browser?.close();
        browser = await openTabs(found, folder);
        thumb = await thumbOn(await browser.open());
        await thumb.page.goto(address);
        await thumb.page.waitFor('.form-box textarea', { text: BEGUN });
        await thumb.page.waitFor('.state-line', { text: kept });
        await checkKept(thumb, server, askers);
      },
    );

    let sent = 0;
    await trial('the signal is back: everything arrives once, each thing on the desk where it belongs', async () => {
      await server.start();
      const start = performance.now();
      await browser?.cutOff(false);
      await signalReturns(thumb.page);
      await thumb.page.waitFor('.state-line', { text: 'All received', timeout: 60_000 });
      sent = performance.now() - start;
      await checkArrived(server, askers);
    });
    await trial('each page tells the right story in the language of whoever asked, without a script', () =>
      checkPages(server, askers),
    );
    await trial('what the other departments report to the lead stays among them: there is one voice', () =>
      checkOneVoice(server, askers),
    );
    await trial('each e-mail goes once, though the server is stopped and started in between', async () => {
      const due = askers.filter((asker, index) => workOn(index).answer && isByEmail(asker));
      for (const end = Date.now() + MAILED; mail.mails.length < due.length && Date.now() < end; ) await sleep(500);
      await server.stop();
      await server.start();
      await sleep(20_000);
      await checkMails(server.address, mail.mails, due);
    });
    await trial('whoever was answered and has no e-mail stands on Owed, and nobody else', async () => {
      const owed = askers.filter((asker, index) => workOn(index).answer && !isByEmail(asker));
      await thumb.page.goto(`${server.address}/owed`);
      await until(thumb.page, `document.querySelectorAll('.rows > .row-item').length === ${owed.length}`);
      const said = await thumb.page.evaluate<string[]>(
        `[...document.querySelectorAll('.rows .row-line')].map((line) => line.textContent)`,
      );
      for (const asker of owed) {
        const answer = workOn(askers.indexOf(asker)).answer ?? '';
        assert.ok(
          said.some((line) => line.startsWith(answer)),
          `${answer} in ${said.join('; ')}`,
        );
      }
    });
    await trial(
      'where a signal seems to be there and nobody answers, undo is offered only while there is one',
      async () => {
        const left = askers[30] as Asker;
        await server.stop();
        await thumb.page.goto(`${server.address}/requests/${left.requestId}`);
        await thumb.page.waitFor(WORDS, { text: left.need });
        await endInVain(thumb);
        await thumb.page.waitFor('.told button', { gone: true });
        await thumb.page.waitFor('.told', { text: 'Set to “Done”' });
      },
    );
    tell(tapped, sent);
  } finally {
    await browser?.close();
    await server.end();
    await mail.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function untilOnDesk(server: AppServer, askers: Asker[]): Promise<void> {
  for (let wait = 0; wait < 60; wait += 1) {
    const requests = await server.readRequests(piet);
    if (requests.filter((request) => isOnDesk(request, piet)).length === askers.length) return;
    await sleep(500);
  }
  throw new Error('they are not all on the desk');
}

/** Reads the request at this place of the way, does what is to be done with it, and goes on to the next, if there is one. */
async function lookAt(thumb: Thumb, place: number, all: number, askers: Asker[], tapped: Tapped): Promise<void> {
  const { page } = thumb;
  await page.waitFor('.next-bar', { text: `${place} of ${all}` });
  const need = await page.text(WORDS);
  const index = askers.findIndex((asker) => asker.need === need);
  const work = workOn(index);
  if (PICTURES && place === 1) await page.screenshot(join(PICTURES, 'desk-morning.png'));
  thumb.taps();
  if (work.sort !== 'looked at') {
    await work.play(thumb, askers[index] as Asker);
    tapped.works.set(work, thumb.taps());
    if (PICTURES) await page.screenshot(join(PICTURES, `desk-morning-${index}.png`));
  }
  if (place === all) return;
  await thumb.tap(NEXT);
  tapped.nexts.push(...thumb.taps());
  await page.waitFor('.next-bar', { text: `${place + 1} of ${all}` });
  // Whoever listens hears which request it is; whoever looks sees its beginning.
  await until(page, `document.activeElement?.matches('h1') && scrollY === 0`);
}

async function checkBar({ page }: Thumb): Promise<void> {
  for (const theme of THEMES) {
    await setTheme(page, theme);
    await page.reload();
    await page.waitFor('.next-bar');
    await checkAxe(page, `the way on, ${theme}`);
  }
  await setTheme(page, 'light');
  await page.setViewport(...ENLARGED);
  for (const language of LANGUAGES.toReversed()) {
    await setLanguage(page, language);
    await page.waitFor('.next-bar');
    await checkWhole(page, `the way on in ${language}`);
  }
  await page.setViewport(390, 844);
}

/** Each request that was answered shows the answer that waits, and the photo that was taken. */
async function checkKept({ page }: Thumb, server: AppServer, askers: Asker[]): Promise<void> {
  for (const [index, { requestId }] of askers.entries()) {
    const { answer } = workOn(index);
    if (!answer) continue;
    await page.goto(`${server.address}/requests/${requestId}?view=all`);
    await page.waitFor('.answer blockquote', { text: answer });
  }
  await page.goto(`${server.address}/requests/${askers[7]?.requestId}?view=all`);
  await page.waitFor('.request .thumb img');
}

function tell({ works, nexts }: Tapped, sent: number): void {
  const counts = [...works].filter(([{ answer }]) => answer).map(([, { length }]) => length + 1);
  const sorted = counts.toSorted((a, b) => a - b);
  const hidden = [...works.values()].flat().filter(({ wasInSight }) => !wasInSight).length;
  const said = [...works].map(([{ how }, { length }]) => `${how} ${length + 1}`).join(', ');
  console.log(
    `  taps to look, answer and go on: median ${sorted[sorted.length >> 1]}, worst ${sorted.at(-1)} (${said})`,
  );
  console.log(
    `  to look and go on: 1; “Next” lies ${nexts[0]?.y} of 844 pixels from the top; ${hidden} taps were looked for first`,
  );
  console.log(`  from the signal to “All received”: ${(sent / 1000).toFixed(1)} s`);
}
