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

const fileWith = (over: object) => readMunicipality(JSON.stringify({ ...JSON.parse(TOWN['city.json']), ...over }));
const saidOf = (over: object) => fileWith(over).problems.map(({ text }) => text);

test('a city says its region and its own days off', () => {
  const own = [{ date: '12-24', name: { nl: 'Kerstavond' } }];
  const { record, problems } = fileWith({ country: 'DE', region: 'BY-A', ownDaysOff: own });
  assert.equal(problems, []);
  assert.equal([record?.region, record?.ownDaysOff], ['BY-A', own]);
});

test('a region that is not one is named, with the nearest that is', () => {
  assert.match(
    saidOf({ country: 'GB', region: 'SC' }).join(),
    /^region "SC" has no .* in GB; write "SCT" \(or one of: .*WLS/,
  );
  assert.equal(saidOf({ country: 'PL', region: 'MZ' }), [
    'region "MZ" has no public holidays of its own in PL; take it out',
  ]);
  assert.match(
    saidOf({ country: 'GB', region: 'Scotland' }).join(),
    /^region "Scotland" is not a region; write it as in SCT/,
  );
});

test('an own day off that is no day, or has no name, is named', () => {
  const said = (date: unknown, name: unknown) => saidOf({ ownDaysOff: [{ date, name }] });
  assert.equal(said('24 December', { nl: 'x' }), [
    'ownDaysOff.0.date "24 December" is not a day; write one as in 2026-12-24, or 12-24 for that day of every year',
  ]);
  assert.match(said('12-24', { nl: ' ' }).join(), /^ownDaysOff\.0\.name is empty/);
  assert.match(said('12-24', undefined).join(), /^ownDaysOff\.0\.name is empty; fill it in/);
  assert.match(said(undefined, { nl: 'x' }).join(), /^ownDaysOff\.0\.date is empty; fill it in/);
  assert.match(said('12-24', { de: 'x' }).join(), /^"ownDaysOff\.0\.name\.de" is not known here/);
  assert.match(saidOf({ ownDaysOff: '12-24' }).join(), /^ownDaysOff "12-24" is not written as it should be/);
});

test('days off as the server reckons them are not the city’s to write', () => {
  assert.equal(saidOf({ daysOff: [] }), ['"daysOff" is not known here; take it out']);
});

test('a city lists what its requests come from, each under a name of its own', () => {
  const withCauses = (causes: unknown) =>
    readMunicipality(JSON.stringify({ ...JSON.parse(TOWN['city.json']), causes }));
  const storm = { id: 'storm', name: { nl: 'Storm' } };
  assert.equal(withCauses([storm]).record?.causes, [storm]);
  assert.is(withCauses([storm, storm]).record, null);
  assert.match(
    withCauses([{ id: 'a storm', name: {} }])
      .problems.map(({ text }) => text)
      .join(),
    /^causes\.0\.id/,
  );
});

test('a city writes its own words for the public page, and a status or language that there is not is told', () => {
  const publicPage = { contact: { nl: 'Bel 14 050' }, next: { planned: { nl: 'Wij komen' } } };
  const withPage = (page: unknown) =>
    readMunicipality(JSON.stringify({ ...JSON.parse(TOWN['city.json']), publicPage: page }));
  assert.equal(withPage(publicPage).record?.publicPage, publicPage);
  const saidOf = (page: unknown) => withPage(page).problems.map(({ text }) => text);
  assert.equal(saidOf({ next: { soon: {} } }), ['"publicPage.next.soon" is not known here; take it out']);
  assert.equal(saidOf({ privacy: { de: 'x' } }), ['"publicPage.privacy.de" is not known here; take it out']);
  assert.match(saidOf({ contact: { nl: 'x'.repeat(2001) } }).join(), /^publicPage\.contact\.nl/);
});

test.run();
