import { keyOf } from '../domain/record.ts';
import type { ServiceRequest } from '../domain/request.ts';
import type { Connection } from './database/database.ts';
import { takeVersions } from './database/municipalities.ts';
import { keepRecords, lockRecords } from './database/records.ts';

/**
 * Changes one request in the name of the city, where nobody who signed in does: locked, with a version of its own, so that every phone
 * learns of it. False where it is gone, or where `change` gives null. Within a transaction.
 */
export async function changeRequest(
  connection: Connection,
  municipality: string,
  id: string,
  change: (request: ServiceRequest) => ServiceRequest | null,
): Promise<boolean> {
  const [stored] = await lockRecords(connection, municipality, [{ kind: 'request', id }]);
  const record = stored?.record ? change(stored.record as ServiceRequest) : null;
  if (!stored || record === null) return false;
  const version = (await takeVersions(connection, municipality, 1)) + 1;
  await keepRecords(connection, municipality, new Map([[keyOf(stored), stored]]), [
    { kind: 'request', id, version, record },
  ]);
  return true;
}
