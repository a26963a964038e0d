import type { Instant } from '../../domain/instant.ts';
import type { Part } from '../../domain/policy.ts';
import type { Connection, Value } from './database.ts';
import { anyOf } from './parts.ts';

/** A department's far side of which it cannot be read what became of what it has; `failure` as it was kept. */
export interface SilentRow {
  departmentId: string;
  failure: string;
  since: Instant;
  requests: number;
  nextAt: Instant;
}

/** The far sides that do not say what became of requests in these parts (null: of any), the longest silent first. */
export async function findSilentSides(
  connection: Connection,
  municipality: string,
  parts: Part[] | null,
): Promise<SilentRow[]> {
  const values: Value[] = [municipality];
  const isTheirs = parts === null ? '1 = 1' : parts.length === 0 ? '1 = 0' : `(${anyOf(parts, values, 'r.')})`;
  const rows = await connection.all<SilentRow>(
    `select d.department_id as "departmentId", d.silence as failure, min(d.silent_since) as since, count(*) as requests,
      min(d.look_at) as "nextAt" from dispatches d
      join records r on r.municipality = d.municipality and r.kind = 'request' and r.id = d.request_id
      where d.municipality = $1 and d.silence is not null and d.look_at is not null and r.body is not null and ${isTheirs}
      group by d.department_id, d.silence order by min(d.silent_since), d.department_id`,
    values,
  );
  return rows.map((row) => ({ ...row, requests: Number(row.requests) }));
}
