import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Encounter } from '../../src/domain/encounter.ts';
import type { Database } from '../../src/server/database/database.ts';
import { lots, placeholders } from '../../src/server/database/database.ts';
import { openDatabase } from '../../src/server/database/open.ts';
import { median, timed } from './clock.ts';
import { makeEncounters } from './encounters.ts';

/** Milliseconds of the work without which nothing can be kept or read. */
export interface Raw {
  records: number;
  insert: number;
  select: number;
}

const TRIES = 3;

/** A batch insert, and a select with JSON.parse, of that many records on SQLite or on the PostgreSQL of this address. */
export async function benchRaw(databaseUrl: string | null, sizes: number[]): Promise<Raw[]> {
  const folder = mkdtempSync(join(tmpdir(), 'plein-air-raw-'));
  const database = await openDatabase({ databaseUrl, dataDir: folder });
  await database.run('create table raw (id text primary key, version bigint, body text)');
  const measured: Raw[] = [];
  for (const records of sizes) measured.push(await benchSize(database, records));
  await database.close();
  rmSync(folder, { recursive: true });
  return measured;
}

async function benchSize(database: Database, records: number): Promise<Raw> {
  const times = { insert: [] as number[], select: [] as number[] };
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const encounters = makeEncounters(records);
    times.insert.push(await timed(() => insert(database, encounters)));
    times.select.push(await timed(() => select(database)));
    await database.run('delete from raw');
  }
  return { records, insert: median(times.insert), select: median(times.select) };
}

async function insert(database: Database, encounters: Encounter[]): Promise<void> {
  let version = 0;
  for (const lot of lots(encounters)) {
    const values = lot.flatMap((encounter) => [encounter.id, version++, JSON.stringify(encounter)]);
    const rows = placeholders(lot.length, 3);
    await database.transaction((connection) =>
      connection.run(`insert into raw (id, version, body) values ${rows}`, values),
    );
  }
}

async function select(database: Database): Promise<void> {
  const rows = await database.all<{ body: string }>('select body from raw order by version');
  for (const row of rows) JSON.parse(row.body);
}
