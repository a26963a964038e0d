import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { warningsOf } from '../../../src/server/city/warnings.ts';
import { cityWith, TOWN } from './town.ts';

const warningsWith = async (rules: string) =>
  warningsOf(await cityWith({ 'rules.csv': `id,service,district,words,department,because_nl\n${rules}` })).filter(
    (line) => line.startsWith('rule'),
  );

test('a service that nobody leads is said to go to triage', async () => {
  const warnings = warningsOf(await cityWith());
  assert.ok(warnings.includes('services without a lead department go to triage, unless a rule says otherwise: other'));
});

test('a rule behind one that always fits is told', async () => {
  assert.equal(await warningsWith('all,bins,,,waste,x\nnorth,bins,north,zak,green,y\n'), [
    'rule "north" is never reached: "all", which stands before it, always fits',
  ]);
});

test('a rule that waits for a longer word than an earlier one is told', async () => {
  assert.equal((await warningsWith('a,,,boom|tak,green,x\nb,bins,,boomstronk|takken,waste,y\n')).length, 1);
});

test('rules that can each be reached raise no warning', async () => {
  assert.equal(
    await warningsWith('a,bins,north,,waste,x\nb,bins,,,green,y\nc,,,boom,green,z\nd,,,boom|zak,waste,z\n'),
    [],
  );
  assert.equal(await warningsWith('a,,,boomstronk,waste,x\nb,,,boom,green,y\n'), []);
});

test('a department that nothing is sent to, and names that a language lacks, are told', async () => {
  const departments = `${TOWN['departments.csv']}roads,Wegen,,desk,\n`;
  const warnings = warningsOf(await cityWith({ 'departments.csv': departments })).join('\n');
  assert.match(warnings, 'nothing is sent to these departments by a service or a rule: roads');
  assert.match(warnings, /without a name in "fr".*: district north, district south, department roads/);
});

test('a country of which no public holiday is known is told', async () => {
  const of = async (country: string) =>
    warningsOf(await cityWith({ 'city.json': TOWN['city.json'].replace('"BE"', `"${country}"`) })).filter((line) =>
      line.includes('public holiday'),
    );
  assert.match((await of('UK')).join(), /^no public holiday is known of country "UK"/);
  assert.equal(await of('GB'), []);
});

test.run();
