import type { Person } from '../domain/person.ts';
import { partsOf } from '../domain/policy.ts';
import { type Cursor, readCursor } from './cursor.ts';
import type { Row, State, SyncDatabase, Who } from './database.ts';
import { type MutationAnswer, PROTOCOL, type SyncAnswer, type SyncRequest } from './protocol.ts';
import { pull, signWith } from './pull.ts';
import { push, type Sending } from './push.ts';

/** No part of the city is this person's: a mistake in the rights, or a look-up that failed. Never told to a phone as "forget everything". */
export class NoParts extends Error {}

/**
 * One exchange: the mutations are done or refused, each once; then the changes since the cursor, in pages. Returns a SyncAnswer as the text
 * that travels: records go as the database has them, unread. Throws NoParts.
 */
export async function answer(database: SyncDatabase, who: Who, request: SyncRequest, now: Date): Promise<string> {
  const receivedAt = now.toISOString();
  if (hasNoPart(who.person)) throw new NoParts('no part of the city is theirs');
  const state = await database.findState(who.municipalityId);
  const cursor = await readOurs(database, who.municipalityId, state, request.cursor);
  const pushed = await push(database, who, state, request, receivedAt);
  const { changes, ...page } = await pull(database, who, cursor, request, pushed);
  const { deviceId, sentAt, exchangeId } = request;
  const to = { deviceId, sentAt, ...(exchangeId === undefined ? {} : { exchangeId }) };
  return writeAnswer({ protocol: PROTOCOL, receivedAt, to, answers: pushed.answers, ...page }, changes);
}

// Only an administrator has nothing but the directory to look at.
const hasNoPart = (person: Person) =>
  !person.roles.includes('administrator') && partsOf(person).every(({ kind }) => kind === 'directory');

/** The same, read. */
export const sync = async (...exchange: Parameters<typeof answer>): Promise<SyncAnswer> =>
  JSON.parse(await answer(...exchange));

/** What somebody else hands in for the person who made it: done or refused as if they had sent it themselves, and each once. */
export async function deliver(
  database: SyncDatabase,
  who: Who,
  sending: Sending,
  now: Date,
): Promise<MutationAnswer[]> {
  const state = await database.findState(who.municipalityId);
  return (await push(database, who, state, sending, now.toISOString())).answers;
}

function writeAnswer(rest: Omit<SyncAnswer, 'changes'>, changes: Row[]): string {
  const rows = changes.map(({ kind, id, version, body }) => {
    const record = body === undefined ? '' : `,"record":${body}`;
    return `{"kind":"${kind}","id":${JSON.stringify(id)},"version":${version}${record}}`;
  });
  return `${JSON.stringify(rest).slice(0, -1)},"changes":[${rows.join(',')}]}`;
}

/**
 * The phone's cursor, if it is one of ours. A version that this history never stood at in that run was told before the database was
 * restored from a backup: from here on it counts in a new epoch, that no phone takes a new version for one that it has seen. Noticed
 * before anything is written.
 */
async function readOurs(
  database: SyncDatabase,
  municipalityId: string,
  state: State,
  text: string | null,
): Promise<Cursor | null> {
  const cursor = readCursor(text, signWith(database, state));
  // Asked behind the horizon too: whoever starts over from a past that is no more has to say again what it was told was done.
  if (cursor?.epoch !== state.epoch) return cursor;
  if (await database.hasStoodAt(municipalityId, state, cursor.run, cursor.told)) return cursor;
  await database.startEpoch(municipalityId, state.epoch);
  return cursor;
}
