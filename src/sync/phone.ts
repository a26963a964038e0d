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
  now(): Date;
  /** The oldest mutations that wait and may be sent now. */
  nextBatch(most: number): Promise<Mutation[]>;
  findCursor(): Promise<string | null>;
  /** Takes in an answer: all of it or nothing. */
  settle(answer: SyncAnswer): Promise<void>;
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
  /** Something answered that is not our server, or not as it should: a login page, half a body. */
  | { ending: 'strange'; status: number };

const LONGEST_WAIT = 3600;

/** Sends what waits and fetches what is new, page by page, until both are at an end or something is in the way. */
export async function exchange(phone: Phone): Promise<Ending> {
  let most = MOST_MUTATIONS;
  for (;;) {
    const batch = await phone.nextBatch(most);
    const sentAt = phone.now().toISOString();
    const request = {
      protocol: PROTOCOL,
      deviceId: phone.deviceId,
      sentAt,
      cursor: await phone.findCursor(),
      mutations: batch,
    };
    let posted: Posted;
    try {
      posted = await phone.post(request as SyncRequest);
    } catch {
      return { ending: 'unreachable' };
    }
    if (posted.status === 413) {
      const [first] = batch;
      if (!first) return { ending: 'strange', status: 413 };
      if (batch.length === 1)
        await phone.park({ id: first.id, result: 'refused', problems: [{ field: '', reason: 'tooLarge' }] });
      most = Math.max(1, Math.floor(batch.length / 2));
      continue;
    }
    if (posted.status !== 200) return endingOf(posted);
    const answer = readAnswer(posted.body);
    if (!answer || !namesAll(batch, answer)) return { ending: 'strange', status: 200 };
    await phone.settle(answer);
    if (answer.isLast && batch.length < most) return { ending: 'done' };
    if (batch.length > 0) most = Math.min(MOST_MUTATIONS, most * 2);
  }
}

// The kinds and reasons of a newer server are let through as they are; whoever reads them passes over what it does not know.
function readAnswer(body: unknown): SyncAnswer | null {
  const read = v.safeParse(SyncAnswer, body);
  return read.success ? (read.output as SyncAnswer) : null;
}

// An answer that forgets one of ours is no answer to us: a proxy's copy of another one, or a fault.
function namesAll(batch: Mutation[], answer: SyncAnswer): boolean {
  const named = new Set(answer.answers.map(({ id }) => id));
  return batch.every(({ id }) => named.has(id));
}

function endingOf({ status, retryAfter }: Posted): Ending {
  if (status === 401) return { ending: 'signIn' };
  if (status === 403) return { ending: 'forbidden' };
  if (status === 426) return { ending: 'outdated' };
  if (status === 429 || status === 503) return { ending: 'busy', seconds: Math.min(retryAfter ?? 30, LONGEST_WAIT) };
  return { ending: 'strange', status };
}
