import type { Feature, FeatureCollection } from 'geojson';
import type { Channel } from '../../src/domain/department.ts';
import { findDistrict } from '../../src/domain/district.ts';
import type { ServiceRequest } from '../../src/domain/request.ts';
import { findDirectory } from '../../src/server/database/municipalities.ts';
import { dispatchOnce } from '../../src/server/dispatch/dispatch.ts';
import { saveEncounter } from '../../src/store/encounters.ts';
import { findSyncState } from '../../src/store/sync-state.ts';
import { clear, encounterOf, openPhone, type TestPhone } from '../phone.ts';
import { openCity } from './city.ts';
import { codeOf, readCsv, readJson, writeFolder } from './files.ts';
import { randomFrom, weather } from './weather.ts';

export interface Told {
  id: string;
  type: string;
  subtype: string;
  responsible_team: string;
  lat: string;
  lng: string;
}
interface Usual {
  type: string;
  subtype: string;
  usual_team: string;
}

export const serviceOf = ({ type, subtype }: { type: string; subtype: string }) => codeOf(`${type} ${subtype}`);

/** What came of 6,000 real requests. */
export interface Outcome {
  said: string;
  isRight: boolean;
}

/** All requests of Paris' file, as encounters from 20 phones, through bad weather: how many stand on the right desk. */
export async function tryParis(engine: string, databaseUrl: string | null, seed: number): Promise<Outcome> {
  const told = readCsv<Told>('texts/fr_paris_dansmarue_routing_dev.csv');
  const { app, database, close } = await openCity(writeParis, 'paris', databaseUrl);
  const start = performance.now();
  const directory = await findDirectory(database, 'paris');
  const officers = directory.people.filter((person) => person.roles.includes('officer'));
  const phones = await Promise.all(officers.map((officer) => openPhone(app, officer)));
  for (const phone of phones) await phone.sync();
  const random = randomFrom(seed);
  const services = new Set(directory.services.map(({ id }) => id));

  for (const [index, request] of told.entries()) {
    const point: [number, number] = [Number(request.lng), Number(request.lat)];
    const districtId = findDistrict(point, directory.districts)?.id ?? null;
    const phone =
      phones.find(({ doer }) => doer.person.districtIds[0] === districtId) ??
      (phones[index % phones.length] as TestPhone);
    const service = serviceOf(request);
    const encounter = encounterOf(
      phone.doer.person,
      request.id,
      [[request.id, services.has(service) ? service : null]],
      districtId,
    );
    encounter.place = { longitude: point[0], latitude: point[1], accuracy: 12, address: '' };
    const problems = await saveEncounter(phone.store, phone.doer, encounter);
    if (problems.length > 0) throw new Error(JSON.stringify(problems));
    if (random() < 0.02) await phone.sync(weather(random));
  }
  for (const phone of phones) await phone.sync(clear);
  while ((await dispatchOnce(database)) > 0);
  const left = (await Promise.all(phones.map((phone) => findSyncState(phone.store)))).reduce(
    (sum, { waiting, refused }) => sum + waiting + refused,
    0,
  );

  const rows = await database.all<{ body: string }>(
    "select body from records where kind = 'request' and body is not null",
  );
  const outcome = compare(
    told,
    rows.map((row) => JSON.parse(row.body) as ServiceRequest),
  );
  const seconds = ((performance.now() - start) / 1000).toFixed(0);
  await close();
  const share = ((outcome.right / told.length) * 100).toFixed(1);
  return {
    said: `paris ${engine}: ${outcome.right} of ${told.length} at the right desk (${share} %), doubled ${outcome.doubled}, missing ${outcome.missing}, ${seconds} s (still on phones ${left}, seed ${seed})`,
    isRight: outcome.right / told.length >= 0.975 && outcome.doubled === 0 && outcome.missing === 0 && left === 0,
  };
}

function compare(told: Told[], requests: ServiceRequest[]) {
  const arrived = new Map<string, ServiceRequest[]>();
  for (const request of requests) arrived.set(request.text, [...(arrived.get(request.text) ?? []), request]);
  const stands = ({ id, responsible_team }: Told) => {
    const [request] = arrived.get(id) ?? [];
    return request?.deliveredAt != null && request.departmentId === codeOf(responsible_team);
  };
  return {
    right: told.filter(stands).length,
    doubled: [...arrived.values()].filter((same) => same.length > 1).length,
    missing: told.filter(({ id }) => !arrived.has(id)).length,
  };
}

/** Paris' files; `channelOf` says how each team is reached. */
export function writeParis(folder: string, channelOf: (team: string) => Channel = () => 'desk'): void {
  const usual = readCsv<Usual>('taxonomies/fr_paris_dansmarue_subtype_to_team_from_dev.csv');
  const told = readCsv<Told>('texts/fr_paris_dansmarue_routing_dev.csv');
  const outlines = readJson<FeatureCollection>('boundaries/paris_arrondissements.geojson');
  const teams = [...new Set([...told.map((row) => row.responsible_team), ...usual.map((row) => row.usual_team)])];
  const districtOf = (feature: Feature) => `arrondissement-${feature.properties?.arrondissement}`;
  writeFolder(folder, {
    'city.json': JSON.stringify({
      id: 'paris',
      names: { fr: 'Paris' },
      languages: ['fr'],
      timeZone: 'Europe/Paris',
      country: 'FR',
    }),
    'districts.geojson': JSON.stringify({
      type: 'FeatureCollection',
      features: outlines.features.map((feature) => ({
        ...feature,
        properties: { id: districtOf(feature), name: feature.properties?.name },
      })),
    }),
    'departments.csv': [
      ['id', 'name_fr', 'channel', 'email'],
      ...teams.map((team) => [codeOf(team), team, channelOf(codeOf(team)), `${codeOf(team)}@example.org`]),
    ],
    'services.csv': [
      ['code', 'name_fr', 'words_fr', 'lead', 'departments', 'promise_days', 'promise_kind'],
      ...usual.map((row) => [serviceOf(row), `${row.type} : ${row.subtype}`, '', '', '', '', '']),
    ],
    'rules.csv': [
      ['id', 'service', 'district', 'words', 'department', 'because_fr'],
      ...usual.map((row, index) => [
        `r${index + 1}`,
        serviceOf(row),
        '',
        '',
        codeOf(row.usual_team),
        `${row.usual_team} répond de « ${row.subtype} »`,
      ]),
    ],
    'people.csv': [
      ['login', 'name', 'email', 'roles', 'districts', 'departments', 'language'],
      ...outlines.features.map((feature, index) => [
        `officer${index + 1}`,
        `officer${index + 1} Paris`,
        '',
        'officer',
        districtOf(feature),
        '',
        'fr',
      ]),
    ],
  });
}
