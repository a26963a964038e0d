import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { City, CityProblem } from '../../../src/server/city/city.ts';
import { sayProblem } from '../../../src/server/city/city.ts';
import { readCity } from '../../../src/server/city/read.ts';
import type { Database } from '../../../src/server/database/database.ts';
import { openDatabase } from '../../../src/server/database/open.ts';

const folders: string[] = [];

/** A new empty folder, gone when the tests end. */
export function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'plein-air-city-'));
  folders.push(folder);
  return folder;
}

process.on('exit', () => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

export const square = (west: number, south: number) => [
  [west, south],
  [west + 1, south],
  [west + 1, south + 1],
  [west, south + 1],
  [west, south],
];

export const feature = (id: string, coordinates: unknown, type = 'Polygon', name: unknown = id) => ({
  type: 'Feature',
  properties: { id, name },
  geometry: { type, coordinates },
});
export const collection = (...features: unknown[]) => JSON.stringify({ type: 'FeatureCollection', features });

/** A town of two districts, as its administrator wrote it. */
export const TOWN = {
  'city.json': JSON.stringify({
    id: 'veldbeek',
    names: { nl: 'Veldbeek', fr: 'Champruisseau' },
    languages: ['nl', 'fr'],
    timeZone: 'Europe/Brussels',
    country: 'BE',
  }),
  'districts.geojson': collection(feature('north', [square(4, 51)]), feature('south', [square(4, 50)])),
  'departments.csv': `id,name_nl,name_fr,channel,email
green,Groen,Espaces verts,desk,groen@veldbeek.example
waste,Afval,Déchets,desk,
`,
  'services.csv': `code,name_nl,name_fr,words_nl,words_fr,lead,departments,promise_days,promise_kind
trees,Bomen,Arbres,boom|tak,arbre|branche,green,waste,10,working
bins,Vuilnisbakken,Poubelles,vuilnisbak,poubelle,waste,,2,calendar
other,Andere,Autre,,,,,,
`,
  'rules.csv': `id,service,district,words,department,because_nl,because_fr
bins-north,bins,north,,green,"In het noorden doet Groen de bakken, ""zelf"".",
storm,,,storm|omgevallen boom,green,Na een storm gaat Groen eerst.,Après la tempête
`,
  'people.csv': `login,name,email,roles,districts,departments,language
ana,Ana Kowalska,ana@veldbeek.example,officer,north|south,,nl
bram,Bram Peeters,,maintainer,north,green,fr
`,
};
export type Files = Partial<Record<keyof typeof TOWN, string>>;

/** The town in a folder, with some files written otherwise. */
export function writeTown(files: Files = {}): string {
  const folder = makeFolder();
  for (const [file, text] of Object.entries({ ...TOWN, ...files })) writeFileSync(join(folder, file), text);
  return folder;
}

/** What is wrong with the town when some files are written otherwise, as it is said. */
export async function problemsWith(files: Files): Promise<string[]> {
  const read = await readCity(writeTown(files));
  return 'problems' in read ? read.problems.map((problem: CityProblem) => sayProblem(problem)) : [];
}

export async function cityWith(files: Files = {}): Promise<City> {
  const read = await readCity(writeTown(files));
  if ('problems' in read) throw new Error(read.problems.map(sayProblem).join('\n'));
  return read.city;
}

type Place = Parameters<typeof openDatabase>[0];
const onDisk = async (): Promise<Place> => ({ databaseUrl: null, dataDir: makeFolder() });

/** A database of its own for this work, at this place, closed afterwards. */
export async function withDatabase(place: Promise<Place>, work: (database: Database) => Promise<void>): Promise<void> {
  const database = await openDatabase(await place);
  try {
    await work(database);
  } finally {
    await database.close();
  }
}

/** The same in a file. */
export const withFile = (work: (database: Database) => Promise<void>) => withDatabase(onDisk(), work);
