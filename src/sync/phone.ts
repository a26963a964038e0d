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
  /** The oldest mutations that wait and may be sent now. */
  nextBatch(most: number): Promise<Mutation[]>;
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
const LARGE = 8 * 1024;
const isLarge = (mutation: Mutation) => JSON.stringify(mutation).length > LARGE;

/** Sends what waits and fetches what is new, page by page, until both are at an end or something is in the way. */
export async function exchange(phone: Phone): Promise<Ending> {
  let most = MOST_MUTATIONS;
  let last = '';
  for (;;) {
    const batch = await phone.nextBatch(most);
    const sentAt = phone.now().toISOString();
    const request: SyncRequest = {
      protocol: PROTOCOL,
      deviceId: phone.deviceId,
      ...(phone.personId ? { personId: phone.personId } : {}),
      sentAt,
      cursor: await phone.findCursor(),
      needsNoEcho: true,
      ...(await phone.findWishes?.()),
      mutations: batch,
    };
    let posted: Posted;
    try {
      posted = await phone.post(request);
    } catch {
      return { ending: 'unreachable' };
    }
    if (posted.status === 413) {
      const [first] = batch;
      // One small thing is too large for nobody: whoever says so speaks of something else.
      if (!first || (batch.length === 1 && !isLarge(first))) return { ending: 'strange', status: 413 };
      if (batch.length === 1)
        await phone.park({ id: first.id, result: 'refused', problems: [{ field: '', reason: 'tooLarge' }] });
      most = Math.max(1, Math.floor(batch.length / 2));
      continue;
    }
    if (posted.status !== 200) return endingOf(posted);
    const answer = readAnswer(posted.body);
    if (!answer || !answers(request, answer)) return { ending: 'strange', status: 200 };
    await phone.settle(answer, request);
    // The same again after a good answer would go on for ever.
    const sent = batch.map(({ id }) => id).join();
    if (sent !== '' && sent === last) return { ending: 'strange', status: 200 };
    last = sent;
    if (answer.isLast && batch.length < most) return { ending: 'done' };
    if (batch.length > 0) most = Math.min(MOST_MUTATIONS, most * 2);
  }
}

// The kinds and reasons of a newer server are let through as they are; whoever reads them passes over what it does not know.
function readAnswer(body: unknown): SyncAnswer | null {
  const read = v.safeParse(SyncAnswer, body);
  return read.success ? (read.output as SyncAnswer) : null;
}

// An answer to another request, or one that forgets one of ours, is no answer to us: a proxy's copy, or a fault.
function answers({ deviceId, sentAt, mutations }: SyncRequest, { to, answers }: SyncAnswer): boolean {
  if (to && (to.deviceId !== deviceId || to.sentAt !== sentAt)) return false;
  const named = new Set(answers.map(({ id }) => id));
  return mutations.every(({ id }) => named.has(id));
}

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
