import { isDeepStrictEqual } from 'node:util';
import { type Kind, keyOf, type Records, type Ref } from '../../domain/record.ts';
import type { Connection } from '../database/database.ts';
import { takeVersions, touchDirectory } from '../database/municipalities.ts';
import { keepRecords, lockRecords } from '../database/records.ts';

/** A record of the directory as it is to be; null where it is to be gone. */
export interface Put extends Ref {
  record: Records[Kind] | null;
}

/** Whether it is there and another. Compared as JSON keeps them: what is undefined is not there. */
export const isChanged = (before: Put | undefined, after: Put): boolean =>
  before !== undefined && !isDeepStrictEqual(before.record, JSON.parse(JSON.stringify(after.record)));

/** Keeps these in the directory, each at a version of its own, and has every process read it anew. Within a transaction. */
export async function keepDirectory(connection: Connection, id: string, puts: Put[]): Promise<void> {
  if (puts.length === 0) return;
  const before = await lockRecords(connection, id, puts);
  let version = await takeVersions(connection, id, puts.length);
  const after = puts.map((put) => {
    version += 1;
    return { ...put, version };
  });
  await keepRecords(connection, id, new Map(before.map((stored) => [keyOf(stored), stored])), after);
  await touchDirectory(connection, id);
}
