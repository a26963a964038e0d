import type { Person } from '../../src/domain/person.ts';
import { type Kind, keyOf, type Records } from '../../src/domain/record.ts';
import type { Database } from '../../src/server/database/database.ts';
import { takeVersions, touchDirectory } from '../../src/server/database/municipalities.ts';
import { keepRecords, lockRecords } from '../../src/server/database/records.ts';
import type { Stored } from '../../src/sync/database.ts';

const TOWN = 'testtown';

/** Keeps these records in the town as if phones had brought them, each a version newer than the one before. */
export function keepInTown<K extends Kind>(database: Database, kind: K, records: Records[K][]): Promise<void> {
  return database.transaction(async (connection) => {
    const refs = records.map(({ id }) => ({ kind, id }));
    const known = await lockRecords(connection, TOWN, refs);
    const first = await takeVersions(connection, TOWN, records.length);
    const after = records.map((record, index): Stored => ({ kind, id: record.id, version: first + index + 1, record }));
    await keepRecords(connection, TOWN, new Map(known.map((stored) => [keyOf(stored), stored])), after);
    await touchDirectory(connection, TOWN);
  });
}

/** The administrator gives this person other districts, departments or roles. */
export const changePerson = (database: Database, person: Person, over: Partial<Person>): Promise<void> =>
  keepInTown(database, 'person', [{ ...person, ...over }]);

/** The ids of the work the town has of this kind. */
export async function idsInTown(database: Database, kind: Kind): Promise<string[]> {
  const rows = await database.all<{ id: string }>(
    'select id from records where municipality = $1 and kind = $2 and body is not null order by id',
    [TOWN, kind],
  );
  return rows.map(({ id }) => id);
}
