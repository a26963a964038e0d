import '../../phone-memory.ts';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { Directory } from '../../../src/domain/directory.ts';
import { dayOf, later } from '../../../src/domain/instant.ts';
import type { Municipality } from '../../../src/domain/municipality.ts';
import { keepDaysOff } from '../../../src/server/calendar/keep-days-off.ts';
import type { Database } from '../../../src/server/database/database.ts';
import { findDirectory, findMunicipality } from '../../../src/server/database/municipalities.ts';
import { findDirectory as findDirectoryOn } from '../../../src/store/directory.ts';
import { saveEncounter } from '../../../src/store/encounters.ts';
import { findRequests } from '../../../src/store/requests.ts';
import { findSyncState } from '../../../src/store/sync-state.ts';
import { onEachDatabase } from '../../databases.ts';
import { nora } from '../../people.ts';
import { encounterOf, openPhone } from '../../phone.ts';
import { openServer } from '../../server.ts';
import { build, town } from '../../town.ts';

const DAY = 86_400_000;
const THIS_YEAR = '2026-11-20T09:00:00.000Z';
const NEXT_YEAR = '2027-01-01T09:00:00.000Z';
const abroad: Directory = {
  ...town,
  municipality: { ...(town.municipality as Municipality), id: 'abroad', country: 'XX' },
  people: [],
};

const stateOf = async (database: Database, id = 'testtown') => {
  const { version, directoryVersion } = (await findMunicipality(database, id)) ?? {};
  return [version, directoryVersion];
};
const lastDayOf = async (database: Database) =>
  (await findDirectory(database, 'testtown')).municipality?.daysOff?.at(-1)?.date;

await onEachDatabase((on) => {
  test(`${on.name}: a city gets its days off once, and again when a year is missing`, async () => {
    const { database, close } = await on.open();
    await build(database, abroad);
    const [[version = 0, directory = 0], other] = [await stateOf(database), await stateOf(database, 'abroad')];
    await keepDaysOff(database, THIS_YEAR);
    assert.equal(await stateOf(database), [version + 1, directory + 1]);
    assert.is(await lastDayOf(database), '2028-12-26');
    await keepDaysOff(database, '2026-12-31T22:00:00.000Z');
    assert.equal(await stateOf(database), [version + 1, directory + 1], 'nothing new, so nothing is written');
    await keepDaysOff(database, NEXT_YEAR);
    assert.equal(await stateOf(database), [version + 2, directory + 2]);
    assert.is(await lastDayOf(database), '2029-12-26');
    assert.equal(await stateOf(database, 'abroad'), other, 'of whose country nothing is known');
    await close();
  });

  test(`${on.name}: of several servers that look at once, one writes`, async () => {
    const { database, close } = await on.openPair();
    const [version = 0] = await stateOf(database);
    await Promise.all([1, 2, 3].map(() => keepDaysOff(database, THIS_YEAR)));
    assert.is((await stateOf(database))[0], version + 1);
    await close();
  });

  test(`${on.name}: a phone learns the days off with its next exchange`, async () => {
    const { app, database, close } = await on.open();
    const phone = await openPhone(app, nora);
    await phone.sync();
    await keepDaysOff(database, THIS_YEAR);
    await phone.sync();
    const { municipality } = await findDirectoryOn(phone.store);
    assert.is(municipality?.daysOff?.at(-1)?.name.nl, 'Tweede kerstdag');
    await close();
  });
});

test('a phone without signal reckons a promise over days off as the server does', async () => {
  const today = new Date().toISOString();
  const daysOff = Array.from({ length: 30 }, (_, days) => ({
    date: dayOf(later(today, (days + 1) * DAY), 'Europe/Amsterdam'),
    name: { en: 'Feast' },
  }));
  const municipality = { ...(town.municipality as Municipality), daysOff };
  const { app, close } = await openServer({ directory: { ...town, municipality } });
  const phone = await openPhone(app, nora);
  await phone.sync();
  const encounter = encounterOf(nora, 'At the school', [['A branch over the gate', 'tree']]);
  assert.equal(await saveEncounter(phone.store, phone.doer, encounter), []);
  const onPhone = async () => (await findRequests(phone.store, [encounter.needs[0]?.id ?? '']))[0]?.dueAt ?? '';
  const before = await onPhone();
  assert.ok(before > later(today, 31 * DAY), `not before the feast is over: ${before}`);
  await phone.sync();
  assert.is((await findSyncState(phone.store)).waiting, 0);
  assert.is(await onPhone(), before);
  await close();
});

test.run();
