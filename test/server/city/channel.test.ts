import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { runCity } from '../../../src/server/city/main.ts';
import { findSettings } from '../../../src/server/database/channels.ts';
import { openSqlite } from '../../../src/server/database/sqlite.ts';
import { makeFolder, writeTown } from './town.ts';

const SECRET = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;
const KEY = 'the-key-of-the-city';
const OPEN311 = {
  channel: 'open311',
  endpoint: 'https://open311.example.org/v2/',
  apiKey: KEY,
  services: { tree: '042' },
};

/** A database with a city in it, and what is said when a department is to be reached as this file says. */
async function openCity() {
  const dataDir = join(makeFolder(), 'data');
  const run = async (...words: string[]) => {
    const lines: string[] = [];
    const code = await runCity(words, { DATA_DIR: dataDir }, (line) => lines.push(line));
    return { code, said: lines.join('\n') };
  };
  await run('import', writeTown());
  const reach = (department: string, settings: unknown) => {
    const folder = makeFolder();
    mkdirSync(folder, { recursive: true });
    const file = join(folder, 'channel.json');
    writeFileSync(file, typeof settings === 'string' ? settings : JSON.stringify(settings));
    return run('channel', department, file);
  };
  return { dataDir, run, reach };
}

test('how a department is reached is kept on the server, and its secrets are neither said nor written out', async () => {
  const { dataDir, run, reach } = await openCity();
  const hook = await reach('green', {
    channel: 'webhook',
    url: 'https://hooks.example.org/secret-path',
    secret: SECRET,
  });
  assert.is(hook.code, 0, hook.said);
  assert.match(hook.said, 'green: webhook to hooks.example.org is kept');
  assert.match(hook.said, 'write webhook in departments.csv');
  const far = await reach('waste', OPEN311);
  assert.is(far.code, 0, far.said);
  const out = join(makeFolder(), 'out');
  const exported = await run('export', out);
  assert.is(exported.code, 0);
  for (const { said } of [hook, far, exported]) {
    assert.not.match(said, KEY);
    assert.not.match(said, SECRET);
    assert.not.match(said, 'secret-path');
  }
  const database = openSqlite(join(dataDir, 'plein-air.sqlite'));
  const kept = (await findSettings(database, 'veldbeek', 'waste', 'open311')) as typeof OPEN311 & {
    idAttribute: string;
  };
  assert.is(kept.apiKey, KEY);
  assert.is(kept.idAttribute, 'plein_air_id');
  await database.close();
});

test('what is wrong in it is said without the value, and nothing is kept', async () => {
  const { dataDir, reach, run } = await openCity();
  const wrong: [unknown, RegExp][] = [
    ['{', /is not JSON/],
    [[], /channel/],
    [{ channel: 'fax' }, /channel should be webhook or open311/],
    [{ channel: 'webhook', url: 'http://hooks.example.org', secret: SECRET }, /url should be an address with https/],
    [{ channel: 'webhook', url: 'https://hooks.example.org', secret: KEY }, /secret should be whsec_/],
    [{ channel: 'webhook', url: 'https://hooks.example.org' }, /secret is missing/],
    [{ ...OPEN311, apikey: KEY }, /"apikey" is not known here/],
    [{ ...OPEN311, lookEveryMinutes: 0 }, /lookEveryMinutes should be/],
  ];
  for (const [settings, sentence] of wrong) {
    const { code, said } = await reach('green', settings);
    assert.is(code, 1, said);
    assert.match(said, sentence);
    assert.not.match(said, KEY);
  }
  assert.match((await reach('gren', OPEN311)).said, /department "gren" does not exist; write "green"/);
  assert.is((await run('channel', 'green', join(dataDir, 'nothing.json'))).code, 1);
  const database = openSqlite(join(dataDir, 'plein-air.sqlite'));
  assert.equal(await database.all('select * from channels'), []);
  await database.close();
});

test.run();
