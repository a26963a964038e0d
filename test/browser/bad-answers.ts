import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import * as assert from 'uvu/assert';
import { nora } from '../people.ts';
import { PASSWORD } from '../town.ts';
import { type AppServer, makeServer } from './app-server.ts';
import { type FoundBrowser, openBrowser, type Page } from './browsers.ts';
import { type Exchange, type Fault, type FaultProxy, give, giveHalf, makeFaultProxy } from './fault-proxy.ts';
import { arrivesOnce, noteEncounter, openOutbox, signalReturns, signIn, untilOffline } from './steps.ts';
import type { Trial } from './trial.ts';

/** A bad answer to an exchange: what happens to it, and what the person must be told of it. */
interface BadAnswer {
  /** After "while". */
  name: string;
  fault: Fault | 'down';
  says: RegExp;
  /** What would be untrue. */
  notSays?: RegExp;
}

const NO_CONNECTION = /No connection/;
const SOMEBODY_ELSE = /Something else answered in the place of your server/;
/** The city's own server fails: it is neither the Wi-Fi nor the phone. */
const SERVER_FAILS = /\bserver\b/;
const ELSEWHERE = /Wi-Fi|login page|Something else/;

const pageOf = (title: string) => `<!doctype html><title>${title}</title><h1>${title}</h1><form method="post"></form>`;
const TOO_LARGE = pageOf('413 Request Entity Too Large');
const html = { 'content-type': 'text/html; charset=utf-8' };
const json = { 'content-type': 'application/json' };

const answering =
  (status: number, body: string, headers: Record<string, string>): Fault =>
  ({ response }) =>
    response.writeHead(status, headers).end(body);

const SILENCE = 1500;

const BAD_ANSWERS: BadAnswer[] = [
  { name: 'nobody listens at the server', fault: 'down', says: NO_CONNECTION },
  {
    name: 'the connection is reset at once',
    fault: ({ response }) => response.socket?.resetAndDestroy(),
    says: NO_CONNECTION,
  },
  {
    name: 'the connection goes dead before the server has heard it',
    fault: ({ response }) => sleep(SILENCE).then(() => response.destroy()),
    says: NO_CONNECTION,
  },
  {
    name: 'the server does what it is told and its answer is lost',
    fault: async ({ response, carry }) => {
      await carry();
      await sleep(SILENCE);
      response.destroy();
    },
    says: NO_CONNECTION,
  },
  {
    name: 'the answer is cut in the middle',
    fault: async ({ response, carry }) => giveHalf(response, await carry()),
    says: NO_CONNECTION,
    notSays: ELSEWHERE,
  },
  {
    name: 'a Wi-Fi answers with its login page',
    fault: answering(200, pageOf('Welcome to the station'), html),
    says: SOMEBODY_ELSE,
  },
  {
    name: 'a Wi-Fi sends it on to its login page',
    fault: answering(302, '', { location: '/wifi-login' }),
    says: SOMEBODY_ELSE,
  },
  { name: 'something answers with an empty 204', fault: answering(204, '', {}), says: SOMEBODY_ELSE },
  {
    name: 'something answers with JSON of another kind',
    fault: answering(200, JSON.stringify({ status: 'ok', answers: 'all' }), json),
    says: SOMEBODY_ELSE,
  },
  {
    name: 'the answer does not say what became of it',
    fault: withoutAnswers,
    says: SOMEBODY_ELSE,
  },
  {
    name: 'a firewall forbids it (403, not from the server)',
    fault: answering(403, pageOf('Blocked by the office filter'), html),
    says: SOMEBODY_ELSE,
    notSays: /account/,
  },
  {
    name: 'the server itself forbids it (403)',
    fault: answering(403, JSON.stringify({ reason: 'noParts', problems: [] }), json),
    says: /The server does not let this account in/,
  },
  {
    name: 'something answers with a conflict (409)',
    fault: answering(409, pageOf('Conflict'), html),
    says: SOMEBODY_ELSE,
  },
  {
    name: 'the server asks to wait (429)',
    fault: answering(429, JSON.stringify({ reason: 'tooMany', problems: [] }), { ...json, 'retry-after': '2' }),
    says: /The server is busy/,
  },
  {
    name: 'the server fails (500)',
    fault: answering(500, JSON.stringify({ reason: 'unexpected', problems: [] }), json),
    says: SERVER_FAILS,
    notSays: ELSEWHERE,
  },
  {
    name: 'the server is down behind its gateway (502)',
    fault: answering(502, pageOf('502 Bad Gateway'), html),
    says: SERVER_FAILS,
    notSays: ELSEWHERE,
  },
  {
    name: 'a gateway takes everything for too large (413)',
    fault: answering(413, TOO_LARGE, html),
    says: SOMEBODY_ELSE,
    notSays: /refused|too large/i,
  },
];

/** As a proxy may hand out what it kept of another exchange. */
async function withoutAnswers({ response, carry }: Exchange): Promise<void> {
  const answer = await carry();
  give(response, { ...answer, body: Buffer.from(JSON.stringify({ ...JSON.parse(`${answer.body}`), answers: [] })) });
}

/**
 * Bad answers to an exchange, one by one: what was saved meanwhile stays on the phone, which says why, and reaches the
 * department once, with nobody touching anything.
 */
export async function badAnswers(found: FoundBrowser, trial: Trial): Promise<void> {
  console.log('\nbad answers, in chromium');
  const folder = mkdtempSync(join(tmpdir(), 'plein-air-answers-'));
  const server = await makeServer();
  await server.start();
  const proxy = await makeFaultProxy(server.address);
  const phone = await openBrowser(found, folder, { locale: 'en-GB' });
  const street: Street = { server, proxy, page: phone.page };
  try {
    await signIn(phone.page, proxy.address, nora);
    await untilOffline(phone.page);
    await trial('after a session has ended, signing in again sends what was noted since', () => signInAgain(street));
    await trial('a gateway that takes only one thing at a time gets them one by one', () => sendOneByOne(street));
    for (const bad of BAD_ANSWERS) {
      await trial(
        `while ${bad.name}, an encounter stays on the phone, which says why; then its need arrives once`,
        () => meet(street, bad),
      );
    }
  } finally {
    await phone.close();
    await proxy.end();
    await server.end();
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Street {
  server: AppServer;
  proxy: FaultProxy;
  page: Page;
}

async function meet({ server, proxy, page }: Street, bad: BadAnswer): Promise<void> {
  const note = `Somebody met while ${bad.name}`;
  const need = `A tree leans over the path while ${bad.name}`;
  try {
    await proxy.befall(bad.fault);
    await noteEncounter(page, note, [[need, 'tree']]);
    const told = await readWords(page, bad.says);
    await isWaiting(page, note);
    await proxy.befall(null);
    await signalReturns(page);
    await arrivesOnce(page, server, need);
    assert.match(told, bad.says);
    if (bad.notSays) assert.not.match(told, bad.notSays);
  } finally {
    await proxy.befall(null);
  }
}

/** What Today says of the work, once an exchange has failed; what an earlier one came to may stand there for a moment yet. */
async function readWords(page: Page, expected = /./): Promise<string> {
  await page.click('a[href="/today"]');
  await page.waitFor('main .notice', { text: /^(?!.*It is sent by itself)/s });
  for (let wait = 0; ; wait += 1) {
    const told = `${await page.text('.state-line')} ${await page.text('main .notice')}`;
    if (expected.test(told) || wait === 50) return told;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** It is in the list of Today, and in the outbox. */
async function isWaiting(page: Page, note: string): Promise<void> {
  await page.waitFor('main .row', { text: note });
  await openOutbox(page);
  await page.waitFor('.is-waiting', { text: note });
}

async function signInAgain({ server, proxy, page }: Street): Promise<void> {
  const need = 'A tree stands in the way of a session that has ended';
  const note = 'Somebody met after the session had ended';
  const unsigned = answering(401, JSON.stringify({ reason: 'signIn', problems: [] }), json);
  await proxy.befall(unsigned);
  await noteEncounter(page, note, [[need, 'tree']]);
  await page.waitFor('.state-line', { text: 'Signed out' });
  const told = await readWords(page);
  assert.match(told, /Signed out, \d+ to send/);
  assert.match(told, /Sign in again to send your work. Until then you can go on as usual/);
  await isWaiting(page, note);
  await page.click('.state-line a');
  await page.waitFor('main', { text: `${nora.name} works on this phone` });
  await page.fill('input[name="password"]', PASSWORD);
  await proxy.befall(null);
  await page.click('button[type="submit"]');
  await arrivesOnce(page, server, need);
}

async function sendOneByOne({ server, proxy, page }: Street): Promise<void> {
  const needs = ['A first tree', 'A second tree', 'A third tree'];
  await proxy.befall('down');
  for (const need of needs) await noteEncounter(page, `${need} was spoken of`, [[need, 'tree']]);
  await proxy.befall(async ({ sent, response, carry }) => {
    if (sent.mutations.length > 1) response.writeHead(413, html).end(TOO_LARGE);
    else give(response, await carry());
  });
  await signalReturns(page);
  for (const need of needs) await arrivesOnce(page, server, need);
  assert.ok(proxy.count() > needs.length);
  await proxy.befall(null);
}
