import { keyOf, type Records, standingOf } from '../../domain/record.ts';
import type { Stored } from '../../sync/database.ts';
import type { Connection } from './database.ts';

const joinedBy = (stored: Stored | undefined): string[] =>
  (stored?.kind === 'request' &&
    stored.record &&
    standingOf('request', stored.record as Records['request']).joinedBy) ||
  [];

/** Notes who joined these requests that had not before. Nobody ever leaves one. */
export async function noteJoiners(
  connection: Connection,
  municipality: string,
  before: Map<string, Stored>,
  after: Stored[],
): Promise<void> {
  const rows = after.flatMap((stored) => {
    const known = new Set(joinedBy(before.get(keyOf(stored))));
    return joinedBy(stored).flatMap((officer) => (known.has(officer) ? [] : [[municipality, officer, stored.id]]));
  });
  await connection.insert('joiners', ['municipality', 'officer', 'id'], rows, 'on conflict do nothing');
}
