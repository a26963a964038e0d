import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { buildApp } from '../../src/server/app.ts';
import { readConfig } from '../../src/server/config.ts';
import { nora } from '../people.ts';
import { signIn } from '../phone.ts';
import { openServer } from '../server.ts';

const PAGES = ['/', '/join', '/nothing.png'];
const DATA = ['/api/health', '/api/session', '/api/openapi.json', '/api/nothing'];

const policyIn = (headers: Record<string, unknown>) =>
  new Map(
    String(headers['content-security-policy'])
      .split(';')
      .map((line) => [line.trim().split(' ')[0], line.trim().split(' ').slice(1)] as const),
  );

test('what the server answers to the app is never to be shown as a page, and says no more than that', async () => {
  const { app, close } = await openServer();
  for (const url of DATA) {
    const { headers } = await app.inject({ url });
    assert.is(headers['content-security-policy'], "default-src 'none'; frame-ancestors 'none'", url);
    assert.is(headers['x-content-type-options'], 'nosniff');
    assert.is(headers['referrer-policy'], 'no-referrer');
    assert.is(headers['cache-control'], 'no-store');
    for (const name of ['permissions-policy', 'x-powered-by', 'server', 'access-control-allow-origin'])
      assert.is(headers[name], undefined, name);
  }
  await close();
});

test('the browser is told to load from here alone, whatever page is asked for', async () => {
  const { app, close } = await openServer();
  for (const url of PAGES) {
    const { headers } = await app.inject({ url });
    const policy = policyIn(headers);
    for (const [directive, sources] of policy) {
      for (const source of sources) {
        assert.ok(["'self'", "'none'", 'data:', 'blob:'].includes(source), `${directive} ${source} at ${url}`);
      }
    }
    assert.equal(policy.get('default-src'), ["'none'"]);
    assert.equal(policy.get('frame-ancestors'), ["'none'"]);
    assert.not(policy.has('upgrade-insecure-requests'), 'there is no https on this machine');
    if (url.startsWith('/api/')) {
      assert.is(policy.size, 2, 'data loads nothing at all');
    } else {
      assert.equal(policy.get('script-src'), ["'self'"]);
      assert.equal(policy.get('style-src'), ["'self'"]);
      assert.equal(policy.get('connect-src'), ["'self'"]);
      assert.equal(policy.get('base-uri'), ["'none'"]);
      assert.is(headers['permissions-policy'], 'geolocation=(self), camera=(self), microphone=(self)');
    }
    assert.is(headers['x-content-type-options'], 'nosniff');
    assert.is(headers['referrer-policy'], 'no-referrer');
    assert.is(headers['x-powered-by'], undefined);
    assert.is(headers.server, undefined);
    assert.is(headers['access-control-allow-origin'], undefined);
    assert.is(headers['strict-transport-security'], undefined);
  }
  await close();
});

test('where there is https, browsers stay with it', async () => {
  const { database, close } = await openServer();
  const config = readConfig({ LOG_LEVEL: 'silent', BASE_URL: 'https://pleinair.example.org' });
  const app = await buildApp({ database, config, poke: () => {} });
  for (const url of [...PAGES, ...DATA]) {
    const { headers } = await app.inject({ url });
    assert.is(headers['strict-transport-security'], 'max-age=31536000', url);
    assert.is(policyIn(headers).has('upgrade-insecure-requests'), PAGES.includes(url), url);
  }
  await app.close();
  await close();
});

test('what the server answers about people is kept by no browser and no proxy on the way', async () => {
  const { app, close } = await openServer();
  const cookie = await signIn(app, nora);
  for (const url of ['/api/session', '/api/sessions', '/api/municipalities', '/api/nothing']) {
    assert.is((await app.inject({ url, headers: { cookie } })).headers['cache-control'], 'no-store', url);
  }
  await close();
});

test('an address that cannot be read, or is not there, is refused like anything else', async () => {
  const { app, close } = await openServer();
  for (const [url, status, reason] of [
    ['/%zz', 400, 'wrongInput'],
    ['/api/%c3%28', 400, 'wrongInput'],
    ['/api/nothing', 404, 'notFound'],
    ['/api/nothing.png', 404, 'notFound'],
    ['/api/session/', 404, 'notFound'],
    ['/api/sessions/a/b', 404, 'notFound'],
    ['/nothing.png', 404, 'notFound'],
  ] as const) {
    const response = await app.inject({ url });
    assert.is(response.statusCode, status, `${url} ${response.body.slice(0, 80)}`);
    assert.is(response.json().reason, reason, url);
    assert.ok(Array.isArray(response.json().problems), url);
  }
  for (const method of ['PUT', 'PATCH', 'OPTIONS', 'DELETE'] as const) {
    const response = await app.inject({ method, url: '/api/sync' });
    assert.is(response.statusCode, 404);
    assert.is(response.json().reason, 'notFound');
  }
  await close();
});

test('nobody reads a file that is not part of the app', async () => {
  const { app, close } = await openServer();
  for (const url of [
    '/../package.json',
    '/..%2fpackage.json',
    '/..%2f..%2f..%2f..%2f..%2fetc%2fpasswd',
    '/%2e%2e/package.json',
    '/..%5cpackage.json',
    '/assets/..%2f..%2fpackage.json',
    '//etc/passwd',
    '/%00.png',
    '/.git/config',
    '/.env',
    '/src/server/main.ts',
    `/${'x'.repeat(5000)}`,
  ]) {
    const response = await app.inject({ url });
    const isApp = response.statusCode === 200 && response.body.startsWith('<!doctype html>');
    const isRefused = [400, 403, 404].includes(response.statusCode) && Array.isArray(response.json().problems);
    assert.ok(isApp || isRefused, `${url} ${response.statusCode}`);
  }
  await close();
});

test('the server says that it is well, and how many requests are on their way', async () => {
  const { app, database, close } = await openServer();
  assert.equal((await app.inject({ url: '/api/health' })).json(), {
    status: 'ok',
    database: 'sqlite',
    waitingDispatches: 0,
  });
  await database.run(
    "insert into dispatches (municipality, id, request_id, department_id, channel, state, attempts, next_at, made_at) values ('testtown', 'd', 'r', 'green', 'desk', 'waiting', 0, $1, $1)",
    ['2026-11-22T10:00:00.000Z'],
  );
  assert.is((await app.inject({ url: '/api/health' })).json().waitingDispatches, 1);
  await close();
});

test('a server whose database does not answer says so, without a word about why', async () => {
  const { app, database, close } = await openServer();
  database.all = async () => {
    throw new Error('postgres://user:password@host is gone');
  };
  const response = await app.inject({ url: '/api/health' });
  assert.is(response.statusCode, 500);
  assert.is(response.body, '{"reason":"unexpected","problems":[]}');
  await close();
});

test.run();
