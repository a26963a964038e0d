import type { Channel } from '../../domain/department.ts';
import { later } from '../../domain/instant.ts';
import { keyOf } from '../../domain/record.ts';
import type { ServiceRequest } from '../../domain/request.ts';
import type { Stored } from '../../sync/database.ts';
import type { Database } from '../database/database.ts';
import { claimDispatches, type Dispatch, delayDispatch, endDispatches } from '../database/dispatches.ts';
import { takeVersions } from '../database/municipalities.ts';
import { keepRecords, lockRecords } from '../database/records.ts';
import { deliverToDesk } from './desk.ts';

/**
 * Carries one request to its department; throws where it could not. A crash between delivering and marking may repeat it, so whatever
 * it sends carries the request's id.
 */
export type Deliver = (dispatch: Dispatch) => Promise<void>;

const CHANNELS: Record<Channel, Deliver> = { desk: deliverToDesk };

const LOT = 200;
const CLAIM = 120_000;
const FIRST_PAUSE = 15_000;
const LONGEST_PAUSE = 3_600_000;

/** Claims what waits, delivers it, marks it; returns how many were ended. */
export async function dispatchOnce(
  database: Database,
  now = () => new Date(),
  channels: Record<Channel, Deliver> = CHANNELS,
): Promise<number> {
  const at = now().toISOString();
  const claimed = await database.transaction((connection) => claimDispatches(connection, at, later(at, CLAIM), LOT));
  const delivered: Dispatch[] = [];
  for (const dispatch of claimed) {
    try {
      await channels[dispatch.channel](dispatch);
      delivered.push(dispatch);
    } catch (error) {
      const pause = Math.min(FIRST_PAUSE * 2 ** dispatch.attempts, LONGEST_PAUSE);
      await delayDispatch(database, dispatch, later(now().toISOString(), pause), (error as Error).name);
    }
  }
  for (const municipality of new Set(delivered.map((dispatch) => dispatch.municipality))) {
    await mark(
      database,
      municipality,
      delivered.filter((dispatch) => dispatch.municipality === municipality),
      now().toISOString(),
    );
  }
  return delivered.length;
}

// A request that was sent elsewhere in the meantime is not marked: its next dispatch will be.
async function mark(database: Database, municipality: string, dispatches: Dispatch[], at: string): Promise<void> {
  await database.transaction(async (connection) => {
    const refs = dispatches.map(({ requestId }) => ({ kind: 'request' as const, id: requestId }));
    const before = new Map(
      (await lockRecords(connection, municipality, refs)).map((stored) => [keyOf(stored), stored]),
    );
    const standing = (dispatch: Dispatch) =>
      before.get(keyOf({ kind: 'request', id: dispatch.requestId }))?.record as ServiceRequest | undefined | null;
    const isStill = (dispatch: Dispatch) =>
      standing(dispatch)?.departmentId === dispatch.departmentId && !standing(dispatch)?.deliveredAt;
    const marked = new Map(dispatches.filter(isStill).map((dispatch) => [dispatch.requestId, dispatch]));
    if (marked.size > 0) {
      let version = await takeVersions(connection, municipality, marked.size);
      const after = [...marked.values()].map((dispatch): Stored => {
        const request = standing(dispatch) as ServiceRequest;
        version += 1;
        return { kind: 'request', id: request.id, version, record: delivered(request, at) };
      });
      await keepRecords(connection, municipality, before, after);
    }
    const ids = (some: Dispatch[]) => some.map(({ id }) => id);
    await endDispatches(connection, municipality, ids(dispatches.filter(isStill)), 'delivered', at);
    await endDispatches(
      connection,
      municipality,
      ids(dispatches.filter((dispatch) => !isStill(dispatch))),
      'overtaken',
      at,
    );
  });
}

const delivered = (request: ServiceRequest, at: string): ServiceRequest => ({
  ...request,
  deliveredAt: at,
  history: [...request.history, { at, byId: null, deed: 'delivered', departmentId: request.departmentId }],
});

/** Delivers whenever poked, and looks by itself every so often; one round at a time. `stop` waits for the round under way. */
export function startDispatching(database: Database, onError: (error: unknown) => void, everyMilliseconds = 5000) {
  let round: Promise<void> | null = null;
  let isWanted = false;
  let isStopped = false;
  const run = async () => {
    do {
      isWanted = false;
      while (!isStopped && (await dispatchOnce(database)) > 0);
    } while (isWanted && !isStopped);
  };
  const poke = () => {
    isWanted = true;
    if (isStopped) return;
    round ??= run()
      .catch(onError)
      .finally(() => {
        round = null;
        if (isWanted && !isStopped) poke();
      });
  };
  const timer = setInterval(poke, everyMilliseconds);
  timer.unref();
  return {
    poke,
    stop: async () => {
      isStopped = true;
      clearInterval(timer);
      await round;
    },
  };
}
