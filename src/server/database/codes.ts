import type { ServiceRequest } from '../../domain/request.ts';
import type { Connection } from './database.ts';

/** The request whose id ends so, wherever it is; null where there is none. By an index of its own: the id's beginning is not known. */
export async function findByIdEnd(
  connection: Connection,
  idEnd: string,
): Promise<{ municipality: string; request: ServiceRequest } | null> {
  const [row] = await connection.all<{ municipality: string; body: string | null }>(
    "select municipality, body from records where kind = 'request' and substr(id, 15) = $1",
    [idEnd],
  );
  return row?.body ? { municipality: row.municipality, request: JSON.parse(row.body) } : null;
}
