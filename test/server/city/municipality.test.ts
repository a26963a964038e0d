import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { readMunicipality } from '../../../src/server/city/municipality.ts';
import { TOWN } from './town.ts';

const cityWith = (nearby: unknown) =>
  readMunicipality(JSON.stringify({ ...JSON.parse(TOWN['city.json']), ...(nearby === undefined ? {} : { nearby }) }));

test('a city says how near and how long ago the same need counts, or says nothing of it', () => {
  assert.equal(cityWith({ metres: 250, days: 30 }).record?.nearby, { metres: 250, days: 30 });
  assert.is(cityWith(undefined).record?.nearby, undefined);
});

test('what is wrong with it is named', () => {
  const texts = (nearby: unknown) => cityWith(nearby).problems.map(({ text }) => text);
  assert.equal(texts({ metres: 250 }), ['nearby.days is empty; fill it in']);
  assert.match(texts({ metres: 99_999, days: 30 }).join(), /^nearby\.metres "99999" is too large/);
  assert.match(texts({ metres: 'far', days: 30 }).join(), /^nearby\.metres "far" is not a whole number/);
});

test.run();
