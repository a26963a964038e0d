import { backToTriage } from '../../domain/back-to-triage.ts';
import type { Channel } from '../../domain/department.ts';
import { type Instant, later } from '../../domain/instant.ts';
import { keyOf } from '../../domain/record.ts';
import { isOpen, type ServiceRequest } from '../../domain/request.ts';
import type { Stored } from '../../sync/database.ts';
import { changeRequest, lockWithLead } from '../change-request.ts';
import type { Database } from '../database/database.ts';
import {
  claimDispatches,
  type Dispatch,
  delayDispatch,
  endDispatches,
  failDispatch,
  findLanes,
  type Lane,
} from '../database/dispatches.ts';
import { noteArrival } from '../database/far-sides.ts';
import { takeVersions } from '../database/municipalities.ts';
import { keepRecords, lockRecords } from '../database/records.ts';
import { deliverToDesk } from './desk.ts';
import { type Laned, startLanes } from './lanes.ts';
import { NotDelivered } from './not-delivered.ts';
import { isOnItsWay } from './parcel.ts';

/** What the far side said of what it got: what it calls it, or a token to ask by; and when to look there again. */
export interface Arrival {
  farId?: string;
  farToken?: string;
  lookAt?: Instant;
}

/**
 * Carries one request to its department; null where there was nothing to carry any more; throws where it could not. A crash between delivering and marking may repeat it, so whatever
 * it sends carries the request's id.
 */
export type Deliver = (dispatch: Dispatch) => Promise<Arrival | null>;

/** How each channel delivers; one that is left out is not set up here. */
export type Channels = Partial<Record<Channel, Deliver>>;

const DESK_ALONE: Channels = { desk: deliverToDesk };

const LOT = 200;
/** So many go to one far side at once. */
const AT_ONCE = 8;
const LONGEST_DELIVERY = 90_000;
const CLAIM = 120_000;
const FIRST_PAUSE = 15_000;
const LONGEST_PAUSE = 3_600_000;
const JITTER = 0.2;
const GIVEN_UP_AFTER = 2 * 86_400_000;

/** On each lane claims what waits, delivers it, marks it, once; returns how many were ended. */
export async function dispatchOnce(
  database: Database,
  now = () => new Date(),
  channels: Channels = DESK_ALONE,
): Promise<number> {
  const lanes = await findLanes(database, now().toISOString());
  const ended = await Promise.all(lanes.map((lane) => dispatchLane(database, lane, now, channels)));
  return ended.reduce((sum, count) => sum + count, 0);
}

async function dispatchLane(database: Database, lane: Lane, now: () => Date, channels: Channels): Promise<number> {
  const at = now().toISOString();
  const most = lane.channel === 'desk' ? LOT : AT_ONCE;
  const claimed = await database.transaction((connection) =>
    claimDispatches(connection, at, later(at, CLAIM), most, lane),
  );
  // Sent away and back before it was on its way, it goes once.
  const newest = new Map(claimed.toSorted((a, b) => (a.id < b.id ? -1 : 1)).map((one) => [one.requestId, one]));
  const older = claimed.filter((dispatch) => newest.get(dispatch.requestId) !== dispatch);
  const tried = await Promise.all([...newest.values()].map((dispatch) => carry(database, dispatch, now, channels)));
  const carried = tried.filter((one) => one !== null && one !== 'nothing');
  // Nobody was sent anything: sent back here in the meantime, it has a dispatch of its own.
  const idle = [...newest.values()].filter((_dispatch, index) => tried[index] === 'nothing');
  const overtaken = [...older, ...idle];
  for (const municipality of new Set(claimed.map((dispatch) => dispatch.municipality))) {
    const isHere = (dispatch: Dispatch) => dispatch.municipality === municipality;
    await mark(
      database,
      municipality,
      carried.filter(({ dispatch }) => isHere(dispatch)),
      overtaken.filter(isHere),
      now().toISOString(),
    );
  }
  return carried.length + overtaken.length;
}

interface Carried {
  dispatch: Dispatch;
  arrival: Arrival;
}

async function carry(
  database: Database,
  dispatch: Dispatch,
  now: () => Date,
  channels: Channels,
): Promise<Carried | 'nothing' | null> {
  try {
    const deliver = channels[dispatch.channel];
    if (!deliver) throw new NotDelivered('notSetUp');
    const arrival = await inTime(deliver(dispatch));
    return arrival ? { dispatch, arrival } : 'nothing';
  } catch (error) {
    await putBack(database, dispatch, error as Error, now().toISOString());
    return null;
  }
}

// Whoever takes longer than a claim lasts would be brought the same by two.
async function inTime<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new NotDelivered('timedOut')), LONGEST_DELIVERY);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

async function putBack(database: Database, dispatch: Dispatch, error: Error, at: Instant): Promise<void> {
  const since = dispatch.failingSince ?? at;
  const isOver = later(since, GIVEN_UP_AFTER) <= at || (error instanceof NotDelivered && error.isFinal);
  if (isOver) return giveUp(database, dispatch, error.name, since, at);
  const pause = Math.min(FIRST_PAUSE * 2 ** dispatch.attempts, LONGEST_PAUSE) * (1 + JITTER * Math.random());
  await delayDispatch(database, dispatch, later(at, pause), error.name, since);
}

/** Nobody is forgotten: what cannot be delivered goes to the triage desk. */
async function giveUp(database: Database, dispatch: Dispatch, failure: string, since: Instant, at: Instant) {
  const { municipality, requestId, departmentId, channel } = dispatch;
  await database.transaction(async (connection) => {
    // The record before the dispatch, as whoever marks it does: so that two never wait for each other.
    await lockWithLead(connection, municipality, requestId);
    if (!(await failDispatch(connection, dispatch, failure, since, at))) return;
    await changeRequest(connection, municipality, requestId, (request) => {
      if (!isOnItsWay(request, departmentId) || !isOpen(request)) return null;
      return backToTriage(request, at, { reason: 'undelivered', because: {} }, { channel });
    });
  });
}

// A request that was sent elsewhere in the meantime is not marked: its next dispatch will be.
async function mark(
  database: Database,
  municipality: string,
  carried: Carried[],
  older: Dispatch[],
  at: Instant,
): Promise<void> {
  if (carried.length + older.length === 0) return;
  const dispatches = carried.map(({ dispatch }) => dispatch);
  await database.transaction(async (connection) => {
    const refs = dispatches.map(({ requestId }) => ({ kind: 'request' as const, id: requestId }));
    const before = new Map(
      (await lockRecords(connection, municipality, refs)).map((stored) => [keyOf(stored), stored]),
    );
    const standing = (dispatch: Dispatch) =>
      before.get(keyOf({ kind: 'request', id: dispatch.requestId }))?.record as ServiceRequest | undefined | null;
    const isStill = (dispatch: Dispatch) => isOnItsWay(standing(dispatch), dispatch.departmentId);
    const marked = dispatches.filter(isStill);
    if (marked.length > 0) {
      let version = await takeVersions(connection, municipality, marked.length);
      const after = marked.map((dispatch): Stored => {
        const request = standing(dispatch) as ServiceRequest;
        version += 1;
        return { kind: 'request', id: request.id, version, record: delivered(request, dispatch.channel, at) };
      });
      await keepRecords(connection, municipality, before, after);
    }
    const ids = (some: Dispatch[]) => some.map(({ id }) => id);
    await endDispatches(connection, municipality, ids(marked), 'delivered', at);
    for (const { dispatch, arrival } of carried) {
      if (isStill(dispatch)) await noteArrival(connection, dispatch, arrival);
    }
    const overtaken = [...dispatches.filter((dispatch) => !isStill(dispatch)), ...older];
    await endDispatches(connection, municipality, ids(overtaken), 'overtaken', at);
  });
}

const delivered = (request: ServiceRequest, channel: Channel, at: Instant): ServiceRequest => {
  const { departmentId } = request;
  const how = channel === 'desk' ? {} : { channel };
  const entry = { at, byId: null, deed: 'delivered' as const, departmentId, ...how };
  return { ...request, deliveredAt: at, history: [...request.history, entry] };
};

const nameOf = (lane: Lane) =>
  lane.channel === 'desk' ? '' : `${lane.channel} ${lane.municipality} ${lane.departmentId}`;

/** Delivers whenever poked, and looks by itself every so often. `stop` waits for what is under way. */
export function startDispatching(
  database: Database,
  onError: (error: unknown) => void,
  everyMilliseconds = 5000,
  channels: Channels = DESK_ALONE,
) {
  const now = () => new Date();
  const laned: Laned<Lane> = {
    find: () => findLanes(database, now().toISOString()),
    nameOf,
    isAlways: ({ channel }) => channel === 'desk',
    work: async (lane, isStopped) => {
      while (!isStopped() && (await dispatchLane(database, lane, now, channels)) > 0);
    },
  };
  return startLanes(laned, onError, everyMilliseconds);
}
