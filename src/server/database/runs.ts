import { randomUUID } from 'node:crypto';
import { type Instant, later } from '../../domain/instant.ts';
import type { State } from '../../sync/database.ts';
import type { Connection, Database } from './database.ts';

/** A new stretch of history begins for every municipality: at each start of a server, and each day. */
export async function beginRuns(database: Database, now: Instant): Promise<void> {
  const rows = await database.all<{ id: string }>('select id from municipalities');
  for (const { id } of rows) await database.transaction((connection) => beginRun(connection, id, now));
}

// The row's lock comes first, so that no version is told under the old name once the new one is written.
async function beginRun(connection: Connection, municipality: string, now: Instant): Promise<void> {
  const run = randomUUID().slice(0, 8);
  const [row] = await connection.all<{ version: number }>(
    'update municipalities set run = $1 where id = $2 returning version',
    [run, municipality],
  );
  const [last] = await connection.all<{ seq: number | null }>(
    'select max(seq) as seq from runs where municipality = $1',
    [municipality],
  );
  await connection.run('insert into runs (municipality, seq, id, from_version, begun_at) values ($1, $2, $3, $4, $5)', [
    municipality,
    (last?.seq ?? 0) + 1,
    run,
    row?.version ?? 0,
    now,
  ]);
}

/** Whether this history ever stood at this version in this run; '' is the run before the first. */
export async function hasStoodAt(
  connection: Connection,
  municipality: string,
  state: Pick<State, 'run' | 'version'>,
  run: string,
  version: number,
): Promise<boolean> {
  if (run === state.run) return version <= state.version;
  const [next] = await connection.all<{ from_version: number }>(
    `select from_version from runs where municipality = $1 and seq > ${
      run === '' ? '0' : '(select seq from runs where municipality = $1 and id = $2)'
    } order by seq limit 1`,
    run === '' ? [municipality] : [municipality, run],
  );
  return next !== undefined && version <= next.from_version;
}

/** How long the traces of what is gone are kept, in days: a phone that has heard nothing for longer starts over. */
const HORIZON = 400;

/**
 * Throws away tombstones and exit marks from before the horizon. A phone that read less far starts over; its unsent work is still heard.
 * Returns the lowest version that is still served, for each municipality that has one.
 */
export async function forgetTombstones(database: Database, now: Instant, days = HORIZON): Promise<void> {
  const end = later(now, -days * 86_400_000);
  const rows = await database.all<{ municipality: string; version: number }>(
    'select municipality, max(from_version) as version from runs where begun_at <= $1 group by municipality',
    [end],
  );
  for (const { municipality, version } of rows) {
    await database.transaction((connection) => forgetUpTo(connection, municipality, version));
  }
}

// Nothing below is served before anything below is gone.
async function forgetUpTo(connection: Connection, municipality: string, version: number): Promise<void> {
  const moved = await connection.run('update municipalities set lowest = $1 where id = $2 and lowest < $1', [
    version,
    municipality,
  ]);
  if (moved === 0) return;
  await connection.run('delete from records where municipality = $1 and version <= $2 and body is null', [
    municipality,
    version,
  ]);
  await connection.run('delete from exits where municipality = $1 and version <= $2', [municipality, version]);
}
