import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as assert from 'uvu/assert';
import { newId } from '../../src/store/id.ts';
import { nora, piet } from '../people.ts';
import { asking, telling } from '../server/telling.ts';
import { enter, makeServer, post } from './app-server.ts';
import { type Browser, type FoundBrowser, openBrowser, type Page } from './browsers.ts';
import { checkAxe, checkWidth, setTheme, THEMES } from './look.ts';
import { noteEncounter, signIn, untilOffline } from './steps.ts';
import type { Trial } from './trial.ts';

/** The way back: a slip made in a cellar, the page that it leads to, what whoever spoke says there, and who is still to be told. */
export async function answer(found: FoundBrowser, trial: Trial): Promise<void> {
  console.log('\nthe answer, in chromium');
  const folder = mkdtempSync(join(tmpdir(), 'plein-air-answer-'));
  const server = await makeServer();
  const browsers: Browser[] = [];
  const open = async (name: string): Promise<Page> => {
    const browser = await openBrowser(found, join(folder, name), { width: 390, height: 844, locale: 'nl-NL' });
    browsers.push(browser);
    return browser.page;
  };
  try {
    await server.start();
    const officer = await open('officer');
    await signIn(officer, server.address, nora);
    await untilOffline(officer);
    await server.stop();
    let code = '';

    await trial('without a signal, a slip says under which code they see what comes of it', async () => {
      await noteEncounter(officer, 'Mrs Visser on the quay', [['The tree leans over', 'tree']], 'harbour');
      await officer.click('a[href^="/slip/encounter/"]');
      await officer.waitFor('.slip-code');
      code = await officer.text('.slip-code');
      assert.match(code, /^[0-9A-Z]{7}-[0-9A-Z]{4}-[0-9A-Z]{4}$/);
      await officer.waitFor('.notice', { text: 'has not sent it yet' });
      await officer.click('.chip:has-text("Polski")');
      await officer.waitFor('.slip h2', { text: 'Twoje zgłoszenie' });
      for (const theme of THEMES) {
        await setTheme(officer, theme);
        await officer.waitFor('.slip-code');
        await checkAxe(officer, `a slip, ${theme}`);
        await checkWidth(officer, `a slip, ${theme}`);
      }
    });

    const citizen = await open('citizen');
    const page = `${server.address}/s/${code}`;
    await trial('the page is there as soon as it has been sent, in the language of who reads it', async () => {
      await server.start();
      await officer.goto(`${server.address}/today`);
      await officer.waitFor('.state-line', { text: 'All received', timeout: 30_000 });
      await citizen.goto(page);
      await citizen.waitFor('.now strong', { text: 'Open' });
      await citizen.waitFor('h1', { text: 'Uw verzoek' });
      await checkAxe(citizen, 'the page of a request');
      await citizen.setViewport(320, 640);
      await checkWidth(citizen, 'the page of a request, on a narrow phone');
    });

    const [request] = await server.readRequests(nora);
    const id = request?.id ?? '';
    await trial('once it is done they read the answer, and that it is not solved opens it again', async () => {
      await doAs(server.address, [
        telling(piet, 'answerRequest', id, { text: 'We have cut the branch' }),
        telling(piet, 'setStatus', id, { status: 'done', reason: 'Between us' }),
      ]);
      await citizen.goto(page);
      await citizen.waitFor('blockquote', { text: 'We have cut the branch' });
      await citizen.fill('textarea', 'It still leans');
      await citizen.click('button:has-text("Nee, het is niet opgelost")');
      await citizen.waitFor('[role="status"]', { text: 'Het is weer open' });
      await citizen.waitFor('.now strong', { text: 'Open' });
      const [now] = await server.readRequests(nora);
      assert.is(now?.status, 'open');
      assert.ok(now?.history.some(({ text, isFromCitizen }) => isFromCitizen && text === 'It still leans'));
    });

    await trial(
      'the officer sees who is still owed the answer, tells them with one tap, and can take it back',
      async () => {
        await officer.goto(`${server.address}/owed`);
        await officer.waitFor('.rows .row', { text: 'We have cut the branch', timeout: 30_000 });
        await checkAxe(officer, 'who is owed an answer');
        await officer.click('.row-item button:has-text("In person")');
        await officer.waitFor('.empty-title', { text: 'Everybody whom you met has been told' });
        await officer.click('.undo-line button');
        await officer.waitFor('.rows .row', { text: 'We have cut the branch' });
      },
    );

    await trial(
      'a maintainer asks them one thing; whoever knows them notes what they say, and it is new on the desk',
      async () => {
        const desk = await open('desk');
        await signIn(desk, server.address, piet);
        await desk.goto(`${server.address}/requests/${id}`);
        await desk.click('button:has-text("Ask them something")');
        await desk.fill('.form-box textarea', 'On which side does it lean?');
        await checkAxe(desk, 'asking them something');
        await desk.click('.form-box button[type="submit"]');
        await desk.waitFor('.told', { text: 'Asked.' });
        await desk.goto(`${server.address}/today`);
        await desk.waitFor('.state-line', { text: 'All received', timeout: 30_000 });
        await citizen.goto(page);
        await citizen.waitFor('.told', { text: 'We hebben een vraag aan u' });
        await checkAxe(citizen, 'the page of a request about which something is asked');
        await officer.goto(`${server.address}/owed`);
        await officer.waitFor('.rows .row', { text: 'On which side does it lean?', timeout: 30_000 });
        await checkAxe(officer, 'who is to be asked');
        await officer.click('.row-item a:has-text("Note what they said")');
        await officer.click('button:has-text("Note what they said")');
        await officer.fill('.form-box textarea', 'To the left');
        await officer.click('.form-box button[type="submit"]');
        await officer.waitFor('.told', { text: 'Noted what they said' });
        await officer.goto(`${server.address}/today`);
        await officer.waitFor('.state-line', { text: 'All received', timeout: 30_000 });
        await desk.goto(`${server.address}/today`);
        await desk.waitFor('.row-marks', { text: '1 has a reply', timeout: 30_000 });
        await desk.goto(`${server.address}/requests/${id}`);
        for (const theme of THEMES) {
          await setTheme(desk, theme);
          await desk.waitFor('.answer blockquote', { text: 'To the left' });
          await checkAxe(desk, `what they said to a question, ${theme}`);
          await checkWidth(desk, `what they said to a question, ${theme}`);
        }
      },
    );

    await trial('nothing broke on the way', async () => {
      const complaints = browsers.flatMap(({ complaints }) => complaints);
      // While the server was away.
      assert.equal(
        complaints.filter((text) => !/ERR_CONNECTION_REFUSED|Failed to fetch/.test(text)),
        [],
      );
    });
  } finally {
    for (const browser of browsers) await browser.close();
    await server.end();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What Piet does at his desk, sent as his phone would. */
async function doAs(address: string, mutations: object[]): Promise<void> {
  const cookie = await enter(address, piet, newId());
  const response = await post(`${address}/api/sync`, asking(mutations), cookie);
  assert.is(response.status, 200);
}
