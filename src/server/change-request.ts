import { tellLead } from '../domain/deeds/tell-lead.ts';
import { type Kind, keyOf, type Records } from '../domain/record.ts';
import { isOpen, type ServiceRequest } from '../domain/request.ts';
import { openParts } from '../domain/request-part.ts';
import type { Stored } from '../sync/database.ts';
import type { Connection } from './database/database.ts';
import { takeVersions } from './database/municipalities.ts';
import { keepRecords, lockRecords } from './database/records.ts';

/**
 * Changes one request in the name of the city, where nobody who signed in does: locked, with a version of its own, so that every phone
 * learns of it; its lead too, where it is a part. False where it is gone, or where `change` gives null. Within a transaction.
 */
export async function changeRequest(
  connection: Connection,
  municipality: string,
  id: string,
  change: (request: ServiceRequest) => ServiceRequest | null,
): Promise<boolean> {
  const [stored] = await lockRecords(connection, municipality, [{ kind: 'request', id }]);
  const was = stored?.record as ServiceRequest | null | undefined;
  const changed = was ? change(was) : null;
  if (!stored || !was || changed === null) return false;
  const record = withOpenParts(was, changed);
  const leads = await lockRecords(connection, municipality, was.partOf ? [{ kind: 'request', id: was.partOf }] : []);
  const find = <K extends Kind>(_kind: K, id: string) =>
    leads.find((lead) => lead.id === id)?.record as Records[K] | undefined;
  const puts = [{ kind: 'request' as const, id, record }, ...tellLead(was, record, { find })];
  const first = await takeVersions(connection, municipality, puts.length);
  await keepRecords(
    connection,
    municipality,
    new Map([stored, ...leads].map((each) => [keyOf(each), each])),
    puts.map((put, index): Stored => ({ ...put, version: first + index + 1 })),
  );
  return true;
}

// Whoever closes a lead from outside cannot say what becomes of its parts: they go on, and it says so.
function withOpenParts(was: ServiceRequest, changed: ServiceRequest): ServiceRequest {
  const at = changed.history.at(-1)?.at;
  if (!isOpen(was) || isOpen(changed) || at === undefined) return changed;
  const told = openParts(changed).map(({ departmentId, status }) => ({
    at,
    byId: null,
    deed: 'part' as const,
    departmentId,
    partStatus: status,
    becomes: 'goesOn' as const,
  }));
  return { ...changed, history: [...changed.history, ...told] };
}
