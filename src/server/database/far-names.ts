import type { Id } from '../../domain/id.ts';
import { type Connection, list } from './database.ts';

/** Keeps that other systems know this request by these names; of a name that is kept already, the request stays as it is. */
export async function keepFarNames(
  connection: Connection,
  municipality: string,
  requestId: Id,
  names: Id[],
): Promise<void> {
  const rows = names.map((name) => [municipality, name, requestId]);
  await connection.insert('far_names', ['municipality', 'name', 'request_id'], rows, 'on conflict do nothing');
}

/** The request that other systems know by one of these names; null where none is known. */
export async function findByFarNames(connection: Connection, municipality: string, names: Id[]): Promise<Id | null> {
  if (names.length === 0) return null;
  const [row] = await connection.all<{ requestId: Id }>(
    `select request_id as "requestId" from far_names where municipality = $1 and name in (${list(names.length, 2)}) order by name limit 1`,
    [municipality, ...names],
  );
  return row?.requestId ?? null;
}

/** All names by which other systems know this request. */
export async function listFarNames(connection: Connection, municipality: string, requestId: Id): Promise<Id[]> {
  const rows = await connection.all<{ name: Id }>(
    'select name from far_names where municipality = $1 and request_id = $2 order by name',
    [municipality, requestId],
  );
  return rows.map(({ name }) => name);
}
