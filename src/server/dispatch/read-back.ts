import { hash } from 'node:crypto';
import { type Instant, later } from '../../domain/instant.ts';
import { type HistoryEntry, isOpen, nextStatuses, type ServiceRequest, type Status } from '../../domain/request.ts';
import { changeRequest } from '../change-request.ts';
import type { Database } from '../database/database.ts';
import { claimFarSides, type FarSide, noteSeen } from '../database/far-sides.ts';
import { findRecord } from '../database/records.ts';
import { startRepeating } from '../repeat.ts';
import { NotDelivered } from './not-delivered.ts';
import { answerToPost, ask, listOfRequests, listOfUpdates, type Open311Settings, readOpen311 } from './open311-call.ts';
import { settingsFor } from './parcel.ts';

const MINUTE = 60_000;
const AGAIN = 15 * MINUTE;
const LONGEST_SPAN = 89 * 86_400_000;
const LOT = 200;
const AT_ONCE = 4;

/** What the words of other systems mean here; GeoReport v2 itself has open and closed alone. */
const MEANS: Record<string, Status> = {
  closed: 'done',
  fixed: 'done',
  investigating: 'taken',
  in_progress: 'taken',
  planned: 'planned',
  action_scheduled: 'planned',
  no_further_action: 'declined',
  unable_to_fix: 'declined',
  not_councils_responsibility: 'declined',
  duplicate: 'declined',
};

/** Looks once at what stands in the systems of others, and takes over what is new; returns how many were looked at. */
export async function readBackOnce(database: Database, now = () => new Date()): Promise<number> {
  const at = now().toISOString();
  const claimed = await database.transaction((connection) => claimFarSides(connection, at, later(at, AGAIN), LOT));
  const lanes = Map.groupBy(claimed, ({ municipality, departmentId }) => `${municipality} ${departmentId}`);
  await Promise.all([...lanes.values()].map((lane) => readLane(database, lane, now)));
  return claimed.length;
}

// A far side that does not answer is not asked for the others too: they are looked at later.
async function readLane(database: Database, lane: FarSide[], now: () => Date): Promise<void> {
  const left = [...lane];
  let isDown = false;
  const work = async () => {
    for (let far = left.shift(); far && !isDown; far = left.shift()) {
      await readBack(database, far, now).catch((error: unknown) => {
        if (!(error instanceof NotDelivered)) throw error;
        isDown ||= error.failure === 'unreachable' || error.failure === 'timedOut';
      });
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}

async function readBack(database: Database, far: FarSide, now: () => Date): Promise<void> {
  const { municipality, requestId, departmentId } = far;
  const request = await findRecord(database, municipality, 'request', requestId);
  const settings = await settingsFor(database, far, 'open311', readOpen311);
  const isOurs = (one: ServiceRequest | null) => one?.departmentId === departmentId && isOpen(one);
  if (!isOurs(request) || !settings) return noteSeen(database, far, { ...far, lookAt: null });
  const at = now().toISOString();
  const lookAt = later(at, settings.lookEveryMinutes * MINUTE);
  const farId = far.farId || (await findId(settings, far));
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

async function findId(settings: Open311Settings, { farToken }: FarSide): Promise<string | null> {
  if (!farToken) return null;
  const told = await ask(settings, `tokens/${encodeURIComponent(farToken)}.json`, {}, answerToPost);
  return told[0]?.service_request_id || null;
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
    // Some know the one name and some the other; more than ninety days are asked for nowhere.
    const since = [far.arrivedAt, later(at, -LONGEST_SPAN)].sort().at(-1) ?? at;
    const named = { service_request_id: farId, service_request_ids: farId };
    const span = { ...named, start_date: since, end_date: later(at, MINUTE) };
    const updates = await ask(settings, 'servicerequestupdates.json', span, listOfUpdates);
    const ours = updates.filter((update) => update.service_request_id === farId);
    ours.sort((a, b) => ((a.updated_datetime ?? '') < (b.updated_datetime ?? '') ? -1 : 1));
    for (const { update_id = '', status = '', description = '' } of ours)
      told.push({ name: update_id, status, words: description, isStanding: false });
  }
  const [stands] = await ask(settings, `requests/${encodeURIComponent(farId)}.json`, {}, listOfRequests);
  if (stands) told.push({ name: '', status: stands.status ?? '', words: stands.status_notes ?? '', isStanding: true });
  return told;
}

const printOf = ({ name, status, words }: Said) =>
  hash('sha256', JSON.stringify([name, status, words]), 'base64url').slice(0, 12);

const meaningOf = ({ status }: Said): Status | undefined => MEANS[status.toLowerCase().replaceAll(' ', '_')];

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

/** Looks at the systems of others by itself every so often; returns what stops it, once the round under way is over. */
export function startReadingBack(database: Database, onError: (error: unknown) => void, everyMilliseconds = 60_000) {
  const readBack = async (isStopped: () => boolean) => {
    while (!isStopped() && (await readBackOnce(database)) > 0);
  };
  return startRepeating(readBack, onError, everyMilliseconds);
}
