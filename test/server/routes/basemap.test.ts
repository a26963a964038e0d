import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { buildApp } from '../../../src/server/app.ts';
import { readConfig } from '../../../src/server/config.ts';
import { nora } from '../../people.ts';
import { signIn } from '../../phone.ts';
import { openServer } from '../../server.ts';

const URL = '/basemap.pmtiles';
const MAP = Buffer.from(Array.from({ length: 5000 }, (_, index) => index % 251));

/** A server whose city has this map, or none; `place` is where it lies. */
async function open(setting: (folder: string) => string | undefined) {
  const folder = mkdtempSync(join(tmpdir(), 'plein-air-map-'));
  writeFileSync(join(folder, 'testtown.pmtiles'), MAP);
  const { database, close } = await openServer();
  const app = await buildApp({
    database,
    config: readConfig({ LOG_LEVEL: 'silent', BASEMAP: setting(folder) }),
    poke: () => {},
  });
  const cookie = await signIn(app, nora);
  const get = (headers: Record<string, string> = {}) => app.inject({ url: URL, headers: { cookie, ...headers } });
  const end = async () => {
    await app.close();
    await close();
    rmSync(folder, { recursive: true });
  };
  return { app, get, folder, end };
}
const ofFile = (folder: string) => join(folder, 'testtown.pmtiles');

test('an officer’s phone reads the map of the city in parts', async () => {
  const { get, end } = await open(ofFile);
  const part = await get({ range: 'bytes=100-199' });
  assert.is(part.statusCode, 206);
  assert.is(part.headers['content-range'], 'bytes 100-199/5000');
  assert.is(part.headers['content-length'], '100');
  assert.ok(part.rawPayload.equals(MAP.subarray(100, 200)));
  const rest = await get({ range: 'bytes=4990-' });
  assert.ok(rest.rawPayload.equals(MAP.subarray(4990)));
  const whole = await get();
  assert.is(whole.statusCode, 200);
  assert.ok(whole.rawPayload.equals(MAP));
  assert.is(whole.headers['content-encoding'], undefined, 'parts of what is packed again would fit nowhere');
  const beyond = await get({ range: 'bytes=5000-' });
  assert.equal([beyond.statusCode, beyond.headers['content-range']], [416, 'bytes */5000']);
  await end();
});

test('a stranger gets no map', async () => {
  const { app, end } = await open(ofFile);
  const answer = await app.inject({ url: URL, headers: { range: 'bytes=0-99' } });
  assert.equal([answer.statusCode, answer.json().reason], [401, 'signIn']);
  await end();
});

test('a phone that has it is told that it is the same, and sees when the city has put a newer one there', async () => {
  const { get, folder, end } = await open(ofFile);
  const { etag = '' } = (await get({ range: 'bytes=0-9' })).headers;
  assert.match(String(etag), /^"[^"]+"$/, 'a strong one');
  const same = await get({ 'if-none-match': String(etag) });
  assert.equal([same.statusCode, same.body], [304, '']);
  utimesSync(ofFile(folder), new Date(), new Date(Date.now() + 5000));
  const newer = await get({ range: 'bytes=0-9', 'if-range': String(etag) });
  assert.is(newer.statusCode, 200, 'a part of another map is not what was asked for');
  assert.is.not(newer.headers.etag, etag);
  await end();
});

test('of a folder each city gets its own map', async () => {
  const { get, folder, end } = await open((folder) => folder);
  assert.is((await get({ range: 'bytes=0-9' })).statusCode, 206);
  rmSync(ofFile(folder));
  assert.is((await get()).statusCode, 204);
  await end();
});

test('a city without a map says so; a server whose map is not where it should be does not start', async () => {
  const { get, end } = await open(() => undefined);
  assert.equal([(await get()).statusCode, (await get()).body], [204, '']);
  await end();
  const { database, close } = await openServer();
  const config = readConfig({ LOG_LEVEL: 'silent', BASEMAP: '/nowhere/town.pmtiles' });
  const told = await buildApp({ database, config, poke: () => {} }).then(
    () => '',
    (error: Error) => error.message,
  );
  assert.match(told, /^BASEMAP is "\/nowhere\/town\.pmtiles"/);
  await close();
});

test.run();
