import { Writable } from 'node:stream';
import { uuidv7 } from 'uuidv7';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { buildApp } from '../../src/server/app.ts';
import { readConfig } from '../../src/server/config.ts';
import { nora, wim } from '../people.ts';
import { signIn } from '../phone.ts';
import { openServer } from '../server.ts';
import { PASSWORD } from '../town.ts';
import { asking, meeting, say } from './telling.ts';

const IP = '203.0.113.77';
const NOTE = 'Mrs Visser at number 12 is ill';

/** A server whose log is kept to be read. */
async function openLogged(logLevel = 'info') {
  const { database, close } = await openServer();
  let log = '';
  const logTo = new Writable({
    write: (chunk, _encoding, done) => {
      log += chunk;
      done();
    },
  });
  const config = { ...readConfig({}), logLevel };
  const app = await buildApp({ database, config, poke: () => {}, logTo });
  app.addHook('onRequest', async (request) => {
    Object.defineProperty(request.raw.socket, 'remoteAddress', { value: IP });
  });
  return {
    app,
    database,
    lines: () =>
      log
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line) as Record<string, unknown>),
    log: () => log,
    close: async () => {
      await app.close();
      await close();
    },
  };
}

/** A message as a database writes it: with the row it would not take in it, made to look like a place in a file. */
const telltale = () => {
  const error = new Error(`duplicate key: (${nora.name}, nora)\n    at ${NOTE}\n    at ${IP} (file.ts:1:2)`);
  return Object.assign(error, { code: '23505', detail: NOTE, cause: new Error(NOTE) });
};

test('a day of work leaves nothing about anybody in the log, and enough to see that the server works', async () => {
  const { app, database, lines, log, close } = await openLogged();
  const deviceId = uuidv7();
  const cookie = await signIn(app, nora, deviceId);
  const secret = decodeURIComponent(cookie.split('~')[1] ?? cookie);
  const told = meeting(nora, NOTE, ['The tree of Mr De Boer']);
  await say(app, cookie, asking([told]));
  await say(app, cookie, asking([{ ...told, personId: wim.id, id: uuidv7() }]));
  const admin = await signIn(app, wim);
  const made = await app.inject({
    method: 'POST',
    url: `/api/people/${nora.id}/invitation`,
    headers: { cookie: admin },
  });
  const token = (made.json() as { link: string }).link.split('#')[1] ?? '';
  const post = (url: string, payload: object | string, headers = {}) =>
    app.inject({ method: 'POST', url, payload, headers: { 'content-type': 'application/json', ...headers } });
  await post('/api/invitations/read', { token });
  await post('/api/invitations/accept', { token, password: `${PASSWORD} new`, deviceId });
  await post('/api/invitations/accept', { token, password: `${PASSWORD} new`, deviceId });
  await post('/api/session', { login: 'nora', password: 'Geheim123 geheim', deviceId });
  await post('/api/session', `{"login": "nora", "password": "Geheim123 geheim", broken ${NOTE}`);
  await post('/api/sync', 'not gzip at all', { 'content-encoding': 'gzip' });
  for (let tries = 0; tries < 12; tries += 1)
    await post('/api/session', { login: 'nora', password: 'Geheim123 geheim', deviceId });
  const form = { 'content-type': 'application/x-www-form-urlencoded' };
  for (const url of ['/open311/v2/requests.json', `/open311/v2/requests/${token.slice(-40)}.xml?first_name=Visser`])
    await app.inject({
      method: 'POST',
      url,
      headers: form,
      payload: `api_key=${token}&description=${NOTE}&email=nora`,
    });
  await app.inject({ url: `/join?token=${token}&name=${encodeURIComponent(nora.name)}`, headers: { cookie } });
  await app.inject({ url: `/api/nothing/${secret}?login=nora`, headers: { cookie, 'user-agent': 'Nora’s phone' } });
  await app.inject({ url: `/%zz${secret}`, headers: { cookie } });
  await app.inject({ method: 'DELETE', url: `/api/sessions/${secret.slice(0, 43)}`, headers: { cookie } });

  const all = database.all;
  database.all = () => Promise.reject(telltale());
  const failed = await say(app, cookie, asking([meeting(nora, NOTE)]));
  const login = await post('/api/session', { login: 'piet', password: 'Geheim123 geheim', deviceId });
  database.all = all;
  const transaction = database.transaction;
  database.transaction = () => Promise.reject(telltale());
  await say(app, cookie, asking([meeting(nora, NOTE)]));
  database.transaction = transaction;
  for (const { status, body } of [failed, { status: login.statusCode, body: login.body }]) {
    assert.is(status, 500);
    assert.is(body, '{"reason":"unexpected","problems":[]}');
  }

  const errors = lines().filter(({ level }) => level === 50);
  assert.is(errors.length, 3, 'what failed is in the log');
  for (const { err } of errors) {
    const { type, message, stack } = err as Record<string, string>;
    assert.is(type, 'Error');
    assert.is(message, '23505');
    assert.match(stack ?? '', /^ {4}at .*\.ts:\d+:\d+/, 'with the place where it did');
  }
  assert.ok(lines().some(({ req }) => (req as { route?: string } | undefined)?.route === '/api/sync'));
  assert.ok(lines().some(({ res }) => (res as { status?: number } | undefined)?.status === 401));
  const personal = {
    name: 'Nora',
    surname: 'Lindqvist',
    login: 'nora',
    note: 'Visser',
    need: 'De Boer',
    'the password typed': 'Geheim123',
    password: PASSWORD,
    address: IP,
    'the loopback address': '127.0.0.1',
    'secret of the session': secret,
    'token of the link': token.split('~')[1] ?? '',
    'id of the person': nora.id,
    'id of the record': told.recordId,
    device: deviceId,
    'words of an error': 'duplicate key',
  };
  for (const [what, text] of Object.entries(personal)) {
    assert.ok(text.length > 3, what);
    assert.not(log().includes(text), `${what} is in the log`);
  }
  await close();
});

test('a log of errors alone holds nothing else', async () => {
  const { app, log, close } = await openLogged('error');
  const cookie = await signIn(app, nora);
  await say(app, cookie, asking());
  await app.inject({ url: '/api/nothing' });
  assert.is(log(), '');
  await close();
});

test.run();
