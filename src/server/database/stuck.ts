import type { Channel } from '../../domain/department.ts';
import type { Instant } from '../../domain/instant.ts';
import type { Part } from '../../domain/policy.ts';
import type { ServiceRequest } from '../../domain/request.ts';
import { type Connection, list, type Value } from './database.ts';
import { anyOf } from './parts.ts';

/** A dispatch that has failed at least once and not arrived since, and its request as it stands. */
export interface StuckRow {
  id: string;
  requestId: string;
  departmentId: string;
  channel: Channel;
  state: 'waiting' | 'claimed' | 'failed';
  failure: string | null;
  failingSince: Instant;
  attempts: number;
  nextAt: Instant;
  /** Whether the request, with this department, was given up there and has had no other dispatch since. */
  isLeft: boolean;
  request: ServiceRequest;
}

interface Wanted {
  /** Of requests in these parts; null: all. */
  parts: Part[] | null;
  /** Below this one. */
  before?: string | undefined;
  id?: string;
  most: number;
}

/** The newest dispatches that do not arrive. */
export async function findStuck(
  connection: Connection,
  municipality: string,
  { parts, before, id, most }: Wanted,
): Promise<StuckRow[]> {
  const values: Value[] = [municipality];
  const add = (value: Value) => `$${values.push(value)}`;
  const conditions = [
    ...(parts === null ? [] : [parts.length === 0 ? '1 = 0' : `(${anyOf(parts, values, 'r.')})`]),
    ...(before === undefined ? [] : [`d.id < ${add(before)}`]),
    ...(id === undefined ? [] : [`d.id = ${add(id)}`]),
  ];
  const rows = await connection.all<Omit<StuckRow, 'request' | 'isLeft'> & { body: string }>(
    `select d.id, d.request_id as "requestId", d.department_id as "departmentId", d.channel, d.state, d.failure,
      d.failing_since as "failingSince", d.attempts, d.next_at as "nextAt", r.body from dispatches d
      join records r on r.municipality = d.municipality and r.kind = 'request' and r.id = d.request_id
      where d.municipality = $1 and d.state in ('waiting', 'claimed', 'failed') and d.failing_since is not null and r.body is not null
      ${conditions.map((condition) => `and ${condition}`).join(' ')} order by d.id desc limit ${most}`,
    values,
  );
  const stuck = rows.map(({ body, ...row }) => ({ ...row, request: JSON.parse(body) as ServiceRequest }));
  const given = stuck.filter((row) => row.state === 'failed' && row.request.departmentId === row.departmentId);
  const newest = await findNewest(connection, municipality, given);
  return stuck.map((row) => ({ ...row, isLeft: newest.has(row.id) }));
}

/** The ids of the newest dispatches of these requests. */
async function findNewest(connection: Connection, municipality: string, of: { requestId: string }[]) {
  const ids = [...new Set(of.map(({ requestId }) => requestId))];
  if (ids.length === 0) return new Set<string>();
  const rows = await connection.all<{ id: string }>(
    `select max(id) as id from dispatches where municipality = $1 and request_id in (${list(ids.length, 2)}) group by request_id`,
    [municipality, ...ids],
  );
  return new Set(rows.map(({ id }) => id));
}
