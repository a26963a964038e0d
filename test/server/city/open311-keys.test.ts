import { join } from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { runCity } from '../../../src/server/city/main.ts';
import { openSqlite } from '../../../src/server/database/sqlite.ts';
import { makeFolder, TOWN, writeTown } from './town.ts';

const dataDir = join(makeFolder(), 'data');

async function run(...words: string[]): Promise<{ code: number; said: string[] }> {
  const said: string[] = [];
  return { code: await runCity(words, { DATA_DIR: dataDir }, (line) => said.push(line)), said };
}

test('a key is shown once, listed by name, and ended', async () => {
  assert.is((await run('open311-key', 'FixMyStreet')).said.join(), 'there is no city in this database');
  await run('import', writeTown());
  assert.equal(await run('open311-keys'), { code: 0, said: ['there is no key yet; make one with open311-key NAME'] });
  const made = await run('open311-key', 'FixMyStreet');
  assert.is(made.code, 0);
  assert.match(made.said[1] ?? '', /^veldbeek~[\w-]{43}$/);
  const database = openSqlite(join(dataDir, 'plein-air.sqlite'));
  const kept = JSON.stringify(await database.all('select * from open311_keys'));
  assert.not(kept.includes(made.said[1]?.split('~')[1] ?? ''), 'only its hash is kept');
  await database.close();
  assert.match((await run('open311-keys')).said[0] ?? '', /^FixMyStreet: made \d{4}-\d\d-\d\d$/);
  assert.is((await run('open311-key', 'FixMyStreet')).code, 1);
  assert.is((await run('open311-end', 'Nobody')).code, 1);
  assert.is((await run('open311-end', 'FixMyStreet')).code, 0);
  assert.match((await run('open311-keys')).said[0] ?? '', /, ended /);
  assert.is((await run('open311-keys', '--city', 'moon')).said[0], 'there is no city "moon"; there is: veldbeek');
  for (const words of [
    ['open311-key'],
    ['open311-key', ' '],
    ['open311-keys', 'x'],
    ['open311-end', 'a', 'b'],
    ['open311-end', 'a', '--asks-consent'],
  ])
    assert.is((await run(...words)).code, 2, words.join(' '));
});

test('who has a key stays when the city’s files come in again, and is not in what is written out', async () => {
  await run('open311-key', 'Signalen');
  assert.match((await run('import', writeTown())).said.join('\n'), 'not in people.csv, and kept: Signalen');
  const folder = join(makeFolder(), 'out');
  await run('export', folder);
  assert.match((await run('check', folder)).said[0] ?? '', '2 people');
});

test('a city says in its files which services anybody may read, or leaves the column out', async () => {
  const lines = TOWN['services.csv'].trim().split('\n');
  const text = [`${lines[0]},public`, `${lines[1]},yes`, ...lines.slice(2).map((line) => `${line},no`)].join('\n');
  await run('import', writeTown({ 'services.csv': text }));
  const database = openSqlite(join(dataDir, 'plein-air.sqlite'));
  const rows = await database.all<{ body: string }>("select body from records where kind = 'service'");
  assert.equal(rows.map(({ body }) => JSON.parse(body).isPublic).filter(Boolean), [true]);
  await database.close();
  const wrong = writeTown({ 'services.csv': text.replace(',yes', ',perhaps') });
  assert.match((await run('check', wrong)).said.join(), 'perhaps');
});

test.run();
