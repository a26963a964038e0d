import type { Id } from '../../domain/id.ts';
import { type Kind, keyOf, type Records } from '../../domain/record.ts';
import type { Stored } from '../../sync/database.ts';
import { type Connection, list, lots } from './database.ts';

/** A record as it stood and as it stands now; null where it was not there, or is gone. */
export interface Moved<T> {
  id: Id;
  before: T | null;
  after: T | null;
}

/** What became of the records of this kind. */
export const movedOf = <K extends Kind>(kind: K, before: Map<string, Stored>, after: Stored[]): Moved<Records[K]>[] =>
  after
    .filter((stored) => stored.kind === kind)
    .map((stored) => ({
      id: stored.id,
      before: (before.get(keyOf(stored))?.record ?? null) as Records[K] | null,
      after: stored.record as Records[K] | null,
    }));

/** Takes what was counted of these records out of a table that has a row for each. */
export async function forget(connection: Connection, table: string, municipality: string, ids: Id[]): Promise<void> {
  for (const lot of lots(ids))
    await connection.run(`delete from ${table} where municipality = $1 and id in (${list(lot.length, 2)})`, [
      municipality,
      ...lot,
    ]);
}
