import type { Code } from '../../domain/id.ts';
import { type Declined, nameOfProposed, type Proposed } from '../../domain/proposal.ts';
import type { Connection } from './database.ts';

/** The proposals of this city that somebody did not want, by name. */
export async function findDeclined(connection: Connection, municipality: Code): Promise<Map<string, Declined>> {
  const rows = await connection.all<
    Omit<Declined, 'count'> & Record<keyof Proposed, Code> & { count: number | string }
  >(
    `select service as "serviceCode", district as "districtId", department as "departmentId", person_id as "personId",
        declined_at as at, count from declined_proposals where municipality = $1`,
    [municipality],
  );
  return new Map(
    rows.map(({ personId, at, count, ...proposed }) => [
      nameOfProposed(proposed),
      { personId, at, count: Number(count) },
    ]),
  );
}

/** Keeps that somebody does not want this rule; whoever says so last has said so. */
export async function keepDeclined(
  connection: Connection,
  municipality: Code,
  { serviceCode, districtId, departmentId }: Proposed,
  { personId, at, count }: Declined,
): Promise<void> {
  await connection.run(
    `insert into declined_proposals (municipality, service, district, department, person_id, declined_at, count)
      values ($1, $2, $3, $4, $5, $6, $7) on conflict (municipality, service, district, department)
      do update set person_id = excluded.person_id, declined_at = excluded.declined_at, count = excluded.count`,
    [municipality, serviceCode, districtId ?? '', departmentId, personId, at, count],
  );
}

/** It may be proposed again. */
export async function dropDeclined(
  connection: Connection,
  municipality: Code,
  { serviceCode, districtId, departmentId }: Proposed,
): Promise<void> {
  await connection.run(
    'delete from declined_proposals where municipality = $1 and service = $2 and district = $3 and department = $4',
    [municipality, serviceCode, districtId ?? '', departmentId],
  );
}
