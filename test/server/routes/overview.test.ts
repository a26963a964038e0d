import type { FastifyInstance } from 'fastify';
import type { FeatureCollection, Point } from 'geojson';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { readCsv } from '../../../src/domain/csv.ts';
import type { Overview } from '../../../src/domain/overview.ts';
import type { Person } from '../../../src/domain/person.ts';
import type { ServiceRequest } from '../../../src/domain/request.ts';
import type { Database } from '../../../src/server/database/database.ts';
import { onEachDatabase } from '../../databases.ts';
import { contactOf, encounterOf, FRIDAY, idOf, requestOf, visitOf } from '../../domain/records.ts';
import { claire, nora, omar, piet, wim } from '../../people.ts';
import { signIn } from '../../phone.ts';
import { changePerson, keepInTown } from '../../sync/city.ts';
import { town } from '../../town.ts';
import { NAUGHTY, UNWRITABLE } from '../naughty.ts';

const SPAN = 'from=2026-11-01&to=2026-11-30';
const at = (longitude: number, latitude: number) => ({ longitude, latitude, accuracy: 8, address: 'Kade 12' });

/** A week of the town: four requests of two departments, one of them over in time, one too late. */
async function live(database: Database): Promise<void> {
  const request = (number: number, over: Partial<ServiceRequest>) => requestOf(nora, { id: idOf(number), ...over });
  const ended = (day: string, over: Partial<ServiceRequest>): Partial<ServiceRequest> => ({
    status: 'done',
    dueAt: '2026-11-24T22:59:59.999Z',
    history: [{ at: `${day}T10:00:00.000Z`, byId: piet.id, deed: 'status', status: 'done' }],
    ...over,
  });
  await keepInTown(database, 'request', [
    request(10, { place: at(0.50012, 0.50049), text: 'Mrs Visser cannot sleep' }),
    request(11, { place: at(0.50034, 0.5001), ...ended('2026-11-23', { cause: 'storm' }) }),
    request(12, {
      serviceCode: 'lamp',
      departmentId: 'streets',
      ...ended('2026-11-26', { blockedBy: 'Needs a permit' }),
    }),
    request(13, { serviceCode: null, departmentId: null, districtId: 'meadows', openedAt: '2026-10-30T09:00:00.000Z' }),
  ]);
  const visit = visitOf(nora, { passersBy: 30 });
  await keepInTown(database, 'visit', [visit]);
  await keepInTown(database, 'contact', [contactOf(nora)]);
  const talks = Array.from({ length: 6 }, (_, index) =>
    encounterOf(nora, { id: idOf(20 + index), contactId: index < 3 ? contactOf(nora).id : null }),
  );
  await keepInTown(database, 'encounter', [...talks, encounterOf(nora, { id: idOf(30), outcome: 'nobodyHome' })]);
}

const asker = async (app: FastifyInstance, person: Person) => {
  const cookie = await signIn(app, person);
  return (query = SPAN, ending = '') => app.inject({ url: `/api/overview${ending}?${query}`, headers: { cookie } });
};

await onEachDatabase((on) => {
  test(`${on.name}: a coordinator sees what came in, went out and waits, and who kept the promise`, async () => {
    const { app, database, close } = await on.open();
    await live(database);
    const ask = await asker(app, claire);
    const response = await ask();
    assert.is(response.statusCode, 200);
    const { total, lines, weeks, causes, blockers } = response.json() as Overview;
    assert.equal([total.came, total.went, total.kept, total.broken, total.stock?.waits], [3, 2, 1, 1, 2]);
    assert.equal(
      lines.map(({ id, came, stock }) => [id, came, stock?.waits]),
      [
        ['tree', 2, 1],
        ['lamp', 1, 0],
        ['', 0, 1],
      ],
    );
    assert.equal(
      weeks.map(({ id, came, went }) => [id, came, went]),
      [
        ['2026-10-26', 0, 0],
        ['2026-11-02', 0, 0],
        ['2026-11-09', 0, 0],
        ['2026-11-16', 3, 0],
        ['2026-11-23', 0, 2],
        ['2026-11-30', 0, 0],
      ],
    );
    assert.equal(causes, [{ id: 'storm', count: 1 }]);
    assert.equal(blockers, [{ id: 'Needs a permit', count: 1 }]);
    const triage = (await ask(`${SPAN}&department=-&by=district`)).json() as Overview;
    assert.equal(
      triage.lines.map(({ id, stock }) => [id, stock?.waits]),
      [['meadows', 1]],
    );
    await close();
  });

  test(`${on.name}: a request in two parts counts once for the city, and each part for the department that does it`, async () => {
    const { app, database, close } = await on.open();
    const lead = requestOf(nora, { id: idOf(10), place: at(0.5, 0.5) });
    const parts = ['streets', 'port'].map((departmentId, index) =>
      requestOf(nora, { id: idOf(11 + index), partOf: lead.id, departmentId, place: at(0.5, 0.5) }),
    );
    await keepInTown(database, 'request', [lead, ...parts]);
    const ask = await asker(app, claire);
    const [all, byDepartment] = [await ask(), await ask(`${SPAN}&by=department`)];
    const cameTo = (response: typeof all) => {
      const { total, lines, weeks } = response.json() as Overview;
      const inWeeks = weeks.reduce((sum, { came }) => sum + came, 0);
      return [total.came, total.stock?.waits, inWeeks, lines.map(({ id, came, stock }) => [id, came, stock?.waits])];
    };
    assert.equal(cameTo(all), [1, 1, 1, [['tree', 1, 1]]]);
    assert.equal(cameTo(byDepartment), [
      1,
      1,
      1,
      [
        ['green', 1, 1],
        ['port', 1, 1],
        ['streets', 1, 1],
      ],
    ]);
    assert.equal(cameTo(await ask(`${SPAN}&department=port`)), [1, 1, 1, [['tree', 1, 1]]]);
    const points = JSON.parse((await ask(SPAN, '.geojson')).body) as FeatureCollection<Point>;
    assert.equal(
      points.features.map(({ properties }) => properties?.came_in),
      [1],
    );
    await close();
  });

  test(`${on.name}: whom the city has not reached comes first, and so few people are not told that one would know them`, async () => {
    const { app, database, close } = await on.open();
    await live(database);
    const { reach } = (await (await asker(app, claire))()).json() as Overview;
    assert.equal(reach, [
      { district: 'meadows', visits: 0, talks: 0, met: 0, doors: 0, passersBy: 0, lastOn: '' },
      { district: 'old-town', visits: 0, talks: 0, met: 0, doors: 0, passersBy: 0, lastOn: '' },
      { district: 'harbour', visits: 1, talks: 6, met: null, doors: null, passersBy: 30, lastOn: FRIDAY.slice(0, 10) },
    ]);
    await close();
  });

  test(`${on.name}: a coordinator of one department sees theirs and what has none; an administrator all figures, no words`, async () => {
    const { app, database, close } = await on.open();
    await live(database);
    await changePerson(database, claire, { departmentIds: ['streets'], districtIds: ['harbour'] });
    const theirs = (await (await asker(app, claire))()).json() as Overview;
    assert.equal([theirs.total.came, theirs.total.stock?.waits], [1, 0]);
    assert.equal(
      theirs.reach.map(({ district }) => district),
      ['harbour'],
    );
    const all = (await (await asker(app, wim))()).json() as Overview;
    assert.equal([all.total.came, all.total.stock?.waits, all.blockers], [3, 2, null]);
    await close();
  });

  test(`${on.name}: officers and maintainers have none, a stranger is told nothing, and what is no span is said`, async () => {
    const { app, close } = await on.open();
    for (const person of [nora, omar, piet]) {
      for (const ending of ['', '.csv', '.geojson']) {
        const response = await (await asker(app, person))(SPAN, ending);
        assert.equal([response.statusCode, response.json().reason], [403, 'notAllowed'], person.name);
      }
    }
    assert.is((await app.inject({ url: '/api/overview?from=x' })).statusCode, 401);
    const ask = await asker(app, claire);
    for (const ending of ['', '.csv', '.geojson']) {
      const response = await ask('from=2026-11-30&to=2026-11-01', ending);
      assert.is(response.statusCode, 400);
      assert.equal(response.json().problems, [{ field: 'to', reason: 'outOfRange' }]);
      assert.is((await ask('', ending)).statusCode, 400);
    }
    await close();
  });

  test(`${on.name}: whatever is put into the address, it is answered or said to be wrong, and never breaks`, async () => {
    const { app, close } = await on.open();
    const ask = await asker(app, claire);
    const span = { from: '2026-11-01', to: '2026-11-30' };
    for (const naughty of [
      ...NAUGHTY.map((text) => text.slice(0, 200)),
      ...UNWRITABLE,
      '0001-01-01',
      '9999-12-31',
      '-',
    ]) {
      for (const field of ['from', 'to', 'district', 'department', 'service', 'by', 'unheard']) {
        const query = new URLSearchParams({ ...span, [field]: naughty }).toString();
        const response = await ask(query, field === 'by' ? '.csv' : '');
        assert.ok([200, 400].includes(response.statusCode), `${field} ${naughty}: ${response.statusCode}`);
        if (response.statusCode === 400) assert.is(response.json().reason, 'wrongInput');
      }
    }
    assert.is((await ask(`${SPAN}&service=tree&service=lamp`)).statusCode, 400, 'one and the same twice');
    await close();
  });

  test(`${on.name}: the table is read back as it was, and no name in it is run by a spreadsheet`, async () => {
    const { app, database, close } = await on.open();
    await live(database);
    const [tree] = town.services;
    if (tree) await keepInTown(database, 'service', [{ ...tree, name: { en: '=cmd|calc, "all"' } }]);
    const ask = await asker(app, claire);
    const response = await ask(SPAN, '.csv');
    assert.match(String(response.headers['content-type']), /^text\/csv/);
    assert.match(String(response.headers['content-disposition']), /overview-2026-11-01-2026-11-30\.csv/);
    const { lines, broken } = readCsv(response.body);
    assert.equal(broken, []);
    const [header = [], ...rows] = lines.map(({ cells }) => cells);
    const cell = (row: string[] | undefined, name: string) => row?.[header.indexOf(name)];
    assert.equal(
      rows.map((row) => ['service', 'name', 'came_in', 'waiting'].map((name) => cell(row, name))),
      [
        ['tree', '\'=cmd|calc, "all"', '2', '1'],
        ['lamp', 'Street lamps', '1', '0'],
        ['', '', '0', '1'],
      ],
    );
    assert.equal(
      [cell(rows[0], 'kept_percent'), cell(rows[1], 'kept_percent'), cell(rows[2], 'kept_percent')],
      ['100', '0', ''],
    );
    const weeks = readCsv((await ask(`${SPAN}&by=week`, '.csv')).body).lines;
    assert.is(weeks.length, 7);
    assert.not.match(response.body, /Visser|Kade|permit/);
    await close();
  });

  test(`${on.name}: points to take away are rounded to a hundred metres and name nobody`, async () => {
    const { app, database, close } = await on.open();
    await live(database);
    const response = await (await asker(app, claire))(SPAN, '.geojson');
    assert.match(String(response.headers['content-type']), /^application\/geo\+json/);
    const { type, features } = JSON.parse(response.body) as FeatureCollection<Point>;
    assert.is(type, 'FeatureCollection');
    assert.equal(features, [
      {
        type: 'Feature',
        geometry: { type: 'Point', coordinates: [0.5, 0.5] },
        properties: { came_in: 2, waiting: 1 },
      },
    ]);
    await close();
  });
});

test.run();
