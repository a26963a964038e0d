import { hash } from 'node:crypto';
import { type Instant, later } from '../../domain/instant.ts';
import { type HistoryEntry, isOpen, nextStatuses, type ServiceRequest, type Status } from '../../domain/request.ts';
import { changeRequest } from '../change-request.ts';
import type { Database } from '../database/database.ts';
import {
  claimFarSides,
  type FarLane,
  type FarSide,
  findFarLanes,
  noteSeen,
  noteSilence,
  putOff,
} from '../database/far-sides.ts';
import { findRecord } from '../database/records.ts';
import { type Laned, startLanes } from './lanes.ts';
import { NotDelivered } from './not-delivered.ts';
import { askByToken, askForOne, askForUpdates } from './open311-call.ts';
import { type Open311Settings, readOpen311 } from './open311-settings.ts';
import { settingsFor } from './parcel.ts';

const MINUTE = 60_000;
const AGAIN = 15 * MINUTE;
const LONGEST_SPAN = 89 * 86_400_000;
const LOT = 200;
const LONGEST_PAUSE = 6 * 60 * MINUTE;
const AT_ONCE = 4;

/** What the words of other systems mean here; GeoReport v2 itself has open and closed alone. */
const MEANS: Record<string, Status> = {
  closed: 'done',
  fixed: 'done',
  investigating: 'taken',
  'in progress': 'taken',
  planned: 'planned',
  'action scheduled': 'planned',
  'no further action': 'declined',
  'unable to fix': 'declined',
  'not councils responsibility': 'declined',
  duplicate: 'declined',
};

/** Looks once at what stands in the systems of others, and takes over what is new; returns how many were looked at. */
export async function readBackOnce(database: Database, now = () => new Date()): Promise<number> {
  const lanes = await findFarLanes(database, now().toISOString());
  const looked = await Promise.all(lanes.map((lane) => readLane(database, lane, now)));
  return looked.reduce((sum, count) => sum + count, 0);
}

// A far side that does not answer is not asked for the others too: they are looked at later, and less and less often.
async function readLane(database: Database, lane: FarLane, now: () => Date): Promise<number> {
  const at = now().toISOString();
  const left = await database.transaction((connection) => claimFarSides(connection, lane, at, later(at, AGAIN), LOT));
  const count = left.length;
  let isDown = false;
  const work = async () => {
    for (let far = left.shift(); far && !isDown; far = left.shift()) {
      const failed = await findFailure(readBack(database, far, now));
      if (!failed) continue;
      const since = far.silentSince ?? at;
      const lookAt = later(at, pauseAfter(Date.parse(at) - Date.parse(since)));
      await noteSilence(database, far, failed.failure, since, lookAt);
      if (failed.failure !== 'unreachable' && failed.failure !== 'timedOut') continue;
      isDown = true;
      await putOff(database, lane, lookAt);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return count;
}

// As long again as it has been silent already.
const pauseAfter = (silence: number) => Math.min(Math.max(silence, AGAIN), LONGEST_PAUSE);

const findFailure = (reading: Promise<void>): Promise<NotDelivered | undefined> =>
  reading.then(
    () => undefined,
    (error: unknown) => {
      if (error instanceof NotDelivered) return error;
      throw error;
    },
  );

async function readBack(database: Database, far: FarSide, now: () => Date): Promise<void> {
  const { municipality, requestId, departmentId } = far;
  const request = await findRecord(database, municipality, 'request', requestId);
  const settings = await settingsFor(database, far, 'open311', readOpen311);
  const isOurs = (one: ServiceRequest | null) => one?.departmentId === departmentId && isOpen(one);
  if (!isOurs(request)) return noteSeen(database, far, { ...far, lookAt: null });
  if (!settings) throw new NotDelivered('notSetUp');
  const at = now().toISOString();
  const lookAt = later(at, settings.lookEveryMinutes * MINUTE);
  const farId = far.farId || (far.farToken && (await askByToken(settings, far.farToken)));
  if (!farId) return noteSeen(database, far, { ...far, lookAt });
  const told = await whatIsTold(settings, far, farId, at);
  const seen = new Set(far.farPrint?.split(' '));
  const fresh = told.filter((one) => !seen.has(printOf(one)));
  const farPrint = told.map(printOf).join(' ');
  await database.transaction(async (connection) => {
    if (fresh.length > 0)
      await changeRequest(connection, municipality, requestId, (stands) => {
        if (!isOurs(stands)) return null;
        const step = stepAmong(fresh, told.at(-1));
        const after = fresh.reduce((changed, one) => takeOver(changed, one, one === step, at), stands);
        return after === stands ? null : after;
      });
    await noteSeen(connection, far, { farId, farPrint, lookAt });
  });
}

/** One thing that the far side says of the request. */
interface Said {
  name: string;
  status: string;
  words: string;
  /** Whether it is how it stands now, and not a step on the way. */
  isStanding: boolean;
}

async function whatIsTold(settings: Open311Settings, far: FarSide, farId: string, at: Instant): Promise<Said[]> {
  const told: Said[] = [];
  if (settings.hasUpdates) {
    // More than ninety days are asked for nowhere.
    const since = [far.arrivedAt, later(at, -LONGEST_SPAN)].sort().at(-1) ?? at;
    for (const update of await askForUpdates(settings, farId, since, later(at, MINUTE)))
      told.push({ ...update, isStanding: false });
  }
  const stands = await askForOne(settings, farId);
  if (stands) told.push({ name: '', status: stands.status, words: stands.words, isStanding: true });
  return told;
}

const printOf = ({ name, status, words }: Said) =>
  hash('sha256', JSON.stringify([name, status, words]), 'base64url').slice(0, 12);

const meaningOf = ({ status }: Said): Status | undefined => MEANS[status.toLowerCase().replaceAll('_', ' ')];

function closes(said: Said | undefined): boolean {
  const means = said && meaningOf(said);
  return means !== undefined && !isOpen({ status: means });
}

// What stands there is said last, and decides whether it is closed: of what was said on the way only the latest that agrees is a step.
function stepAmong(fresh: Said[], stands: Said | undefined): Said | undefined {
  const agreeing = fresh.filter((said) => meaningOf(said) && closes(said) === closes(stands));
  return agreeing.findLast(({ isStanding }) => !isStanding) ?? agreeing.at(-1);
}

function takeOver(request: ServiceRequest, said: Said, mayStep: boolean, at: Instant): ServiceRequest {
  const { words } = said;
  const means = meaningOf(said);
  const isStep = mayStep && means !== undefined && nextStatuses(request.status).includes(means);
  // What was said with an update is said again with the request itself.
  const isKnown = words === '' || request.history.some((entry) => entry.via === 'open311' && entry.text === words);
  if (!isStep && isKnown) return request;
  const told = { at, byId: null, via: 'open311' as const, ...(isKnown ? {} : { text: words }) };
  const entry: HistoryEntry = isStep ? { ...told, deed: 'status', status: means } : { ...told, deed: 'remark' };
  return { ...request, status: isStep ? means : request.status, history: [...request.history, entry] };
}

/** Looks at the systems of others by itself every so often, at each by itself; returns what stops it, once what is under way is over. */
export function startReadingBack(database: Database, onError: (error: unknown) => void, everyMilliseconds = 60_000) {
  const now = () => new Date();
  const laned: Laned<FarLane> = {
    find: () => findFarLanes(database, now().toISOString()),
    nameOf: ({ municipality, departmentId }) => `${municipality} ${departmentId}`,
    work: async (lane, isStopped) => {
      while (!isStopped() && (await readLane(database, lane, now)) > 0);
    },
  };
  return startLanes(laned, onError, everyMilliseconds).stop;
}
