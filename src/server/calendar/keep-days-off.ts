import { isDeepStrictEqual } from 'node:util';
import type { Instant } from '../../domain/instant.ts';
import type { Municipality } from '../../domain/municipality.ts';
import { keyOf } from '../../domain/record.ts';
import type { Connection, Database } from '../database/database.ts';
import { listMunicipalities, takeVersions, touchDirectory } from '../database/municipalities.ts';
import { keepRecords, lockRecords } from '../database/records.ts';
import { withDaysOff } from './days-off.ts';

/** Gives every municipality the days off that it has by now. Where these are known already, nothing is written. */
export async function keepDaysOff(database: Database, now: Instant): Promise<void> {
  for (const municipality of await listMunicipalities(database)) {
    if (isDeepStrictEqual(withDaysOff(municipality, now), municipality)) continue;
    await database.transaction((connection) => keep(connection, municipality.id, now));
  }
}

async function keep(connection: Connection, id: string, now: Instant): Promise<void> {
  // Locks the municipality's row: an import at the same time comes before or after.
  await takeVersions(connection, id, 0);
  const [stored] = await lockRecords(connection, id, [{ kind: 'municipality', id }]);
  if (!stored?.record) return;
  const record = withDaysOff(stored.record as Municipality, now);
  if (isDeepStrictEqual(record, stored.record)) return;
  const version = (await takeVersions(connection, id, 1)) + 1;
  await keepRecords(connection, id, new Map([[keyOf(stored), stored]]), [
    { kind: 'municipality', id, version, record },
  ]);
  await touchDirectory(connection, id);
}
