import { promisify } from 'node:util';
import { gunzip, gunzipSync } from 'node:zlib';
import { newId } from '../../src/store/id.ts';
import { PROTOCOL, type SyncAnswer, type SyncRequest } from '../../src/sync/protocol.ts';
import type { Answered, Passed } from './forward.ts';

/**
 * Mistakes put in on purpose, to see that the trial finds them: *liar* acknowledges what no server has heard; *twice* brings the second
 * copy under other ids, as if no server knew them again; *altered* changes a word on its way down.
 */
export const PLANTS = ['liar', 'twice', 'altered'] as const;
export type Plant = (typeof PLANTS)[number];

const OFTEN = 0.05;

/** What reaches the second server. */
export function plantUp(plant: Plant | null, passed: Passed): Passed {
  if (plant !== 'twice') return passed;
  const request = readRequest(passed);
  const mutations = request.mutations.map((mutation) => ({ ...mutation, id: newId() }));
  const { 'content-encoding': _, ...headers } = passed.headers;
  return { ...passed, headers, body: Buffer.from(JSON.stringify({ ...request, mutations })) };
}

/** What reaches the phone; `hear` brings its request to the servers. */
export async function plantDown(
  plant: Plant | null,
  passed: Passed,
  random: () => number,
  hear: () => Promise<Answered>,
): Promise<Answered> {
  if (plant === 'liar' && random() < OFTEN) return lie(readRequest(passed));
  const answered = await hear();
  if (plant !== 'altered' || answered.status !== 200 || random() > OFTEN) return answered;
  const told = await readAnswer(answered);
  const changes = told.changes.map((change) =>
    change.kind === 'encounter' && change.record
      ? { ...change, record: { ...change.record, note: 'altered' } }
      : change,
  );
  return answerOf({ ...told, changes });
}

function lie({ mutations, cursor }: SyncRequest): Answered {
  return answerOf({
    protocol: PROTOCOL,
    epoch: cursor?.split('.')[0] ?? '',
    receivedAt: new Date().toISOString(),
    answers: mutations.map(({ id }) => ({ id, result: 'acknowledged' })),
    changes: [],
    cursor: cursor ?? '',
    isLast: true,
  });
}

const readRequest = ({ headers, body }: Passed): SyncRequest =>
  JSON.parse(String(headers['content-encoding'] === 'gzip' ? gunzipSync(body) : body));

/** The answer of a server, read. */
export async function readAnswer({ headers, body }: Answered): Promise<SyncAnswer> {
  return JSON.parse(String(headers['content-encoding'] === 'gzip' ? await promisify(gunzip)(body) : body));
}

export const answerOf = (told: SyncAnswer): Answered => ({
  status: 200,
  headers: { 'content-type': 'application/json' },
  body: Buffer.from(JSON.stringify(told)),
});
