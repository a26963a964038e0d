import { uuidv7 } from 'uuidv7';
import type { Hash } from '../../domain/attachment.ts';
import type { Id } from '../../domain/id.ts';
import type { Instant } from '../../domain/instant.ts';
import type { Rulebook } from '../../domain/rulebook.ts';
import type { Connection } from './database.ts';

/** That rules were published: which, when, and by whom; null where they came from the city's files. */
export interface Publication {
  id: Id;
  /** Of the rules: the same for the same ones. */
  hash: Hash;
  personId: Id | null;
  publishedAt: Instant;
  /** How many rules. */
  count: number;
}

const MOST_LISTED = 50;

/** The publications of a municipality, the latest first, without their rules. */
export async function listPublications(connection: Connection, municipality: string): Promise<Publication[]> {
  return connection.all<Publication>(
    `select id, hash, person_id as "personId", published_at as "publishedAt", count
      from publications where municipality = $1 order by id desc limit ${MOST_LISTED}`,
    [municipality],
  );
}

/** The rules of this publication; null where there is none of that id. */
export async function findPublished(connection: Connection, municipality: string, id: Id): Promise<Rulebook | null> {
  const [row] = await connection.all<{ rules: string }>(
    'select rules from publications where municipality = $1 and id = $2',
    [municipality, id],
  );
  return row ? JSON.parse(row.rules) : null;
}

export async function addPublication(
  connection: Connection,
  municipality: string,
  { hash, personId, publishedAt }: Pick<Publication, 'hash' | 'personId' | 'publishedAt'>,
  rules: Rulebook,
): Promise<void> {
  await connection.run(
    `insert into publications (municipality, id, hash, person_id, published_at, count, rules)
      values ($1, $2, $3, $4, $5, $6, $7)`,
    [municipality, uuidv7(), hash, personId, publishedAt, rules.length, JSON.stringify(rules)],
  );
}
