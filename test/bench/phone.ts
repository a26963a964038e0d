import { gzipSync } from 'node:zlib';
import type { Mutation } from '../../src/domain/mutation.ts';
import { newId } from '../../src/store/id.ts';
import { exchange, type Phone, type Posted } from '../../src/sync/phone.ts';
import type { SyncAnswer, SyncRequest } from '../../src/sync/protocol.ts';

/** Where a phone's server is, and the cookie of whoever works on it. */
export interface Door {
  address: string;
  cookie: string;
}

/** A phone that keeps all in memory: this measures the conversation and the server, not the phone's database. */
export interface MemoryPhone extends Phone {
  outbox: Mutation[];
  cursor: string | null;
  records: Map<string, unknown>;
}

export function memoryPhone(door: Door, deviceId: string): MemoryPhone {
  const phone: MemoryPhone = {
    deviceId,
    outbox: [],
    cursor: null,
    records: new Map(),
    now: () => new Date(),
    newId,
    nextBatch: async (most) => phone.outbox.slice(0, most),
    findCursor: async () => phone.cursor,
    settle: async (answer) => settle(phone, answer),
    park: async () => {
      throw new Error('nothing should be parked');
    },
    post: (request) => post(door, request),
  };
  return phone;
}

function settle(phone: MemoryPhone, answer: SyncAnswer): void {
  const refused = answer.answers.find(({ result }) => result !== 'acknowledged');
  if (refused) throw new Error(`refused: ${JSON.stringify(refused.problems)}`);
  phone.outbox.splice(0, answer.answers.length);
  for (const { kind, id, record } of answer.changes) phone.records.set(`${kind}/${id}`, record);
  phone.cursor = answer.cursor;
}

/** One whole exchange; throws where it does not end well. */
export async function exchangeAll(phone: MemoryPhone): Promise<void> {
  const { ending } = await exchange(phone);
  if (ending !== 'done') throw new Error(`the exchange ended with ${ending}`);
}

// As the app's own way to post, which is a browser's.
async function post({ address, cookie }: Door, request: SyncRequest): Promise<Posted> {
  const text = JSON.stringify(request);
  const isLarge = text.length > 2000;
  const response = await fetch(`${address}/api/sync`, {
    method: 'POST',
    headers: {
      cookie,
      'content-type': 'application/json',
      'accept-encoding': 'gzip, deflate, br, zstd',
      ...(isLarge ? { 'content-encoding': 'gzip' } : {}),
    },
    body: isLarge ? gzipSync(text) : text,
  });
  return { status: response.status, body: await response.json(), retryAfter: null };
}
