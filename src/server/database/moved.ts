import type { Id } from '../../domain/id.ts';
import { type Kind, keyOf, type Records } from '../../domain/record.ts';
import type { Stored } from '../../sync/database.ts';

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
