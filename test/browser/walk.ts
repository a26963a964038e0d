import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as assert from 'uvu/assert';
import type { ServiceRequest } from '../../src/domain/request.ts';
import { ania, claire, nora, piet } from '../people.ts';
import { makeServer } from './app-server.ts';
import { type FoundBrowser, openBrowser } from './browsers.ts';
import { noteEncounter, openRequest, signIn, untilOffline } from './steps.ts';
import type { Trial } from './trial.ts';

const LONG = 90_000;

// What a deed does that touches every table of the phone's memory.
const WRITE_ALL = `new Promise(async (tell) => {
  setTimeout(() => tell('kept waiting'), 15_000);
  const { name } = (await indexedDB.databases()).find(({ name }) => name.startsWith('plein-air:'));
  indexedDB.open(name).onsuccess = ({ target: { result } }) => {
    const writing = result.transaction([...result.objectStoreNames], 'readwrite');
    writing.objectStore('meta').get('cursor');
    writing.oncomplete = () => (result.close(), tell('done'));
  };
})`;

/**
 * The main job in a real browser. With the server stopped, three encounters with five needs; the browser closed and started
 * cold, still without server; then the server starts and nobody touches anything.
 */
export async function walk(found: FoundBrowser, trial: Trial): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), `plein-air-${found.name}-`));
  const server = await makeServer();
  const open = (name: string) => openBrowser(found, join(folder, name), { width: 390, height: 844, locale: 'en-GB' });
  let phone = await open('officer');
  const close = async () => {
    await phone.close();
    await server.end();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await trial(`${found.name}: an officer signs in once, with a signal`, async () => {
      await server.start();
      await signIn(phone.page, server.address, nora);
      await untilOffline(phone.page);
      await server.stop();
    });

    await trial(
      `${found.name}: with the server stopped, three encounters with five needs are saved on the phone`,
      async () => {
        await noteEncounter(
          phone.page,
          'Mrs Visser, number 12',
          [
            ['The big tree hangs over the path', 'tree'],
            ['It is dark on the quay', 'lamp'],
          ],
          'harbour',
        );
        await noteEncounter(phone.page, 'Two boys at the pump', [['A bench to sit on', 'bench']]);
        await noteEncounter(phone.page, 'The baker', [
          ['A tree fell on the fence', 'tree'],
          ['The mooring ring is loose', 'mooring'],
        ]);
        await phone.page.waitFor('.state-line', { text: 'to send' });
      },
    );

    await trial(`${found.name}: the phone is switched off and on without server, and the three are there`, async () => {
      await phone.close();
      phone = await open('officer');
      await phone.page.goto(`${server.address}/today`);
      for (const note of ['Mrs Visser', 'Two boys', 'The baker'])
        await phone.page.waitFor('main', { text: note, timeout: 30_000 });
      await phone.page.waitFor('.state-line', { text: 'to send' });
    });

    await trial(
      `${found.name}: the server is back, and with nobody touching anything the five are on the right desks, each once`,
      async () => {
        await server.start();
        const requests = await untilArrived(() => server.readRequests(claire), 5);
        assert.equal(deskOf(requests), {
          'A bench to sit on': null,
          'A tree fell on the fence': 'streets',
          'It is dark on the quay': 'port',
          'The big tree hangs over the path': 'green',
          'The mooring ring is loose': 'port',
        });
        await phone.page.waitFor('.state-line', { text: 'All received', timeout: LONG });
      },
    );

    await trial(`${found.name}: a page that is left while it reads keeps the next one from nothing`, async () => {
      for (const wait of [50, 150, 250, 350]) {
        await phone.page.goto(`${server.address}/requests?left=${wait}`);
        await new Promise((resolve) => setTimeout(resolve, wait));
        await phone.page.goto(`${server.address}/today?after=${wait}`);
        await phone.page.waitFor('main', { text: 'Mrs Visser', timeout: 30_000 });
        assert.is(await phone.page.evaluate(WRITE_ALL), 'done', `after ${wait} ms`);
      }
    });

    await trial(
      `${found.name}: a maintainer finds it on their desk with the reason, takes it, and the officer sees so`,
      async () => {
        const desk = await open('maintainer');
        try {
          await signIn(desk.page, server.address, piet);
          await openRequest(desk.page, server.address, 'The big tree hangs over the path');
          await desk.page.waitFor('main', { text: 'Green Spaces looks after all trees' });
          await desk.page.click('button:has-text("I take it")');
          const [taken] = await untilTrue(
            async () => (await server.readRequests(piet)).filter((request) => request.assignedTo === piet.id),
            1,
          );
          assert.is(taken?.text, 'The big tree hangs over the path');
          await desk.page.waitFor('.state-line', { text: 'All received', timeout: LONG });
        } finally {
          await desk.close();
        }
        assert.equal(
          (await server.readRequests(ania)).map((request) => request.text),
          ['A tree fell on the fence'],
          'the desk of Streets has what is theirs and nothing else',
        );
        await openRequest(phone.page, server.address, 'The big tree hangs over the path');
        await phone.page.waitFor('main', { text: piet.name, timeout: LONG });
      },
    );

    await trial(`${found.name}: the page asked nobody else for anything, and nothing broke`, async () => {
      assert.is(phone.complaints.filter(isBroken).join('\n'), '');
    });
  } finally {
    await close();
  }
}

// A browser writes to its console what it could not fetch while the server was stopped, and an engine what it does not know yet.
const NO_SIGNAL =
  /net::|NetworkError|ERR_CONNECTION|Failed to load resource|Could not connect|access control|cancelled/i;
const NOT_KNOWN =
  /Unrecognized Content-Security-Policy directive 'manifest-src'|"interactive-widget" not recognized|ResizeObserver loop/;
const isBroken = (complaint: string) => !NO_SIGNAL.test(complaint) && !NOT_KNOWN.test(complaint);

const deskOf = (requests: ServiceRequest[]) =>
  Object.fromEntries(
    requests.toSorted((a, b) => (a.text < b.text ? -1 : 1)).map((request) => [request.text, request.departmentId]),
  );

async function untilArrived(read: () => Promise<ServiceRequest[]>, count: number): Promise<ServiceRequest[]> {
  const isThere = (request: ServiceRequest) => request.departmentId === null || request.deliveredAt !== null;
  const arrived = await untilTrue(async () => (await read()).filter(isThere), count);
  assert.is(new Set(arrived.map((request) => request.id)).size, arrived.length);
  assert.is(arrived.length, count, 'each once');
  return arrived;
}

async function untilTrue<T>(read: () => Promise<T[]>, count: number): Promise<T[]> {
  const end = Date.now() + LONG;
  for (;;) {
    const found = await read();
    if (found.length >= count) return found;
    if (Date.now() > end) throw new Error(`only ${found.length} of ${count} arrived in ${LONG} ms`);
    await new Promise((resolve) => setTimeout(resolve, 1000));
  }
}
