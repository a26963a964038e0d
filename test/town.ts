import type { Directory } from '../src/domain/directory.ts';
import type { Kind, Records } from '../src/domain/record.ts';
import { keepAccount, setPassword } from '../src/server/database/accounts.ts';
import type { Database } from '../src/server/database/database.ts';
import { addMunicipality, takeVersions, touchDirectory } from '../src/server/database/municipalities.ts';
import { keepRecords } from '../src/server/database/records.ts';
import { hashPassword } from '../src/server/password.ts';
import type { Stored } from '../src/sync/database.ts';
import { cast } from './people.ts';

const square = (west: number, south: number): [number, number][][] => [
  [
    [west, south],
    [west + 1, south],
    [west + 1, south + 1],
    [west, south + 1],
    [west, south],
  ],
];

/** A town of three squares, three departments, four services and three rules: small enough to hold in one's head. */
export const town: Directory = {
  municipality: {
    id: 'testtown',
    names: { en: 'Testtown' },
    languages: ['en', 'fr', 'nl', 'pl'],
    timeZone: 'Europe/Amsterdam',
    country: 'NL',
  },
  districts: [
    { id: 'harbour', name: { en: 'Harbour' }, outline: [square(0, 0)] },
    { id: 'old-town', name: { en: 'Old Town' }, outline: [square(1, 0)] },
    { id: 'meadows', name: { en: 'Meadows' }, outline: [square(2, 0)] },
  ],
  departments: [
    { id: 'green', name: { en: 'Green Spaces' }, channel: 'desk', email: '' },
    { id: 'streets', name: { en: 'Streets' }, channel: 'desk', email: '' },
    { id: 'port', name: { en: 'Port' }, channel: 'desk', email: '' },
  ],
  services: [
    service('tree', 'Trees', ['tree', 'branch'], 'green', { days: 5, kind: 'working' }),
    service('lamp', 'Street lamps', ['lamp', 'dark', 'light'], 'streets', { days: 3, kind: 'calendar' }),
    service('bench', 'Benches', ['bench', 'seat'], null, null),
    service('mooring', 'Moorings', ['mooring', 'boat'], 'port', null),
  ],
  rules: [
    rule('lamp-harbour', 1, 'lamp', 'harbour', [], 'port', 'Lamps in the harbour belong to the port'),
    rule('falling', 2, null, null, ['falling', 'fell'], 'streets', 'What has fallen is cleared by Streets first'),
    rule('trees', 3, 'tree', null, [], 'green', 'Green Spaces looks after all trees'),
  ],
  people: cast,
};

function service(
  id: string,
  name: string,
  words: string[],
  leadId: string | null,
  promise: Directory['services'][0]['promise'],
) {
  return { id, name: { en: name }, words: { en: words }, leadId, departmentIds: [], promise };
}

function rule(
  id: string,
  order: number,
  serviceCode: string | null,
  districtId: string | null,
  words: string[],
  departmentId: string,
  because: string,
) {
  return { id, order, serviceCode, districtId, words, departmentId, because: { en: because } };
}

export const PASSWORD = 'a long enough password';
let hashed: Promise<string> | undefined;

/** Builds the town in a database; everyone's login is their first name, everyone's password the same. */
export async function build(database: Database, directory: Directory = town): Promise<void> {
  hashed ??= hashPassword(PASSWORD);
  const password = await hashed;
  const id = directory.municipality?.id ?? '';
  await database.transaction(async (connection) => {
    await addMunicipality(connection, id);
    const records = recordsOf(directory);
    const first = await takeVersions(connection, id, records.length);
    await keepRecords(
      connection,
      id,
      new Map(),
      records.map((stored, index) => ({ ...stored, version: first + index + 1 })),
    );
    for (const { id: personId, name } of directory.people) {
      await keepAccount(connection, id, { personId, login: loginOf(name), email: '' });
      await setPassword(connection, id, personId, password);
    }
    await touchDirectory(connection, id);
  });
}

export const loginOf = (name: string) => (name.split(' ')[0] ?? '').toLowerCase();

function recordsOf(directory: Directory): Stored[] {
  const of = <K extends Kind>(kind: K, records: Records[K][]) =>
    records.map((record) => ({ kind, id: record.id, version: 0, record }));
  return [
    ...of('municipality', directory.municipality ? [directory.municipality] : []),
    ...of('district', directory.districts),
    ...of('department', directory.departments),
    ...of('service', directory.services),
    ...of('rule', directory.rules),
    ...of('person', directory.people),
    ...of('reply', directory.replies ?? []),
  ];
}
