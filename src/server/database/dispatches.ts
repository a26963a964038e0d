import { uuidv7 } from 'uuidv7';
import type { Channel } from '../../domain/department.ts';
import type { Instant } from '../../domain/instant.ts';
import { type Connection, list, lots, placeholders } from './database.ts';

export interface NewDispatch {
  requestId: string;
  departmentId: string;
  channel: Channel;
  /** Where it waits for a while. */
  goesAt?: Instant;
}

/** A request on its way to a department. */
export interface Dispatch extends Omit<NewDispatch, 'goesAt'> {
  municipality: string;
  id: string;
  attempts: number;
  madeAt: Instant;
  /** When the first of the tries failed that nobody has begun anew since. */
  failingSince: Instant | null;
}

/** What goes to one far side, and is held up by no other; the desks in the app are one lane together. */
export type Lane =
  | { channel: 'desk' }
  | { channel: Exclude<Channel, 'desk'>; municipality: string; departmentId: string };

const DESK: Lane = { channel: 'desk' };

export async function addDispatches(
  connection: Connection,
  municipality: string,
  dispatches: NewDispatch[],
  now: Instant,
): Promise<void> {
  for (const lot of lots(dispatches)) {
    await connection.run(
      `insert into dispatches (municipality, id, request_id, department_id, channel, state, attempts, next_at, made_at) values ${placeholders(lot.length, 9)}`,
      lot.flatMap(({ requestId, departmentId, channel, goesAt }) => [
        municipality,
        uuidv7(),
        requestId,
        departmentId,
        channel,
        'waiting',
        0,
        goesAt ?? now,
        now,
      ]),
    );
  }
}

const DUE = "state in ('waiting', 'claimed') and next_at <= $1";

/** The lanes on which something is due. */
export async function findLanes(connection: Connection, now: Instant): Promise<Lane[]> {
  const rows = await connection.all<{ municipality: string; departmentId: string; channel: Channel }>(
    `select distinct municipality, department_id as "departmentId", channel from dispatches
      where ${DUE} and channel <> 'desk' order by municipality, department_id, channel`,
    [now],
  );
  const [desk] = await connection.all(`select id from dispatches where ${DUE} and channel = 'desk' limit 1`, [now]);
  return [...(desk ? [DESK] : []), ...(rows as Lane[])];
}

/**
 * Takes up to this many waiting dispatches of a lane for this process alone. `until`: a claim that is not ended by then is taken for
 * lost with its process, and the dispatch is claimed again.
 */
export async function claimDispatches(
  connection: Connection,
  now: Instant,
  until: Instant,
  most: number,
  lane = DESK,
): Promise<Dispatch[]> {
  const isHere = lane.channel === 'desk' ? '' : ' and municipality = $3 and department_id = $4';
  const rows = await connection.all<Dispatch>(
    `select municipality, id, request_id as "requestId", department_id as "departmentId", channel, attempts, made_at as "madeAt",
      failing_since as "failingSince" from dispatches
      where ${DUE} and channel = $2${isHere} order by next_at, id limit ${most}${connection.forUpdateSkip}`,
    [now, lane.channel, ...(lane.channel === 'desk' ? [] : [lane.municipality, lane.departmentId])],
  );
  for (const municipality of new Set(rows.map((row) => row.municipality))) {
    const ids = rows.filter((row) => row.municipality === municipality).map((row) => row.id);
    await connection.run(
      `update dispatches set state = 'claimed', attempts = attempts + 1, next_at = $1 where municipality = $2 and id in (${list(ids.length, 3)})`,
      [until, municipality, ...ids],
    );
  }
  return rows.map((row) => ({ ...row, attempts: row.attempts + 1 }));
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
  failingSince: Instant,
): Promise<void> {
  await connection.run(
    `update dispatches set state = 'waiting', next_at = $1, failure = $2, failing_since = $3
      where municipality = $4 and id = $5 and state = 'claimed' and attempts = $6`,
    [nextAt, failure, failingSince, municipality, id, attempts],
  );
}

/** Gives a dispatch up, unless the claim was lost; returns whether it was given up. */
export async function failDispatch(
  connection: Connection,
  { municipality, id, attempts }: Dispatch,
  failure: string,
  failingSince: Instant,
  now: Instant,
): Promise<boolean> {
  const changed = await connection.run(
    `update dispatches set state = 'failed', ended_at = $1, failure = $2, failing_since = $3
      where municipality = $4 and id = $5 and state = 'claimed' and attempts = $6`,
    [now, failure, failingSince, municipality, id, attempts],
  );
  return changed > 0;
}

/** Tries a dispatch from the start, at once, one that waits or was given up; returns whether there was one to try. */
export async function beginAgain(
  connection: Connection,
  municipality: string,
  id: string,
  now: Instant,
): Promise<boolean> {
  const changed = await connection.run(
    `update dispatches set state = 'waiting', next_at = $1, failing_since = null, ended_at = null
      where municipality = $2 and id = $3 and state in ('waiting', 'failed')`,
    [now, municipality, id],
  );
  return changed > 0;
}

export async function countWaiting(connection: Connection): Promise<number> {
  const [row] = await connection.all<{ count: number }>(
    "select count(*) as count from dispatches where state in ('waiting', 'claimed')",
  );
  return row?.count ?? 0;
}
