import type { Id } from '../../domain/id.ts';
import type { Instant } from '../../domain/instant.ts';
import type { Person } from '../../domain/person.ts';
import type { Connection } from './database.ts';

/** A key of Open311, by the name of who sends with it. Of the key itself only its hash is kept. */
export interface KeyRow {
  name: string;
  personId: Id;
  madeAt: Instant;
  /** null while it holds. */
  endedAt: Instant | null;
  /** Whether the city says that they ask their people if these want to be told what came of it. */
  asksConsent: boolean;
}

/** Who sends with a key. */
export interface KeyHolder {
  person: Person;
  asksConsent: boolean;
}

interface Row {
  name: string;
  person_id: Id;
  made_at: Instant;
  ended_at: Instant | null;
  asks_consent: number;
}

/** All keys of this city, ended ones too. */
export async function listKeys(connection: Connection, municipality: string): Promise<KeyRow[]> {
  const rows = await connection.all<Row>(
    'select name, person_id, made_at, ended_at, asks_consent from open311_keys where municipality = $1 order by name',
    [municipality],
  );
  return rows.map(({ name, person_id, made_at, ended_at, asks_consent }) => ({
    name,
    personId: person_id,
    madeAt: made_at,
    endedAt: ended_at,
    asksConsent: asks_consent === 1,
  }));
}

/** Enters a key, in place of the one that whoever sends under this name had before. */
export async function keepKey(
  connection: Connection,
  municipality: string,
  { name, personId, madeAt, asksConsent }: Omit<KeyRow, 'endedAt'>,
  hash: string,
): Promise<void> {
  await connection.run(
    `insert into open311_keys (municipality, name, person_id, hash, made_at, ended_at, asks_consent) values ($1, $2, $3, $4, $5, null, $6)
      on conflict (municipality, name) do update set hash = excluded.hash, made_at = excluded.made_at, ended_at = null,
        asks_consent = excluded.asks_consent`,
    [municipality, name, personId, hash, madeAt, asksConsent ? 1 : 0],
  );
}

/** Ends the key of this name; returns whether there was one that held. */
export async function endKey(
  connection: Connection,
  municipality: string,
  name: string,
  now: Instant,
): Promise<boolean> {
  return (
    (await connection.run(
      'update open311_keys set hash = null, ended_at = $1 where municipality = $2 and name = $3 and ended_at is null',
      [now, municipality, name],
    )) > 0
  );
}

/** Whom the key of this hash stands for; null when there is none, it was ended, or they are no longer with us. */
export async function findKeyHolder(
  connection: Connection,
  municipality: string,
  hash: string,
): Promise<KeyHolder | null> {
  const [row] = await connection.all<{ body: string | null; asks_consent: number }>(
    `select r.body, k.asks_consent from open311_keys k join records r on r.municipality = k.municipality and r.kind = 'person' and r.id = k.person_id
      where k.municipality = $1 and k.hash = $2`,
    [municipality, hash],
  );
  const person = row?.body ? (JSON.parse(row.body) as Person) : null;
  return person?.isActive ? { person, asksConsent: row?.asks_consent === 1 } : null;
}
