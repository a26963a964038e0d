import { hash } from 'node:crypto';
import type { Directory } from '../domain/directory.ts';
import type { Instant } from '../domain/instant.ts';
import { keyOf } from '../domain/record.ts';
import type { ServiceRequest } from '../domain/request.ts';
import type { Ledger, Stored, SyncDatabase } from '../sync/database.ts';
import { countParts, countRecords } from './database/cells.ts';
import type { Connection, Database } from './database/database.ts';
import { addDispatches, type NewDispatch } from './database/dispatches.ts';
import { claim, findAnswers, keepAnswers, release } from './database/log.ts';
import { findDirectory, findMunicipality, startEpoch, takeVersions } from './database/municipalities.ts';
import { findBelow, findChanges, findExits, keepRecords, lockRecords } from './database/records.ts';
import { hasStoodAt } from './database/runs.ts';
import { findScope, keepScope } from './database/scopes.ts';
import { newDispatch } from './dispatch/new-dispatch.ts';

/** The database as sync asks for it. `poke` is called when there is something to deliver; `now` is the clock dispatches go by. */
export function syncDatabase(database: Database, poke: () => void, now = () => new Date()): SyncDatabase {
  return {
    async write(municipality, directory, work) {
      let hasDispatches = false;
      const result = await database.transaction((connection) =>
        work(
          ledgerOf(connection, municipality, async (before, after) => {
            const at = now().toISOString();
            const dispatches = dispatchesFor(before, after, directory, at);
            await addDispatches(connection, municipality, dispatches, at);
            hasDispatches ||= dispatches.length > 0;
          }),
        ),
      );
      if (hasDispatches) poke();
      return result;
    },
    async findState(municipality) {
      const row = await findMunicipality(database, municipality);
      if (!row) throw new Error('no such municipality');
      return row;
    },
    hasStoodAt: (...question) => hasStoodAt(database, ...question),
    countParts: (...question) => countParts(database, ...question),
    startEpoch: (municipality, epoch) => startEpoch(database, municipality, epoch),
    findDirectory: (municipality, { directoryVersion }) => findDirectory(database, municipality, directoryVersion),
    findChanges: (...question) => findChanges(database, ...question),
    findExits: (...question) => findExits(database, ...question),
    findBelow: (...question) => findBelow(database, ...question),
    countRecords: (...question) => countRecords(database, ...question),
    keepScope: (...scope) => keepScope(database, ...scope),
    findScope: (fingerprint) => findScope(database, fingerprint),
    hash: (text) => hash('sha256', text, 'base64url'),
  };
}

type Dispatching = (before: Map<string, Stored>, after: Stored[]) => Promise<void>;

function ledgerOf(connection: Connection, municipality: string, dispatch: Dispatching): Ledger {
  return {
    claim: (rows) => claim(connection, municipality, rows),
    findAnswers: (ids) => findAnswers(connection, municipality, ids),
    lockRecords: (refs) => lockRecords(connection, municipality, refs),
    takeVersions: (count) => takeVersions(connection, municipality, count),
    keepAnswers: (answers) => keepAnswers(connection, municipality, answers),
    release: (ids) => release(connection, municipality, ids),
    // The request and the row that will carry it to its department are written together, or neither is.
    async keepRecords(before, after) {
      await keepRecords(connection, municipality, before, after);
      await dispatch(before, after);
    },
  };
}

function dispatchesFor(
  before: Map<string, Stored>,
  after: Stored[],
  { departments }: Directory,
  now: Instant,
): NewDispatch[] {
  return after.flatMap((stored) => {
    if (stored.kind !== 'request' || stored.record === null) return [];
    const request = stored.record as ServiceRequest;
    const was = before.get(keyOf(stored))?.record as ServiceRequest | null | undefined;
    return newDispatch(was, request, departments, now) ?? [];
  });
}
