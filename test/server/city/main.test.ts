import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { runCity } from '../../../src/server/city/main.ts';
import { openSqlite } from '../../../src/server/database/sqlite.ts';
import { makeFolder, TOWN, writeTown } from './town.ts';

async function run(words: string[], dataDir = join(makeFolder(), 'data')): Promise<{ code: number; said: string }> {
  const lines: string[] = [];
  const code = await runCity(words, { DATA_DIR: dataDir }, (line) => lines.push(line));
  return { code, said: lines.join('\n') };
}

test('wrong words show how it is used', async () => {
  const wrong = [
    [],
    ['check'],
    ['burn', 'x'],
    ['check', 'a', 'b'],
    ['check', 'a', '--city', 'x'],
    ['export', 'a', '--all'],
  ];
  for (const words of wrong) {
    const { code, said } = await run(words);
    assert.is(code, 2, words.join(' '));
    assert.match(said, 'Usage: npm run city');
  }
});

test('a check tells what the city has, and needs no database', async () => {
  const dataDir = join(makeFolder(), 'data');
  const { code, said } = await run(['check', writeTown()], dataDir);
  assert.is(code, 0);
  assert.match(said, 'Veldbeek: 2 districts, 2 departments, 3 services, 2 rules, 2 people');
  assert.match(said, 'warning: services without a lead department go to triage');
  assert.not(existsSync(dataDir));
});

test('a city with a problem is not taken in, and no database is made', async () => {
  const dataDir = join(makeFolder(), 'data');
  for (const deed of ['check', 'import']) {
    const folder = writeTown({ 'services.csv': TOWN['services.csv'].replace('waste,,2', 'wast,,2') });
    const { code, said } = await run([deed, folder], dataDir);
    assert.is(code, 1);
    assert.is(said, 'services.csv, line 3: department "wast" does not exist; write "waste" (or one of: green)');
  }
  assert.not(existsSync(dataDir));
});

test('a city is taken in, taken in again, and written out', async () => {
  const dataDir = join(makeFolder(), 'data');
  const first = await run(['import', writeTown()], dataDir);
  assert.is(first.code, 0);
  assert.match(first.said, 'added 2 people: ana, bram');
  const second = await run(['import', writeTown()], dataDir);
  assert.match(second.said, 'nothing to change');
  const folder = join(makeFolder(), 'out');
  const third = await run(['export', folder], dataDir);
  assert.is(third.code, 0);
  assert.is(readdirSync(folder).length, 6);
  assert.is((await run(['export', folder], dataDir)).code, 1);
});

test('with several cities it is asked which', async () => {
  const dataDir = join(makeFolder(), 'data');
  await run(['import', writeTown()], dataDir);
  const other = TOWN['city.json'].replace('"veldbeek"', '"heidedorp"');
  const { said } = await run(['import', writeTown({ 'city.json': other })], dataDir);
  assert.match(said, 'this installation has 2 cities: heidedorp, veldbeek');
  const asked = await run(['export', join(makeFolder(), 'a')], dataDir);
  assert.is(asked.code, 1);
  assert.match(asked.said, 'add --city and one of: heidedorp, veldbeek');
  assert.is((await run(['export', join(makeFolder(), 'b'), '--city', 'heidedorp'], dataDir)).code, 0);
  const lost = await run(['export', join(makeFolder(), 'c'), '--city', 'gent'], dataDir);
  assert.match(lost.said, 'there is no city "gent"');
});

test('an installation without a city has nothing to write out', async () => {
  const { code, said } = await run(['export', join(makeFolder(), 'a')]);
  assert.is(code, 1);
  assert.is(said, 'there is no city in this database');
});

test('while the server runs on the file, it is said to stop it first', async () => {
  const dataDir = makeFolder();
  const server = openSqlite(join(dataDir, 'plein-air.sqlite'));
  const { code, said } = await run(['import', writeTown()], dataDir);
  await server.close();
  assert.is(code, 1);
  assert.match(said, 'the server is using this database: stop it');
});

test.run();
