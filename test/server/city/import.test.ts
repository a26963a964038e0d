import { uuidv7 } from 'uuidv7';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { Kind } from '../../../src/domain/record.ts';
import { keepDaysOff } from '../../../src/server/calendar/keep-days-off.ts';
import { importCity } from '../../../src/server/city/import.ts';
import { CityRefused } from '../../../src/server/city/removals.ts';
import { findAccount, listAccounts, setPassword } from '../../../src/server/database/accounts.ts';
import type { Database } from '../../../src/server/database/database.ts';
import { findMunicipality, readDirectory, takeVersions } from '../../../src/server/database/municipalities.ts';
import { findRecord, keepRecords, lockRecords } from '../../../src/server/database/records.ts';
import { dump, onEachDatabase } from '../../databases.ts';
import { contactOf, encounterOf, requestOf } from '../../domain/records.ts';
import { nora } from '../../people.ts';
import { cityWith, collection, type Files, feature, square, TOWN, withDatabase } from './town.ts';

const CITY = 'veldbeek';
const versionOf = async (database: Database) => (await findMunicipality(database, CITY))?.version;

const ofVeldbeek = (database: Database) =>
  database.all('select * from records where municipality = $1 order by kind, id', [CITY]);

/** Something that came from a phone, put straight into the database. */
async function keepWork(database: Database, kind: Kind, fields: object): Promise<void> {
  const id = uuidv7();
  const made = kind === 'encounter' ? encounterOf(nora) : kind === 'contact' ? contactOf(nora) : requestOf(nora);
  const record = { ...made, id, officerId: id, districtId: null, departmentId: null, ...fields } as never;
  await database.transaction(async (connection) => {
    const version = (await takeVersions(connection, CITY, 1)) + 1;
    await keepRecords(connection, CITY, new Map(), [{ kind, id, version, record }]);
  });
}

async function refusalOf(database: Database, files: Files): Promise<string> {
  const before = await dump(database);
  const error = await importCity(database, await cityWith(files)).then(
    () => null,
    (error) => error,
  );
  assert.instance(error, CityRefused);
  assert.equal(await dump(database), before, 'nothing was written');
  return error.message;
}

await onEachDatabase((on) => {
  test(`${on.name}: a town comes into an empty database, each record at a version of its own`, () =>
    withDatabase(on.newPlace(), async (database) => {
      const city = await cityWith();
      const summary = await importCity(database, city);
      assert.is(summary.added.length, 12);
      const directory = await readDirectory(database, CITY);
      assert.equal(
        directory.services.find(({ id }) => id === 'trees'),
        city.services[0],
      );
      assert.equal(
        directory.rules.map((rule) => rule.id),
        ['bins-north', 'storm'],
      );
      assert.is(await versionOf(database), 12);
      const versions = await database.all<{ version: number }>('select version from records order by version');
      assert.equal(
        versions.map(({ version }) => version),
        Array.from({ length: 12 }, (_, index) => index + 1),
      );
      const ana = await findAccount(database, CITY, 'ana');
      assert.is(ana?.password, null);
      assert.is((await findRecord(database, CITY, 'person', ana?.personId ?? ''))?.name, 'Ana Kowalska');
    }));

  test(`${on.name}: the same town again writes nothing`, () =>
    withDatabase(on.newPlace(), async (database) => {
      await importCity(database, await cityWith());
      const before = await dump(database);
      const { added, changed, removed } = await importCity(database, await cityWith());
      assert.equal([added, changed, removed], [[], [], []]);
      assert.equal(await dump(database), before);
    }));

  test(`${on.name}: a town comes with its days off, and an own day added changes the town alone`, () =>
    withDatabase(on.newPlace(), async (database) => {
      const NOW = '2026-11-20T09:00:00.000Z';
      await importCity(database, await cityWith(), NOW);
      const daysOff = async () => (await readDirectory(database, CITY)).municipality?.daysOff ?? [];
      const before = await daysOff();
      assert.ok(
        before.some(({ date, name }) => date === '2027-07-21' && name.nl && name.fr),
        'the Belgian holiday',
      );
      const ownDaysOff = [{ date: '07-22', name: { nl: 'Kermis' } }];
      const file = JSON.stringify({ ...JSON.parse(TOWN['city.json']), ownDaysOff });
      const { added, changed, removed } = await importCity(database, await cityWith({ 'city.json': file }), NOW);
      assert.equal([added, changed, removed], [[], [{ kind: 'municipality', id: CITY }], []]);
      assert.is((await daysOff()).length, before.length + 3, 'in 2028 it is a Saturday');
      await keepDaysOff(database, NOW);
      assert.is(await versionOf(database), 13, 'the server reckons the same');
    }));

  test(`${on.name}: a changed reason changes its rule and nothing else`, () =>
    withDatabase(on.newPlace(), async (database) => {
      await importCity(database, await cityWith());
      const files = { 'rules.csv': TOWN['rules.csv'].replace('Na een storm', 'Na de storm') };
      const { added, changed, removed } = await importCity(database, await cityWith(files));
      assert.equal([added, changed, removed], [[], [{ kind: 'rule', id: 'storm' }], []]);
      assert.is(await versionOf(database), 13);
      const rows = await database.all<{ id: string }>('select id from records where version > 12');
      assert.equal(
        rows.map(({ id }) => id),
        ['storm'],
      );
      assert.is((await findMunicipality(database, CITY))?.directoryVersion, 2);
    }));

  test(`${on.name}: a rule that is taken out leaves a tombstone, and may come back`, () =>
    withDatabase(on.newPlace(), async (database) => {
      await importCity(database, await cityWith());
      const [header = '', first = ''] = TOWN['rules.csv'].split('\n');
      const { removed } = await importCity(database, await cityWith({ 'rules.csv': `${header}\n${first}\n` }));
      assert.equal(removed, [{ kind: 'rule', id: 'storm' }]);
      const [storm] = await lockRecords(database, CITY, [{ kind: 'rule', id: 'storm' }]);
      assert.equal([storm?.record, storm?.version], [null, 13]);
      const { added } = await importCity(database, await cityWith());
      assert.equal(added, [{ kind: 'rule', id: 'storm' }]);
      assert.is((await findRecord(database, CITY, 'rule', 'storm'))?.order, 2);
    }));

  test(`${on.name}: rules that change places are both written`, () =>
    withDatabase(on.newPlace(), async (database) => {
      await importCity(database, await cityWith());
      const [header = '', first = '', second = ''] = TOWN['rules.csv'].split('\n');
      const { changed } = await importCity(
        database,
        await cityWith({ 'rules.csv': [header, second, first, ''].join('\n') }),
      );
      assert.equal(changed.map(({ id }) => id).sort(), ['bins-north', 'storm']);
      assert.equal(
        (await readDirectory(database, CITY)).rules.map(({ id }) => id),
        ['storm', 'bins-north'],
      );
    }));

  test(`${on.name}: Bram keeps his id and his password when his line changes`, () =>
    withDatabase(on.newPlace(), async (database) => {
      await importCity(database, await cityWith());
      const before = await findAccount(database, CITY, 'bram');
      await setPassword(database, CITY, before?.personId ?? '', 'a hash');
      const files = {
        'people.csv': TOWN['people.csv'].replace('bram,Bram Peeters,', 'bram,Bram Claes,bram@veldbeek.example'),
      };
      const { changed } = await importCity(database, await cityWith(files));
      assert.equal(changed, [{ kind: 'person', id: before?.personId }]);
      assert.equal(await findAccount(database, CITY, 'bram'), {
        ...before,
        email: 'bram@veldbeek.example',
        password: 'a hash',
      });
      assert.is((await findRecord(database, CITY, 'person', before?.personId ?? ''))?.name, 'Bram Claes');
    }));

  test(`${on.name}: another e-mail address is a change, though phones need not hear of it`, () =>
    withDatabase(on.newPlace(), async (database) => {
      await importCity(database, await cityWith());
      const files = { 'people.csv': TOWN['people.csv'].replace('ana@', 'ana.k@') };
      assert.is((await importCity(database, await cityWith(files))).changed.length, 1);
      assert.is((await findAccount(database, CITY, 'ana'))?.email, 'ana.k@veldbeek.example');
      assert.is(await versionOf(database), 12);
    }));

  test(`${on.name}: who is not in the file stays`, () =>
    withDatabase(on.newPlace(), async (database) => {
      await importCity(database, await cityWith());
      const people = TOWN['people.csv'].replace(/^bram.*\n/m, 'cleo,Cleo Maes,,officer,south,,fr\n');
      const { staying, added } = await importCity(database, await cityWith({ 'people.csv': people }));
      assert.equal(staying, ['bram']);
      assert.is(added.length, 1);
      assert.is((await listAccounts(database, CITY)).length, 3);
    }));

  test(`${on.name}: somebody who was switched off stays so`, () =>
    withDatabase(on.newPlace(), async (database) => {
      await importCity(database, await cityWith());
      const id = (await findAccount(database, CITY, 'bram'))?.personId ?? '';
      await database.run(
        `update records set body = replace(body, '"isActive":true', '"isActive":false') where id = $1`,
        [id],
      );
      await importCity(database, await cityWith({ 'people.csv': TOWN['people.csv'].replace('Peeters', 'Claes') }));
      assert.is((await findRecord(database, CITY, 'person', id))?.isActive, false);
    }));

  const WITHOUT_SOUTH: Files = {
    'districts.geojson': collection(feature('north', [square(4, 51)])),
    'people.csv': TOWN['people.csv'].replace('north|south', 'north'),
  };

  test(`${on.name}: a district where nothing ever happened may go`, () =>
    withDatabase(on.newPlace(), async (database) => {
      await importCity(database, await cityWith());
      assert.equal((await importCity(database, await cityWith(WITHOUT_SOUTH))).removed, [
        { kind: 'district', id: 'south' },
      ]);
    }));

  test(`${on.name}: a district where people were met stays, and it is said how often`, () =>
    withDatabase(on.newPlace(), async (database) => {
      await importCity(database, await cityWith());
      await keepWork(database, 'encounter', { districtId: 'south' });
      await keepWork(database, 'encounter', { districtId: 'south' });
      await keepWork(database, 'contact', { districtId: 'south', note: '"districtId":"north"' });
      assert.is(
        await refusalOf(database, WITHOUT_SOUTH),
        'districts.geojson: district "south" is no longer there, but still in use (1 contact, 2 encounters); keep it in the file',
      );
    }));

  test(`${on.name}: what only sounds like a district in use does not hold it`, () =>
    withDatabase(on.newPlace(), async (database) => {
      await importCity(database, await cityWith());
      await keepWork(database, 'encounter', { districtId: 'SOUTH', note: 'he said "districtId":"south"' });
      await keepWork(database, 'encounter', { districtId: 'south-east' });
      assert.is((await importCity(database, await cityWith(WITHOUT_SOUTH))).removed.length, 1);
    }));

  test(`${on.name}: a department stays while a request remembers it, and a service while a need names it`, () =>
    withDatabase(on.newPlace(), async (database) => {
      await importCity(database, await cityWith());
      await keepWork(database, 'request', { history: [{ deed: 'routed', departmentId: 'waste' }] });
      await keepWork(database, 'encounter', { needs: [{ serviceCode: 'other', departmentId: null }] });
      const refusal = await refusalOf(database, {
        'departments.csv': TOWN['departments.csv'].replace(/^waste.*\n/m, ''),
        'services.csv': TOWN['services.csv']
          .replace('green,waste', 'green,')
          .replace('poubelle,waste', 'poubelle,')
          .replace(/^other.*\n/m, ''),
      });
      assert.match(refusal, 'departments.csv: department "waste" is no longer there, but still in use (1 request)');
      assert.match(refusal, 'services.csv: service "other" is no longer there, but still in use (1 encounter)');
    }));

  test(`${on.name}: a district stays while somebody who is not in the file serves it`, () =>
    withDatabase(on.newPlace(), async (database) => {
      await importCity(database, await cityWith());
      const people = TOWN['people.csv'].replace(/^ana.*\n/m, '');
      assert.match(await refusalOf(database, { ...WITHOUT_SOUTH, 'people.csv': people }), 'still in use (1 person)');
    }));

  test(`${on.name}: an import that fails on its way leaves nothing behind`, () =>
    withDatabase(on.newPlace(), async (database) => {
      await importCity(database, await cityWith());
      const before = await dump(database);
      const city = await cityWith({ 'rules.csv': TOWN['rules.csv'].replace('Na een storm', 'Na de storm') });
      // Twice the same login cannot come from files; the database refuses it after the records are written.
      const twin = {
        login: 'twin',
        name: 'Twin',
        email: '',
        roles: ['officer' as const],
        districtIds: [],
        departmentIds: [],
        language: 'nl' as const,
      };
      city.people.push(twin, twin);
      let hasFailed = false;
      await importCity(database, city).catch(() => {
        hasFailed = true;
      });
      assert.ok(hasFailed);
      assert.equal(await dump(database), before);
    }));

  test(`${on.name}: two imports at once give the same as one after the other`, () =>
    withDatabase(on.newPlace(), async (database) => {
      const city = await cityWith();
      const summaries = await Promise.all([importCity(database, city), importCity(database, city)]);
      assert.equal(
        summaries.map(({ added }) => added.length),
        [12, 0],
      );
      assert.is((await listAccounts(database, CITY)).length, 2);
    }));

  test(`${on.name}: two towns live side by side`, () =>
    withDatabase(on.newPlace(), async (database) => {
      await importCity(database, await cityWith());
      const before = await ofVeldbeek(database);
      await importCity(
        database,
        await cityWith({ 'city.json': TOWN['city.json'].replace('"veldbeek"', '"heidedorp"') }),
      );
      assert.equal(await ofVeldbeek(database), before);
      assert.is((await readDirectory(database, 'heidedorp')).districts.length, 2);
    }));
});

test.run();
