import { uuidv7 } from 'uuidv7';
import type { Channel } from '../../domain/department.ts';
import type { Instant } from '../../domain/instant.ts';
import { type Connection, list, lots, placeholders } from './database.ts';

export interface NewDispatch {
  requestId: string;
  departmentId: string;
  channel: Channel;
}

/** A request on its way to a department. */
export interface Dispatch extends NewDispatch {
  municipality: string;
  id: string;
  attempts: number;
}

export async function addDispatches(
  connection: Connection,
  municipality: string,
  dispatches: NewDispatch[],
  now: Instant,
): Promise<void> {
  for (const lot of lots(dispatches)) {
    await connection.run(
      `insert into dispatches (municipality, id, request_id, department_id, channel, state, attempts, next_at, made_at) values ${placeholders(lot.length, 9)}`,
      lot.flatMap(({ requestId, departmentId, channel }) => [
        municipality,
        uuidv7(),
        requestId,
        departmentId,
        channel,
        'waiting',
        0,
        now,
        now,
      ]),
    );
  }
}

/**
 * Takes up to this many waiting dispatches for this process alone. `until`: a claim that is not ended by then is taken for lost with
 * its process, and the dispatch is claimed again.
 */
export async function claimDispatches(
  connection: Connection,
  now: Instant,
  until: Instant,
  most: number,
): Promise<Dispatch[]> {
  const rows = await connection.all<{
    municipality: string;
    id: string;
    request_id: string;
    department_id: string;
    channel: Channel;
    attempts: number;
  }>(
    `select municipality, id, request_id, department_id, channel, attempts from dispatches
      where state in ('waiting', 'claimed') and next_at <= $1 order by next_at, id limit ${most}${connection.forUpdateSkip}`,
    [now],
  );
  for (const municipality of new Set(rows.map((row) => row.municipality))) {
    const ids = rows.filter((row) => row.municipality === municipality).map((row) => row.id);
    await connection.run(
      `update dispatches set state = 'claimed', attempts = attempts + 1, next_at = $1 where municipality = $2 and id in (${list(ids.length, 3)})`,
      [until, municipality, ...ids],
    );
  }
  return rows.map(({ municipality, id, request_id, department_id, channel, attempts }) => ({
    municipality,
    id,
    requestId: request_id,
    departmentId: department_id,
    channel,
    attempts: attempts + 1,
  }));
}

/** Ends dispatches: delivered, or overtaken by a later route. */
export async function endDispatches(
  connection: Connection,
  municipality: string,
  ids: string[],
  state: 'delivered' | 'overtaken',
  now: Instant,
): Promise<void> {
  for (const lot of lots(ids)) {
    await connection.run(
      `update dispatches set state = $1, ended_at = $2 where municipality = $3 and id in (${list(lot.length, 4)})`,
      [state, now, municipality, ...lot],
    );
  }
}

/**
 * Puts a dispatch back to be tried later, unless the claim was lost: somebody else has it, and may have ended it. `failure` is a word
 * for the log, with no personal data in it.
 */
export async function delayDispatch(
  connection: Connection,
  { municipality, id, attempts }: Dispatch,
  nextAt: Instant,
  failure: string,
): Promise<void> {
  await connection.run(
    `update dispatches set state = 'waiting', next_at = $1, failure = $2
      where municipality = $3 and id = $4 and state = 'claimed' and attempts = $5`,
    [nextAt, failure, municipality, id, attempts],
  );
}

export async function countWaiting(connection: Connection): Promise<number> {
  const [row] = await connection.all<{ count: number }>(
    "select count(*) as count from dispatches where state in ('waiting', 'claimed')",
  );
  return row?.count ?? 0;
}
