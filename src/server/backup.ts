import { spawn } from 'node:child_process';
import { closeSync, existsSync, fsyncSync, openSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { backup, DatabaseSync } from 'node:sqlite';
import { pathToFileURL } from 'node:url';
import { type Config, readConfig } from './config.ts';
import { noteBackup } from './database/municipalities.ts';
import { SQLITE_FILE } from './database/open.ts';
import { openPostgres } from './database/postgres.ts';
import { connect } from './database/sqlite.ts';
import { giveUp } from './main.ts';

type Where = Pick<Config, 'dataDir' | 'databaseUrl'>;

/** Each municipality's version that a backup has. */
type Versions = { id: string; version: number }[];

const VERSIONS = 'select id, version from municipalities order by id';

/**
 * Copies the whole database to a new file while the server goes on, and then tells the phones so, who kept until now what they had sent
 * since the last one. Throws where the file is there already, or the copy cannot be made; nobody is told anything then.
 */
export async function backUp(where: Where, file: string): Promise<Versions> {
  if (existsSync(file)) throw new Error(`${file} is there already: a backup never writes over another`);
  return where.databaseUrl === null ? backUpSqlite(where.dataDir, file) : backUpPostgres(where.databaseUrl, file);
}

async function backUpSqlite(dataDir: string, file: string): Promise<Versions> {
  const source = join(dataDir, SQLITE_FILE);
  if (!existsSync(source)) throw new Error(`there is no database in ${dataDir}`);
  const reader = new DatabaseSync(source, { readOnly: true });
  await backup(reader, file).finally(() => reader.close());
  settleOnDisk(file);
  const copy = new DatabaseSync(file, { readOnly: true });
  const versions = copy.prepare(VERSIONS).all() as Versions;
  copy.close();
  // The server holds the file too; SQLite lets two write in turn.
  const writer = new DatabaseSync(source);
  writer.exec('pragma busy_timeout = 10000; pragma synchronous = full');
  try {
    for (const { id, version } of versions) await noteBackup(connect(writer), id, version);
  } finally {
    writer.close();
  }
  return versions;
}

function settleOnDisk(file: string): void {
  for (const path of [file, dirname(resolve(file))]) {
    const handle = openSync(path, 'r');
    fsyncSync(handle);
    closeSync(handle);
  }
}

// What was committed before the dump began is in it.
async function backUpPostgres(url: string, file: string): Promise<Versions> {
  const database = await openPostgres(url);
  try {
    const versions = await database.all<Versions[number]>(VERSIONS);
    await dump(url, file);
    settleOnDisk(file);
    for (const { id, version } of versions) await noteBackup(database, id, version);
    return versions;
  } finally {
    await database.close();
  }
}

// The address holds the password, so it goes by the environment and not by the list of processes.
function dump(url: string, file: string): Promise<void> {
  const { hostname, port, username, password, pathname } = new URL(url);
  const environment = {
    PGHOST: decodeURIComponent(hostname),
    PGPORT: port || '5432',
    PGUSER: decodeURIComponent(username),
    PGPASSWORD: decodeURIComponent(password),
    PGDATABASE: decodeURIComponent(pathname.slice(1)),
  };
  const child = spawn('pg_dump', ['--format=custom', `--file=${file}`], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  return new Promise((done, fail) => {
    child.on('error', () => fail(new Error('pg_dump cannot be started: install the PostgreSQL client programs')));
    child.on('exit', (code) => (code === 0 ? done() : fail(new Error(`pg_dump ended with ${code}`))));
  });
}

async function main(): Promise<void> {
  const file = process.argv[2];
  if (!file) throw new Error('Say where to: npm run backup -- FILE');
  const versions = await backUp(readConfig(process.env), file);
  for (const { id, version } of versions) console.log(`${id}: everything up to version ${version} is in ${file}`);
  console.log('Copy the attachments too: their files never change once they are there.');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) main().catch(giveUp);
