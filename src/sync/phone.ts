import * as v from 'valibot';
import type { Mutation } from '../domain/mutation.ts';
import { MOST_MUTATIONS, type MutationAnswer, PROTOCOL, SyncAnswer, type SyncRequest } from './protocol.ts';

/** What came back over the network, whoever answered: perhaps not our server at all. `body` is the JSON of it, undefined if it is none. */
export interface Posted {
  status: number;
  body: unknown;
  /** Seconds the server asks us to wait, if it said so. */
  retryAfter: number | null;
}

/** What the exchange asks of the phone it runs on. */
export interface Phone {
  deviceId: string;
  /** Who works on it. */
  personId?: string;
  now(): Date;
  /** A name for one request, never given before. */
  newId(): string;
  /** The oldest mutations that wait and may be sent now, but for these and what builds on them. */
  nextBatch(most: number, aside: ReadonlySet<string>): Promise<Mutation[]>;
  findCursor(): Promise<string | null>;
  /** What the phone asks for beside what is new: a check, parts anew. */
  findWishes?(): Promise<Pick<SyncRequest, 'check' | 'anew'>>;
  /** Takes in the answer to this request: all of it or nothing. */
  settle(answer: SyncAnswer, request: SyncRequest): Promise<void>;
  /** Parks a mutation that cannot be sent as it is. */
  park(answer: MutationAnswer): Promise<void>;
  post(request: SyncRequest): Promise<Posted>;
}

/** How an exchange ended. Whatever it says, what was not acknowledged is still in the outbox. */
export type Ending =
  | { ending: 'done' }
  | { ending: 'unreachable' }
  | { ending: 'signIn' }
  | { ending: 'forbidden' }
  | { ending: 'outdated' }
  | { ending: 'busy'; seconds: number }
  /** Our server, or the gate before it, fails by itself. */
  | { ending: 'failing'; status: number }
  /** Something answered that is not our server, or not as it should: a login page, half a body. */
  | { ending: 'strange'; status: number };

const LONGEST_WAIT = 3600;
/** So many may be put aside in one exchange: where more are refused, it is not for what they say. */
const MOST_ASIDE = 3;

// What our own server refuses as a whole it gives its reason for; these statuses are about this very body.
const isFilter = ({ status, body }: Posted) =>
  status === 413 || ([400, 403, 406, 409, 422].includes(status) && !isOurs(body));
const LARGE = 8 * 1024;
const isLarge = (mutation: Mutation) => JSON.stringify(mutation).length > LARGE;

/** Sends what waits and fetches what is new, page by page, until both are at an end or something is in the way. */
export async function exchange(phone: Phone): Promise<Ending> {
  let most = MOST_MUTATIONS;
  let last = '';
  let ahead: Asked | null = null;
  const aside = new Map<string, number>();
  for (;;) {
    // What was asked for ahead fits only where the answer before it was taken in.
    const isAhead: boolean = ahead !== null && ahead.request.cursor === (await phone.findCursor());
    const asked: Asked = ahead && isAhead ? ahead : ask(phone, await nextRequest(phone, most, aside));
    ahead = null;
    const { request } = asked;
    const batch = request.mutations as Mutation[];
    const posted = await asked.posted;
    if (!posted) return { ending: 'unreachable' };
    const [first] = batch;
    if (posted.status === 413 && batch.length === 1 && first && isLarge(first)) {
      await phone.park({ id: first.id, result: 'refused', problems: [{ field: '', reason: 'tooLarge' }] });
      continue;
    }
    // A filter on the way may take offence at one sentence: what is behind it goes on, and it is tried again another time.
    if (isFilter(posted) && first && aside.size < MOST_ASIDE) {
      if (batch.length === 1) aside.set(first.id, posted.status);
      most = Math.max(1, Math.floor(batch.length / 2));
      continue;
    }
    if (posted.status !== 200) return endingOf(posted);
    const answer = readAnswer(posted.body);
    if (!answer || !answers(request, answer)) return { ending: 'strange', status: 200 };
    if (!answer.isLast && batch.length === 0 && !(await hasWork(phone, aside)))
      ahead = ask(phone, pageAfter(phone, request, answer));
    await phone.settle(answer, request);
    // The same again after a good answer would go on for ever.
    const sent = batch.map(({ id }) => id).join();
    if (sent !== '' && sent === last) return { ending: 'strange', status: 200 };
    last = sent;
    if (answer.isLast && batch.length < most) return endingWith([...aside.values()]);
    if (batch.length > 0) most = Math.min(MOST_MUTATIONS, most * 2);
  }
}

/** A request on its way, and what comes back; null where nothing does. */
interface Asked {
  request: SyncRequest;
  posted: Promise<Posted | null>;
}

const ask = (phone: Phone, request: SyncRequest): Asked => ({ request, posted: post(phone, request) });

async function post(phone: Phone, request: SyncRequest): Promise<Posted | null> {
  try {
    return await phone.post(request);
  } catch {
    return null;
  }
}

async function nextRequest(phone: Phone, most: number, aside: Map<string, number>): Promise<SyncRequest> {
  const mutations = (await phone.nextBatch(most, new Set(aside.keys()))).filter(({ id }) => !aside.has(id));
  return {
    protocol: PROTOCOL,
    deviceId: phone.deviceId,
    ...(phone.personId ? { personId: phone.personId } : {}),
    sentAt: phone.now().toISOString(),
    exchangeId: phone.newId(),
    cursor: await phone.findCursor(),
    needsNoEcho: true,
    ...(await phone.findWishes?.()),
    mutations,
  };
}

const hasWork = async (phone: Phone, aside: Map<string, number>) =>
  (await phone.nextBatch(1, new Set(aside.keys()))).length > 0;

// While a page is being taken in, the next one is already on its way, where nothing waits to be sent.
const pageAfter = (phone: Phone, { anew: _, ...request }: SyncRequest, { cursor }: SyncAnswer): SyncRequest => ({
  ...request,
  sentAt: phone.now().toISOString(),
  exchangeId: phone.newId(),
  cursor,
  mutations: [],
});

// The kinds and reasons of a newer server are let through as they are; whoever reads them passes over what it does not know.
function readAnswer(body: unknown): SyncAnswer | null {
  const read = v.safeParse(SyncAnswer, body);
  return read.success ? (read.output as SyncAnswer) : null;
}

// An answer to another request, or one that forgets one of ours, is no answer to us: a proxy's copy, or a fault.
function answers(request: SyncRequest, { to, answers }: SyncAnswer): boolean {
  if (to && !isNamedBy(to, request)) return false;
  const named = new Set(answers.map(({ id }) => id));
  return request.mutations.every(({ id }) => named.has(id));
}

// An older server does not repeat the exchange's name.
const isNamedBy = (to: Required<SyncAnswer>['to'], { deviceId, sentAt, exchangeId }: SyncRequest) =>
  to.deviceId === deviceId && to.sentAt === sentAt && (to.exchangeId ?? exchangeId) === exchangeId;

const endingWith = ([status]: number[]): Ending =>
  status === undefined ? { ending: 'done' } : { ending: 'strange', status };

function endingOf({ status, body, retryAfter }: Posted): Ending {
  if (status === 401) return { ending: 'signIn' };
  if (status === 403 && isOurs(body)) return { ending: 'forbidden' };
  if (status === 426) return { ending: 'outdated' };
  if (status === 429 || status === 503) return { ending: 'busy', seconds: Math.min(retryAfter ?? 30, LONGEST_WAIT) };
  if (status >= 500) return { ending: 'failing', status };
  return { ending: 'strange', status };
}

// Each of our refusals gives its reason; a filter's or a portal's page does not.
const isOurs = (body: unknown) => typeof (body as { reason?: unknown } | null | undefined)?.reason === 'string';
