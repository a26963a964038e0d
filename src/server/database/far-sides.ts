import type { Instant } from '../../domain/instant.ts';
import type { Connection } from './database.ts';
import type { Dispatch } from './dispatches.ts';

/** A request that stands in a system which the city already has, and is looked at there every so often. */
export interface FarSide {
  municipality: string;
  /** The dispatch that brought it there. */
  id: string;
  requestId: string;
  departmentId: string;
  /** What it is called there; null while only a token is known. */
  farId: string | null;
  farToken: string | null;
  /** A print of what was seen last. */
  farPrint: string | null;
  arrivedAt: Instant;
  /** Since when it cannot be read what became of it; null where it can. */
  silentSince: Instant | null;
}

/** The far side of one department: it is asked by itself, at its own pace. */
export type FarLane = Pick<FarSide, 'municipality' | 'departmentId'>;

/** Keeps what the far side said of what it got; what it got of the same request before is looked at no more. */
export async function noteArrival(
  connection: Connection,
  { municipality, id, requestId }: Pick<Dispatch, 'municipality' | 'id' | 'requestId'>,
  {
    farId = null,
    farToken = null,
    lookAt = null,
  }: { farId?: string | null; farToken?: string | null; lookAt?: Instant | null },
): Promise<void> {
  if (farId === null && farToken === null) return;
  await connection.run(
    'update dispatches set far_id = $1, far_token = $2, look_at = $3 where municipality = $4 and id = $5',
    [farId, farToken, lookAt, municipality, id],
  );
  await connection.run(
    'update dispatches set look_at = null where municipality = $1 and request_id = $2 and id <> $3 and look_at is not null',
    [municipality, requestId, id],
  );
}

/** The other dispatches of the same request to the same department that were tried at least once, oldest first. */
export async function findOtherTries(
  connection: Connection,
  { municipality, id, requestId, departmentId, channel }: Dispatch,
): Promise<{ state: string; madeAt: Instant; farId: string | null }[]> {
  return connection.all(
    `select state, made_at as "madeAt", far_id as "farId" from dispatches
      where municipality = $1 and request_id = $2 and department_id = $3 and channel = $4 and attempts > 0 and id <> $5 order by id`,
    [municipality, requestId, departmentId, channel, id],
  );
}

const DUE = 'look_at is not null and look_at <= $1';

/** The far sides at which something is to be looked at. */
export const findFarLanes = (connection: Connection, now: Instant): Promise<FarLane[]> =>
  connection.all(
    `select municipality, department_id as "departmentId" from dispatches where ${DUE}
      group by municipality, department_id order by min(look_at)`,
    [now],
  );

/** Takes up to this many of a lane that are to be looked at; `until`: they are looked at again then, unless somebody says otherwise. */
export async function claimFarSides(
  connection: Connection,
  { municipality, departmentId }: FarLane,
  now: Instant,
  until: Instant,
  most: number,
): Promise<FarSide[]> {
  const rows = await connection.all<FarSide>(
    `select municipality, id, request_id as "requestId", department_id as "departmentId", far_id as "farId", far_token as "farToken",
      far_print as "farPrint", ended_at as "arrivedAt", silent_since as "silentSince" from dispatches
      where ${DUE} and municipality = $2 and department_id = $3 order by look_at, id limit ${most}${connection.forUpdateSkip}`,
    [now, municipality, departmentId],
  );
  for (const { id } of rows)
    await connection.run('update dispatches set look_at = $1 where municipality = $2 and id = $3', [
      until,
      municipality,
      id,
    ]);
  return rows;
}

/** Keeps what was seen; `lookAt` null: it is looked at no more. */
export async function noteSeen(
  connection: Connection,
  { municipality, id }: FarSide,
  { farId, farPrint, lookAt }: { farId: string | null; farPrint: string | null; lookAt: Instant | null },
): Promise<void> {
  await connection.run(
    `update dispatches set far_id = $1, far_print = $2, look_at = $3, silence = null, silent_since = null
      where municipality = $4 and id = $5`,
    [farId, farPrint, lookAt, municipality, id],
  );
}

/** Keeps that nothing could be read of it, and why; it is looked at again then. `failure` is a word with no personal data in it. */
export async function noteSilence(
  connection: Connection,
  { municipality, id }: FarSide,
  failure: string,
  since: Instant,
  lookAt: Instant,
): Promise<void> {
  await connection.run(
    `update dispatches set silence = $1, silent_since = $2, look_at = $3
      where municipality = $4 and id = $5 and look_at is not null`,
    [failure, since, lookAt, municipality, id],
  );
}

/** Looks at nothing of this lane before then. */
export async function putOff(
  connection: Connection,
  { municipality, departmentId }: FarLane,
  until: Instant,
): Promise<void> {
  await connection.run(
    'update dispatches set look_at = $1 where look_at is not null and look_at < $1 and municipality = $2 and department_id = $3',
    [until, municipality, departmentId],
  );
}
