import type { Id } from '../../domain/id.ts';
import type { Instant } from '../../domain/instant.ts';
import type { Person } from '../../domain/person.ts';
import type { Connection } from './database.ts';

/** Somebody signed in on a device. Of the secret only its hash is kept. */
export interface SessionRow {
  hash: string;
  personId: Id;
  deviceId: Id;
  madeAt: Instant;
  seenAt: Instant;
  expiresAt: Instant;
}

export async function addSession(connection: Connection, municipality: string, session: SessionRow): Promise<void> {
  await connection.run(
    'insert into sessions (municipality, hash, person_id, device_id, made_at, seen_at, expires_at) values ($1, $2, $3, $4, $5, $6, $7)',
    [municipality, session.hash, session.personId, session.deviceId, session.madeAt, session.seenAt, session.expiresAt],
  );
}

/** Whose session this is, as the person stands now; null when it is none, is over, or the person is no longer with us. */
export async function findPerson(
  connection: Connection,
  municipality: string,
  hash: string,
  now: Instant,
): Promise<{ person: Person; seenAt: Instant; deviceId: Id } | null> {
  const [row] = await connection.all<{ body: string | null; seen_at: Instant; device_id: Id }>(
    `select r.body, s.seen_at, s.device_id from sessions s
      join records r on r.municipality = s.municipality and r.kind = 'person' and r.id = s.person_id
      where s.municipality = $1 and s.hash = $2 and s.expires_at > $3`,
    [municipality, hash, now],
  );
  if (!row?.body) return null;
  const person = JSON.parse(row.body) as Person;
  return person.isActive ? { person, seenAt: row.seen_at, deviceId: row.device_id } : null;
}

export async function listSessions(
  connection: Connection,
  municipality: string,
  personId: Id,
  now: Instant,
): Promise<SessionRow[]> {
  const rows = await connection.all<{
    hash: string;
    device_id: Id;
    made_at: Instant;
    seen_at: Instant;
    expires_at: Instant;
  }>(
    'select hash, device_id, made_at, seen_at, expires_at from sessions where municipality = $1 and person_id = $2 and expires_at > $3 order by seen_at desc',
    [municipality, personId, now],
  );
  return rows.map((row) => ({
    hash: row.hash,
    personId,
    deviceId: row.device_id,
    madeAt: row.made_at,
    seenAt: row.seen_at,
    expiresAt: row.expires_at,
  }));
}

/** Notes that the session is in use, and puts its end off. */
export async function seeSession(
  connection: Connection,
  municipality: string,
  hash: string,
  seenAt: Instant,
  expiresAt: Instant,
): Promise<void> {
  await connection.run('update sessions set seen_at = $1, expires_at = $2 where municipality = $3 and hash = $4', [
    seenAt,
    expiresAt,
    municipality,
    hash,
  ]);
}

/** Ends a session of this person; returns whether there was one. */
export async function endSession(
  connection: Connection,
  municipality: string,
  personId: Id,
  hash: string,
): Promise<boolean> {
  return (
    (await connection.run('delete from sessions where municipality = $1 and person_id = $2 and hash = $3', [
      municipality,
      personId,
      hash,
    ])) > 0
  );
}

export async function endSessionsOf(connection: Connection, municipality: string, personId: Id): Promise<number> {
  return connection.run('delete from sessions where municipality = $1 and person_id = $2', [municipality, personId]);
}
