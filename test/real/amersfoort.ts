import type { FeatureCollection } from 'geojson';
import type { District } from '../../src/domain/district.ts';
import { findDistrict } from '../../src/domain/district.ts';
import type { ServiceRequest } from '../../src/domain/request.ts';
import { findDirectory } from '../../src/server/database/municipalities.ts';
import { dispatchOnce } from '../../src/server/dispatch/dispatch.ts';
import { saveEncounter } from '../../src/store/encounters.ts';
import { encounterOf, openPhone } from '../phone.ts';
import { openCity } from './city.ts';
import { codeOf, readJson, writeFolder } from './files.ts';
import type { Outcome } from './paris.ts';

interface Category {
  main_name: string;
  sub_slug: string;
  sub_name: string;
  is_active: boolean;
  departments: { code: string; responsible: boolean }[];
  slo: { n_days: number; use_calendar_days: boolean } | null;
}

const categories = () =>
  readJson<{ categories: Category[] }>(
    'taxonomies/nl_signalen_amsterdam_categories_departments_sla.json',
  ).categories.filter((category) => category.is_active);
const responsible = (category: Category) =>
  category.departments.filter((department) => department.responsible).map(({ code }) => codeOf(code));

/** One need for each of Signalen's 123 active services, and one from the hole in Amersfoort's map. */
export async function tryAmersfoort(engine: string, databaseUrl: string | null): Promise<Outcome> {
  const { app, database, close } = await openCity(writeAmersfoort, 'amersfoort', databaseUrl);
  const directory = await findDirectory(database, 'amersfoort');
  const [officer] = directory.people;
  if (!officer) throw new Error('nobody serves Amersfoort');
  const phone = await openPhone(app, officer);
  await phone.sync();
  const hole = findHole(directory.districts);
  const needs = categories().map((category): [string, string] => [category.sub_name, codeOf(category.sub_slug)]);
  for (let start = 0; start < needs.length; start += 10) {
    await saveEncounter(
      phone.store,
      phone.doer,
      encounterOf(officer, `round ${start}`, needs.slice(start, start + 10), directory.districts[0]?.id),
    );
  }
  const inHole = encounterOf(
    officer,
    'in the hole',
    [['Een losse tegel', null]],
    findDistrict(hole, directory.districts)?.id ?? null,
  );
  inHole.place = { longitude: hole[0], latitude: hole[1], accuracy: 5, address: '' };
  await saveEncounter(phone.store, phone.doer, inHole);
  await phone.sync();
  while ((await dispatchOnce(database)) > 0);

  const rows = await database.all<{ body: string }>(
    "select body from records where kind = 'request' and body is not null",
  );
  const requests = rows.map((row) => JSON.parse(row.body) as ServiceRequest);
  const arrived = (category: Category) => requests.find((request) => request.serviceCode === codeOf(category.sub_slug));
  const right = categories().filter(
    (category) => arrived(category) && arrived(category)?.departmentId === (responsible(category)[0] ?? null),
  );
  const several = categories().filter((category) => responsible(category).length >= 2).length;
  const without = categories().filter((category) => responsible(category).length === 0).length;
  const fromHole = requests.find((request) => request.text === 'Een losse tegel');
  await close();
  const isHoleRight = inHole.districtId === null && fromHole?.districtId === null && fromHole.departmentId === null;
  return {
    said: `amersfoort ${engine}: ${directory.districts.length} districts, ${right.length} of ${needs.length} services at their lead's desk or triage (${several} with several departments, ${without} with none), the point in the hole has ${isHoleRight ? 'no district and arrived at triage' : 'NOT arrived as it should'}`,
    isRight: directory.districts.length === 33 && right.length === 123 && isHoleRight,
  };
}

/** A point in no district that cannot be reached from outside without crossing one: found by flooding a grid from its edge. */
function findHole(districts: District[]): [number, number] {
  const points = districts.flatMap(({ outline }) => outline.flat(2));
  const [west, east] = [Math.min(...points.map(([x]) => x)), Math.max(...points.map(([x]) => x))];
  const [south, north] = [Math.min(...points.map(([, y]) => y)), Math.max(...points.map(([, y]) => y))];
  const SIZE = 300;
  const pointAt = (column: number, row: number): [number, number] => [
    west + ((east - west) * (column - 1)) / (SIZE - 2),
    south + ((north - south) * (row - 1)) / (SIZE - 2),
  ];
  const free = Array.from(
    { length: SIZE * SIZE },
    (_, cell) => findDistrict(pointAt(cell % SIZE, Math.floor(cell / SIZE)), districts) === null,
  );
  const seen = new Set([0]);
  const next = [0];
  for (let cell = next.pop(); cell !== undefined; cell = next.pop()) {
    const [column, row] = [cell % SIZE, Math.floor(cell / SIZE)];
    for (const [x, y] of [
      [column - 1, row],
      [column + 1, row],
      [column, row - 1],
      [column, row + 1],
    ] as const) {
      const other = y * SIZE + x;
      if (x < 0 || y < 0 || x >= SIZE || y >= SIZE || seen.has(other) || !free[other]) continue;
      seen.add(other);
      next.push(other);
    }
  }
  const holes = free.flatMap((isFree, cell) => (isFree && !seen.has(cell) ? [cell] : []));
  const middle = holes[Math.floor(holes.length / 2)];
  if (middle === undefined) throw new Error('no hole found in the map of Amersfoort');
  return pointAt(middle % SIZE, Math.floor(middle / SIZE));
}

function writeAmersfoort(folder: string): void {
  const outlines = readJson<FeatureCollection>('boundaries/amersfoort_wijken_2024.geojson');
  const departments = readJson<{ departments: { code: string; name: string }[] }>(
    'taxonomies/nl_signalen_amsterdam_categories_departments_sla.json',
  ).departments;
  writeFolder(folder, {
    'city.json': JSON.stringify({
      id: 'amersfoort',
      names: { nl: 'Amersfoort' },
      languages: ['nl'],
      timeZone: 'Europe/Amsterdam',
      country: 'NL',
    }),
    'districts.geojson': JSON.stringify({
      type: 'FeatureCollection',
      features: outlines.features.map((feature) => ({
        ...feature,
        properties: { id: feature.properties?.code, name: feature.properties?.name },
      })),
    }),
    'departments.csv': [
      ['id', 'name_nl', 'channel', 'email'],
      ...departments.map(({ code, name }) => [codeOf(code), name, 'desk', '']),
    ],
    'services.csv': [
      ['code', 'name_nl', 'words_nl', 'lead', 'departments', 'promise_days', 'promise_kind'],
      ...categories().map((category) => {
        const [lead = '', ...further] = responsible(category);
        const promise = category.slo
          ? [String(category.slo.n_days), category.slo.use_calendar_days ? 'calendar' : 'working']
          : ['', ''];
        return [codeOf(category.sub_slug), category.sub_name, '', lead, further.join('|'), ...promise];
      }),
    ],
    'rules.csv': [['id', 'service', 'district', 'words', 'department', 'because_nl']],
    'people.csv': [
      ['login', 'name', 'email', 'roles', 'districts', 'departments', 'language'],
      ['officer1', 'officer1 Amersfoort', '', 'officer', '', '', 'nl'],
    ],
  });
}
