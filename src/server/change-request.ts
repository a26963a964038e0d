import { tellLead } from '../domain/deeds/tell-lead.ts';
import { type Kind, keyOf, type Records } from '../domain/record.ts';
import type { ServiceRequest } from '../domain/request.ts';
import type { Connection } from './database/database.ts';
import { takeVersions } from './database/municipalities.ts';
import { findRecord, keepRecords, lockRecords } from './database/records.ts';

/**
 * Changes one request in the name of the city, where nobody who signed in does: locked, with a version of its own, so that every phone
 * learns of it; with the lead of what is a part. False where it is gone, or where `change` gives null. Within a transaction.
 */
export async function changeRequest(
  connection: Connection,
  municipality: string,
  id: string,
  change: (request: ServiceRequest) => ServiceRequest | null,
): Promise<boolean> {
  // What it is a part of never changes. Locked one after the other, two who want both would wait for each other.
  const lead = (await findRecord(connection, municipality, 'request', id))?.partOf;
  const refs = [id, ...(lead === undefined ? [] : [lead])].map((id) => ({ kind: 'request' as const, id }));
  const before = new Map((await lockRecords(connection, municipality, refs)).map((stored) => [keyOf(stored), stored]));
  const find = <K extends Kind>(kind: K, id: string) =>
    before.get(keyOf({ kind, id }))?.record as Records[K] | undefined;
  const was = find('request', id);
  const record = was ? change(was) : null;
  if (!was || record === null) return false;
  const puts = [{ kind: 'request' as const, id, record }, ...tellLead(was, record, { find })];
  const first = await takeVersions(connection, municipality, puts.length);
  const after = puts.map(({ kind, id, record }, index) => ({ kind, id, version: first + index + 1, record }));
  await keepRecords(connection, municipality, before, after);
  return true;
}
