import { tellLead } from '../domain/deeds/tell-lead.ts';
import { withoutQuestion } from '../domain/question.ts';
import { type Kind, keyOf, type Records } from '../domain/record.ts';
import { isOpen, type ServiceRequest } from '../domain/request.ts';
import { openParts } from '../domain/request-part.ts';
import type { Stored } from '../sync/database.ts';
import type { Connection } from './database/database.ts';
import { takeVersions } from './database/municipalities.ts';
import { findRecord, keepRecords, lockRecords } from './database/records.ts';

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
  const before = new Map((await lockWithLead(connection, municipality, id)).map((stored) => [keyOf(stored), stored]));
  const find = <K extends Kind>(kind: K, id: string) =>
    before.get(keyOf({ kind, id }))?.record as Records[K] | undefined;
  const was = find('request', id);
  const changed = was ? change(was) : null;
  if (!was || changed === null) return false;
  const record = atItsEnd(withoutEnding(withOpenParts(was, changed)));
  const puts = [{ kind: 'request' as const, id, record }, ...tellLead(was, record, { find })];
  const first = await takeVersions(connection, municipality, puts.length);
  const after = puts.map((put, index): Stored => ({ ...put, version: first + index + 1 }));
  await keepRecords(connection, municipality, before, after);
  return true;
}

/** Locks a request, and its lead where it is a part: together, for two who lock them one after the other would wait for each other. */
export async function lockWithLead(connection: Connection, municipality: string, id: string): Promise<Stored[]> {
  // What it is a part of never changes.
  const lead = (await findRecord(connection, municipality, 'request', id))?.partOf;
  const ids = lead === undefined ? [id] : [id, lead];
  return lockRecords(
    connection,
    municipality,
    ids.map((id) => ({ kind: 'request', id })),
  );
}

// Nobody waits any more for what they say.
const atItsEnd = (request: ServiceRequest): ServiceRequest =>
  isOpen(request) ? request : withoutQuestion(request, request.history.at(-1)?.at ?? request.openedAt);

// Why it ended is not so where it has been opened again.
function withoutEnding(request: ServiceRequest): ServiceRequest {
  if (!isOpen(request)) return request;
  const { cause: _cause, blockedBy: _blockedBy, ...rest } = request;
  return rest;
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
