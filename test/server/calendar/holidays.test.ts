import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { Municipality } from '../../../src/domain/municipality.ts';
import { withDaysOff } from '../../../src/server/calendar/days-off.ts';
import { hasHolidays, type Land, regionsOf } from '../../../src/server/calendar/holidays.ts';
import { town } from '../../town.ts';

const NOW = '2026-11-20T09:00:00.000Z';

const daysOff = (over: Partial<Municipality>, now = NOW) =>
  withDaysOff({ ...(town.municipality as Municipality), ...over }, now).daysOff ?? [];
const datesOf = (land: Land, year: string) =>
  daysOff(land as Partial<Municipality>)
    .filter(({ date }) => date.startsWith(year))
    .map(({ date }) => date.slice(5))
    .join(' ');

// Each by a printed calendar, Monday to Friday.
test('a Polish city does not work on Epiphany, Easter Monday, Corpus Christi, nor, since 2025, on Christmas Eve', () => {
  assert.is(datesOf({ country: 'PL' }, '2026'), '01-01 01-06 04-06 05-01 06-04 11-11 12-24 12-25');
  assert.is(datesOf({ country: 'PL' }, '2027'), '01-01 01-06 03-29 05-03 05-27 11-01 11-11 12-24');
});

test('a French city does not work on Ascension and the 14th of July; in Alsace on Good Friday neither', () => {
  assert.is(datesOf({ country: 'FR' }, '2027'), '01-01 03-29 05-06 05-17 07-14 11-01 11-11');
  assert.is(datesOf({ country: 'FR', region: '67' }, '2027'), '01-01 03-26 03-29 05-06 05-17 07-14 11-01 11-11');
});

test('a Dutch city works on Good Friday, and not on the birthday of the King', () => {
  assert.is(datesOf({ country: 'NL' }, '2026'), '01-01 04-06 04-27 05-14 05-25 12-25');
  assert.is(datesOf({ country: 'NL' }, '2027'), '01-01 03-29 04-27 05-06 05-17');
});

test('in Great Britain it depends on where: Easter Monday is worked in Scotland, and a Saturday is made up for', () => {
  const boxing = '12-25 12-28';
  assert.is(datesOf({ country: 'GB', region: 'ENG' }, '2026'), `01-01 04-03 04-06 05-04 05-25 08-31 ${boxing}`);
  assert.is(datesOf({ country: 'GB', region: 'SCT' }, '2026'), `01-01 01-02 04-03 05-04 05-25 08-03 11-30 ${boxing}`);
});

test('a part of a region may have a day of its own', () => {
  const hasPeaceDay = (region: string) => daysOff({ country: 'DE', region }).some(({ date }) => date === '2025-08-08');
  assert.ok(hasPeaceDay('BY-A'), 'in Augsburg');
  assert.not(hasPeaceDay('BY'));
});

test('a feast of several days is off for all of them, and what begins in the evening is not', () => {
  const turkish = daysOff({ country: 'TR' }).map(({ date }) => date);
  // The Feast of Sacrifice of 2026 lasts from Wednesday 27 to Saturday 30 May.
  for (const date of ['2026-05-27', '2026-05-28', '2026-05-29']) assert.ok(turkish.includes(date), date);
  const evenings = daysOff({ country: 'AU', region: 'QLD' }).map(({ date }) => date);
  assert.not(evenings.includes('2026-12-24'));
});

test('a day off is named in the languages that are known', () => {
  const [easter] = daysOff({ country: 'NL' }).filter(({ date }) => date === '2026-04-06');
  assert.equal(easter?.name, {
    en: 'Easter Monday',
    fr: 'Lundi de Pâques',
    nl: 'Tweede paasdag',
    pl: 'Drugi dzień Wielkanocy',
  });
  for (const country of ['TR', 'CN', 'SA', 'GR'])
    for (const { date, name } of daysOff({ country }))
      assert.ok(Object.values(name).every(Boolean), `${country} ${date}`);
});

test('the days are those of the year before this one and of three more, by the clock of the city', () => {
  const years = (now: string, timeZone: string) => [
    ...new Set(daysOff({ timeZone }, now).map(({ date }) => date.slice(0, 4))),
  ];
  assert.equal(years(NOW, 'Europe/Amsterdam'), ['2025', '2026', '2027', '2028']);
  assert.equal(years('2026-12-31T23:30:00.000Z', 'Europe/Amsterdam'), ['2026', '2027', '2028', '2029']);
  assert.equal(years('2026-12-31T23:30:00.000Z', 'UTC'), ['2025', '2026', '2027', '2028']);
});

test('the city adds its own days, of one year or of every year, and calls a day as it likes', () => {
  const ownDaysOff = [
    { date: '2026-07-20', name: { nl: 'Feesten' } },
    { date: '12-24', name: { nl: 'Kerstavond' } },
    { date: '04-27', name: { nl: 'Feest' } },
    { date: '02-29', name: { nl: 'Schrikkeldag' } },
    { date: '2026-07-18', name: { nl: 'Zaterdag' } },
    { date: '2031-07-18', name: { nl: 'Later' } },
  ];
  const own = daysOff({ country: 'NL', ownDaysOff }).filter(({ name }) => !name.en);
  assert.equal(
    own.map(({ date, name }) => `${date} ${name.nl}`),
    [
      '2025-12-24 Kerstavond',
      '2026-04-27 Feest',
      '2026-07-20 Feesten',
      '2026-12-24 Kerstavond',
      '2027-04-27 Feest',
      '2027-12-24 Kerstavond',
      '2028-02-29 Schrikkeldag',
      '2028-04-27 Feest',
    ],
    'neither at the weekend nor beyond these years',
  );
});

test('of a country that is not known nothing is known, and what was reckoned once is not kept', () => {
  assert.not(hasHolidays('XX'));
  assert.equal(regionsOf('XX'), []);
  const before = withDaysOff(town.municipality as Municipality, NOW);
  assert.ok(before.daysOff);
  assert.not('daysOff' in withDaysOff({ ...before, country: 'XX' }, NOW));
});

test('every country can be asked for every one of its regions', () => {
  for (const country of ['GB', 'NL', 'CK'])
    for (const region of regionsOf(country)) assert.ok(daysOff({ country, region }).length > 0, `${country} ${region}`);
});

test.run();
