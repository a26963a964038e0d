import { backToTriage } from '../../domain/back-to-triage.ts';
import type { Id } from '../../domain/id.ts';
import { isOpen, type ServiceRequest } from '../../domain/request.ts';
import { changeRequest } from '../change-request.ts';
import type { Database } from '../database/database.ts';
import { findByFarNames, keepFarNames } from '../database/far-names.ts';
import { findRecord } from '../database/records.ts';
import type { FarNames } from './asked.ts';
import type { Jurisdiction } from './jurisdiction.ts';

/**
 * The request that is known here by a name it had earlier: what was handed on comes back. It is no second request; where it lies with
 * another system it goes to the triage desk, for nobody there says that it is theirs. null where none is known; its lead where it is a part.
 */
export async function comeBack(
  database: Database,
  { id: city, directory }: Jurisdiction,
  { earlier, all }: FarNames,
  now: Date,
): Promise<Id | null> {
  const id = await findByFarNames(database, city, earlier);
  const request = id && (await findRecord(database, city, 'request', id));
  if (!request) return null;
  // Sent there once more, it is known there by these too, and comes back to the desk that handed it on.
  await keepFarNames(database, city, request.id, all);
  const isAway = ({ departmentId }: ServiceRequest) =>
    directory.departments.some((one) => one.id === departmentId && one.channel === 'open311');
  await database.transaction((connection) =>
    changeRequest(connection, city, request.id, (stands) =>
      isOpen(stands) && isAway(stands)
        ? backToTriage(stands, now.toISOString(), { reason: 'cameBack', because: {} }, { via: 'open311' })
        : null,
    ),
  );
  return request.partOf ?? request.id;
}
