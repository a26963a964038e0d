import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { runCity } from '../../../src/server/city/main.ts';
import { readMunicipality } from '../../../src/server/city/municipality.ts';
import { makeFolder, TOWN, writeTown } from './town.ts';

const run = async (...words: string[]) => {
  const said: string[] = [];
  return { code: await runCity(words, {}, (line) => said.push(line)), said: said.join('\n') };
};

test('a city’s key: its public half into the city’s file, the private one into a file for its owner alone', async () => {
  const [folder, file] = [writeTown(), join(makeFolder(), 'office.json')];
  const { code, said } = await run('key', folder, file);
  assert.is(code, 0);
  assert.match(said, 'not on the server');
  const { record, problems } = readMunicipality(readFileSync(join(folder, 'city.json'), 'utf8'));
  assert.equal(problems, []);
  const kept = JSON.parse(readFileSync(file, 'utf8'));
  assert.is(kept.officeKey, record?.officeKey);
  assert.is(kept.privateKey.crv, 'P-256');
  assert.not(readFileSync(join(folder, 'city.json'), 'utf8').includes(kept.privateKey.d));
  assert.is(statSync(file).mode & 0o077, 0);
  assert.is((await run('check', folder)).code, 0);
});

test('a key that is there is kept, and so is a file', async () => {
  const [folder, file] = [writeTown(), join(makeFolder(), 'office.json')];
  await run('key', folder, file);
  const before = readFileSync(join(folder, 'city.json'), 'utf8');
  const again = await run('key', folder, join(makeFolder(), 'other.json'));
  assert.equal([again.code, /has a key already/.test(again.said)], [1, true]);
  const other = await run('key', writeTown(), file);
  assert.equal([other.code, /name a new file/.test(other.said)], [1, true]);
  assert.is(readFileSync(join(folder, 'city.json'), 'utf8'), before);
});

test('a city may demand the lock or offer it, and nothing else', () => {
  const withRule = (lock: unknown) => readMunicipality(JSON.stringify({ ...JSON.parse(TOWN['city.json']), lock }));
  for (const lock of ['offered', 'required'] as const) assert.is(withRule(lock).record?.lock, lock);
  assert.match(withRule('perhaps').problems[0]?.text ?? '', 'write offered or required');
});

test('without a folder or a file for it no key is made', async () => {
  assert.is((await run('key', writeTown())).code, 2);
  assert.is((await run('check', writeTown(), 'x')).code, 2);
  assert.not(existsSync('x'));
});

test.run();
