import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { openDatabase, SQLITE_FILE } from '../src/server/database/open.ts';
import { newFolder } from './folder.ts';
import type { Postgres } from './postgres.ts';
import { build } from './town.ts';

/** Where a database is, or is about to be made: an address, or a folder. */
export interface Place {
  databaseUrl: string | null;
  dataDir: string;
}

let file: Promise<string> | undefined;
let model: Promise<string> | undefined;

/** A place with the test town in it, on SQLite. It is built once in each process and copied, which takes a tenth of the time. */
export async function copyTown(): Promise<Place> {
  file ??= buildIn({ databaseUrl: null, dataDir: newFolder() }).then(({ dataDir }) => join(dataDir, SQLITE_FILE));
  const place = { databaseUrl: null, dataDir: newFolder() };
  copyFileSync(await file, join(place.dataDir, SQLITE_FILE));
  return place;
}

/** The same on PostgreSQL. */
export async function copyTownTo(postgres: Postgres): Promise<Place> {
  model ??= postgres
    .newDatabase()
    .then((databaseUrl) => buildIn({ databaseUrl, dataDir: newFolder() }))
    .then(({ databaseUrl }) => databaseUrl ?? '');
  return { databaseUrl: await postgres.newDatabase(await model), dataDir: newFolder() };
}

async function buildIn<P extends Place>(place: P): Promise<P> {
  const database = await openDatabase(place);
  await build(database);
  // Whoever copies it wants nobody to be in it.
  await database.close();
  return place;
}
