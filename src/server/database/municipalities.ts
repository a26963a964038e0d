import { randomUUID } from 'node:crypto';
import { type Directory, EMPTY_DIRECTORY } from '../../domain/directory.ts';
import type { Municipality } from '../../domain/municipality.ts';
import { DIRECTORY_KINDS, type Kind } from '../../domain/record.ts';
import type { State } from '../../sync/database.ts';
import type { Connection, Database } from './database.ts';
import { list } from './database.ts';

/** The municipality's counter; null where there is none of that id. */
export async function findMunicipality(connection: Connection, id: string): Promise<State | null> {
  const [row] = await connection.all<State>(
    `select epoch, run, version, lowest, secret, backed_up as "backedUp", directory_version as "directoryVersion"
      from municipalities where id = $1`,
    [id],
  );
  return row ?? null;
}

/** Enters a municipality with a new epoch; nothing where it is there already. */
export async function addMunicipality(connection: Connection, id: string): Promise<void> {
  const epoch = randomUUID().slice(0, 8);
  await connection.run(
    'insert into municipalities (id, epoch, version, directory_version, secret) values ($1, $2, 0, 0, $3) on conflict (id) do nothing',
    [id, epoch, randomUUID()],
  );
}

/** Gives a secret to those that have none. */
export async function sealMunicipalities(connection: Connection): Promise<void> {
  for (const { id } of await connection.all<{ id: string }>("select id from municipalities where secret = ''"))
    await connection.run('update municipalities set secret = $1 where id = $2', [randomUUID(), id]);
}

/** Says that everything up to this version is in a backup. */
export async function noteBackup(connection: Connection, id: string, version: number): Promise<void> {
  await connection.run(
    'update municipalities set backed_up = $1 where id = $2 and (backed_up is null or backed_up < $1) and version >= $1',
    [version, id],
  );
}

/** Begins a new epoch, unless somebody has done so since this one; the counter goes on from where it is. */
export async function startEpoch(connection: Connection, id: string, epoch: string): Promise<void> {
  const next = randomUUID().slice(0, 8);
  await connection.run('update municipalities set epoch = $1 where id = $2 and epoch = $3', [next, id, epoch]);
}

/** The municipalities of this installation, as anybody may see them before signing in. */
export async function listMunicipalities(connection: Connection): Promise<Municipality[]> {
  const rows = await connection.all<{ body: string }>(
    `select r.body from municipalities m join records r on r.municipality = m.id and r.kind = 'municipality' and r.id = m.id
      where r.body is not null order by m.id`,
  );
  return rows.map((row) => JSON.parse(row.body) as Municipality);
}

/** The ids of the municipalities of this installation, in order. */
export async function listMunicipalityIds(connection: Connection): Promise<string[]> {
  return (await connection.all<{ id: string }>('select id from municipalities order by id')).map(({ id }) => id);
}

/** Moves the version on by this many and returns the one before. The row stays locked until the transaction ends. */
export async function takeVersions(connection: Connection, id: string, count: number): Promise<number> {
  const [row] = await connection.all<{ version: number }>(
    'update municipalities set version = version + $1 where id = $2 returning version',
    [count, id],
  );
  if (!row) throw new Error('no such municipality');
  return row.version - count;
}

/** Says that the directory has changed, so that every process reads it anew. */
export async function touchDirectory(connection: Connection, id: string): Promise<void> {
  await connection.run('update municipalities set directory_version = directory_version + 1 where id = $1', [id]);
}

const LISTS = {
  district: 'districts',
  department: 'departments',
  service: 'services',
  rule: 'rules',
  person: 'people',
} as const;

export async function readDirectory(connection: Connection, id: string): Promise<Directory> {
  const kinds = list(DIRECTORY_KINDS.length, 2);
  const rows = await connection.all<{ kind: Kind; body: string }>(
    `select kind, body from records where municipality = $1 and kind in (${kinds}) and body is not null order by id`,
    [id, ...DIRECTORY_KINDS],
  );
  const directory: Directory = structuredClone(EMPTY_DIRECTORY);
  for (const { kind, body } of rows) {
    const record = JSON.parse(body);
    if (kind === 'municipality' || kind === 'suggester') directory[kind] = record;
    else if (kind === 'reply') directory.replies = [...(directory.replies ?? []), record];
    else directory[LISTS[kind as keyof typeof LISTS]].push(record);
  }
  directory.rules.sort((a, b) => a.order - b.order);
  return directory;
}

const remembered = new WeakMap<Database, Map<string, { version: number; directory: Directory }>>();

/** The directory, read again only when it has changed, by whichever process. `isAt` is its version, where the caller knows it. */
export async function findDirectory(database: Database, id: string, isAt?: number): Promise<Directory> {
  const version = isAt ?? (await findMunicipality(database, id))?.directoryVersion ?? -1;
  const cities = remembered.get(database) ?? new Map();
  remembered.set(database, cities);
  const known = cities.get(id);
  if (known?.version === version) return known.directory;
  const directory = await readDirectory(database, id);
  cities.set(id, { version, directory });
  return directory;
}
