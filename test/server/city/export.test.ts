import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { findCity } from '../../../src/server/city/export.ts';
import { importCity } from '../../../src/server/city/import.ts';
import { readCity } from '../../../src/server/city/read.ts';
import { writeCity } from '../../../src/server/city/write.ts';
import { findAccount } from '../../../src/server/database/accounts.ts';
import type { Database } from '../../../src/server/database/database.ts';
import { findMunicipality } from '../../../src/server/database/municipalities.ts';
import type { Files } from './town.ts';
import { cityWith, collection, feature, makeFolder, square, TOWN, withFile } from './town.ts';

async function exportTo(database: Database): Promise<string> {
  const folder = join(makeFolder(), 'city');
  const city = await findCity(database, 'veldbeek');
  assert.ok(city);
  assert.equal(await writeCity(folder, city), []);
  return folder;
}

async function cityIn(folder: string) {
  const read = await readCity(folder);
  if ('problems' in read) throw new Error(JSON.stringify(read.problems));
  return read.city;
}

const HARD: Files = {
  'districts.geojson': collection(
    feature('north', [square(4, 51), square(4.25, 51.25).map(([x = 0, y = 0]) => [x / 2 + 2, y / 2 + 25.7, 12])]),
    feature('south', [[square(4, 50)], [square(7, 50), square(7.1, 50.1)]], 'MultiPolygon', {
      fr: 'Sud',
      pl: 'Południe',
    }),
  ),
  'rules.csv': `id,service,district,words,department,because_nl,because_pl
quotes,bins,north,,green,"""Zo"", zei hij; en ""niet"" anders","Żółć,
w dwóch ""wierszach""\r
albo w trzech "
storm,,,"storm|omgevallen boom|gęś",green, = 1 + 1 ,👩‍🌾 \u202Eright to left
`,
  'people.csv': `login,name,email,roles,districts,departments,language
ana.k+1@x,"O'Brien, ""Ana""; drop table",,officer|coordinator,south|north,green|waste,pl
`,
};

test('a city that is written out and taken in again is the same, though it is full of quotation marks, holes and islands', () =>
  withFile(async (database) => {
    await importCity(database, await cityWith(HARD));
    const before = await findMunicipality(database, 'veldbeek');
    const folder = await exportTo(database);
    const { added, changed, removed } = await importCity(database, await cityIn(folder));
    assert.equal([added, changed, removed], [[], [], []]);
    assert.equal(await findMunicipality(database, 'veldbeek'), before);
    const again = await exportTo(database);
    for (const file of readdirSync(folder)) {
      assert.is(readFileSync(join(again, file), 'utf8'), readFileSync(join(folder, file), 'utf8'), file);
    }
  }));

test('a city that is written out makes the same city elsewhere', () =>
  withFile(async (database) => {
    await importCity(database, await cityWith(HARD));
    const folder = await exportTo(database);
    await withFile(async (other) => {
      await importCity(other, await cityIn(folder));
      assert.equal(await findCity(other, 'veldbeek'), await findCity(database, 'veldbeek'));
    });
  }));

test('a city is written out with its region and its own days off, and without those that are reckoned', () =>
  withFile(async (database) => {
    const own = { country: 'DE', region: 'BY', ownDaysOff: [{ date: '12-24', name: { nl: 'Kerstavond' } }] };
    const file = JSON.stringify({ ...JSON.parse(TOWN['city.json']), ...own });
    await importCity(database, await cityWith({ 'city.json': file }));
    const written = JSON.parse(readFileSync(join(await exportTo(database), 'city.json'), 'utf8'));
    assert.equal(written, JSON.parse(file));
  }));

test('only the languages of the city have columns', () =>
  withFile(async (database) => {
    await importCity(database, await cityWith());
    const folder = await exportTo(database);
    const [header] = readFileSync(join(folder, 'departments.csv'), 'utf8').split('\n');
    assert.is(header, '\uFEFFid,name_fr,name_nl,channel,email');
  }));

test('somebody who was switched off is not written out', () =>
  withFile(async (database) => {
    await importCity(database, await cityWith());
    const id = (await findAccount(database, 'veldbeek', 'bram'))?.personId ?? '';
    await database.run(`update records set body = replace(body, '"isActive":true', '"isActive":false') where id = $1`, [
      id,
    ]);
    const city = await findCity(database, 'veldbeek');
    assert.equal(
      city?.people.map(({ login }) => login),
      ['ana'],
    );
  }));

test('a folder with something in it is left alone', async () => {
  const folder = makeFolder();
  writeFileSync(join(folder, 'notes.txt'), 'mine');
  const problems = await writeCity(folder, await cityWith());
  assert.match(problems[0]?.text ?? '', 'is not empty');
  assert.equal(readdirSync(folder), ['notes.txt']);
});

const NAUGHTY = [
  '<script>alert(1)</script>',
  "Robert'); drop table records;--",
  '../../etc/passwd',
  '$\u007Bjndi:ldap://x}',
  '{{7*7}}',
  '%s%n%x',
  '\u200B\u202E\u2066x',
  'Ṱ̺̺̕o͞ ̷i̲̬͇̪͙n̝̗͕v̟̜̘̦͟o̶̙̰̠kè͚̮̺̪̹̱̤',
  '田中さんにあげて下さい',
  '👾🙇‍♀️🇧🇪',
  '__proto__',
  'constructor',
  'null',
  '\t tab \u00a0',
  '-1;=cmd|calc',
];

test('whatever an administrator types in a name is kept as typed', () =>
  withFile(async (database) => {
    const lines = NAUGHTY.map((name, index) => `d${index},"${name.replaceAll('"', '""')}",desk,`);
    const files = {
      'departments.csv': ['id,name_nl,channel,email', 'green,G,desk,', 'waste,A,desk,', ...lines].join('\n'),
    };
    await importCity(database, await cityWith(files));
    const city = await cityIn(await exportTo(database));
    const names = new Map(city.departments.map(({ id, name }) => [id, name.nl]));
    for (const [index, name] of NAUGHTY.entries()) assert.is(names.get(`d${index}`), name);
  }));

test('ids that mean something to JavaScript are ids like others', () =>
  withFile(async (database) => {
    const files = {
      'departments.csv': `${TOWN['departments.csv']}constructor,C,,desk,\ntoString,T,,desk,\n`,
      'services.csv': `${TOWN['services.csv']}hasOwnProperty,H,,,,constructor,toString,,\n`,
    };
    await importCity(database, await cityWith(files));
    const city = await cityIn(await exportTo(database));
    assert.is(city.services.find(({ id }) => id === 'hasOwnProperty')?.leadId, 'constructor');
  }));

test.run();
