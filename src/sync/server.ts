import * as v from 'valibot';
import { type Put, perform, readMutation, type World } from '../domain/deeds.ts';
import type { Directory } from '../domain/directory.ts';
import { Id } from '../domain/id.ts';
import type { Instant } from '../domain/instant.ts';
import { type Mutation, touches } from '../domain/mutation.ts';
import type { Person } from '../domain/person.ts';
import { mayRead, type Part, partKey, partsOf } from '../domain/policy.ts';
import type { Problem } from '../domain/problem.ts';
import { type Kind, keyOf, type Records, type Ref, standingOf } from '../domain/record.ts';
import { type Cursor, type Fill, readCursor, writeCursor } from './cursor.ts';
import { type Change, type MutationAnswer, PAGE, PROTOCOL, type SyncAnswer, type SyncRequest } from './protocol.ts';

/** A record as the database keeps it. */
export interface Stored {
  kind: Kind;
  id: string;
  version: number;
  record: Records[Kind] | null;
}

/** One mutation as the log keeps it for ever. */
export interface LogRow {
  id: Id;
  content: string;
  hash: string;
  personId: Id;
  deviceId: Id;
  receivedAt: Instant;
  clockOffset: number;
}

/** What one exchange writes, all or nothing. Every promise is for the municipality that the ledger was opened for. */
export interface Ledger {
  /** Enters those ids that nobody has entered yet, as acknowledged, and returns them: whoever enters an id may apply it. */
  claim(rows: LogRow[]): Promise<Set<Id>>;
  findAnswers(ids: Id[]): Promise<Map<Id, { hash: string; answer: MutationAnswer }>>;
  /** The records as they stand, nobody else writing them until this transaction ends. */
  lockRecords(refs: Ref[]): Promise<Stored[]>;
  /** Moves the municipality's version on by this many and returns the one before: whoever has it goes first, in commit order. */
  takeVersions(count: number): Promise<number>;
  keepRecords(before: Map<string, Stored>, after: Stored[]): Promise<void>;
  keepRefusals(answers: MutationAnswer[]): Promise<void>;
}

/** What sync asks of the server's database. */
export interface SyncDatabase {
  write<T>(municipalityId: string, work: (ledger: Ledger) => Promise<T>): Promise<T>;
  /** The version up to which everything is committed, and the epoch it counts in. */
  findState(municipalityId: string): Promise<{ epoch: string; version: number }>;
  /** Begins a new epoch, unless somebody has done so since this one. */
  startEpoch(municipalityId: string, epoch: string): Promise<void>;
  findDirectory(municipalityId: string): Promise<Directory>;
  /** The latest state of records of these parts whose version lies above one and up to another, oldest first. */
  findChanges(municipalityId: string, parts: Part[], above: number, upTo: number, most: number): Promise<Stored[]>;
  /** Records that left these parts in that span and are not in them now. */
  findExits(municipalityId: string, parts: Part[], above: number, upTo: number): Promise<(Ref & { version: number })[]>;
  /** Records of these parts below a version, newest first, tombstones left out. */
  findBelow(municipalityId: string, parts: Part[], below: number, most: number): Promise<Stored[]>;
  countRecords(municipalityId: string, parts: Part[]): Promise<number>;
  keepScope(fingerprint: string, parts: Part[]): Promise<void>;
  findScope(fingerprint: string): Promise<Part[] | null>;
  hash(text: string): string;
}

/** Who is asking: known from the session, never from what was sent. */
export interface Who {
  municipalityId: string;
  person: Person;
}

/** One exchange: the mutations are done or refused, each once; then the changes since the cursor, in pages. */
export async function sync(database: SyncDatabase, who: Who, request: SyncRequest, now: Date): Promise<SyncAnswer> {
  const receivedAt = now.toISOString();
  const cursor = readCursor(request.cursor);
  await noticeRestore(database, who.municipalityId, cursor);
  const { answers, touched } = await push(database, who, request, receivedAt);
  const page = await pull(database, who, cursor);
  const sent = new Set(page.changes.map((change) => keyOf(change)));
  const extra = touched.filter((stored) => !sent.has(keyOf(stored)) && isFor(who.person, stored)).map(toChange);
  return { protocol: PROTOCOL, receivedAt, answers, ...page, changes: [...page.changes, ...extra] };
}

async function push(database: SyncDatabase, who: Who, request: SyncRequest, receivedAt: Instant) {
  if (request.mutations.length === 0) return { answers: [], touched: [] };
  const directory = await database.findDirectory(who.municipalityId);
  const clockOffset = Date.parse(receivedAt) - Date.parse(request.sentAt);
  const nameless = request.mutations.filter(({ id }) => !v.is(Id, id)).map(({ id }) => refused(id, NO_NAME));
  const sent = request.mutations
    .filter(({ id }) => v.is(Id, id))
    .map((content) => ({ content, read: readMutation(content) }));
  const rows = sent.map(({ content }): LogRow => {
    const text = JSON.stringify(content);
    const { person } = who;
    return {
      id: content.id,
      content: text,
      hash: database.hash(text),
      personId: person.id,
      deviceId: request.deviceId,
      receivedAt,
      clockOffset,
    };
  });
  return database.write(who.municipalityId, async (ledger) => {
    const claimed = await ledger.claim([...new Map(rows.map((row) => [row.id, row])).values()]);
    const known = await ledger.findAnswers(rows.filter((row) => !claimed.has(row.id)).map((row) => row.id));
    const refs = sent.flatMap(({ read }) => ('mutation' in read ? touches(read.mutation) : []));
    const before = new Map((await ledger.lockRecords(unique(refs))).map((stored) => [keyOf(stored), stored]));
    const batch: Batch = { person: who.person, directory, before, after: new Map(), receivedAt, clockOffset };
    const answers = new Map<Id, MutationAnswer>();
    for (const [index, { id, hash }] of rows.entries()) {
      const earlier = known.get(id);
      if (earlier)
        answers.set(id, earlier.hash === hash ? earlier.answer : refused(id, [{ field: 'id', reason: 'mismatch' }]));
      else if (!answers.has(id)) answers.set(id, decide(id, sent[index]?.read ?? { problems: NO_NAME }, batch));
    }
    const touched = await keep(ledger, before, batch.after);
    await ledger.keepRefusals(
      [...answers.values()].filter(({ id, result }) => result === 'refused' && claimed.has(id)),
    );
    return {
      answers: [...nameless, ...answers.values()],
      touched: refs.flatMap((ref) => touched.get(keyOf(ref)) ?? before.get(keyOf(ref)) ?? []),
    };
  });
}

// Without a name of the right form it cannot be kept apart from others, so it is not kept at all; the others go on.
const NO_NAME: Problem[] = [{ field: 'id', reason: 'id' }];

const FIRST_MOMENT = Date.parse('2000-01-01T00:00:00.000Z');

/** The mutations of one exchange at work: the records as they stood, and as they stand after the deeds so far. */
interface Batch {
  person: Person;
  directory: Directory;
  before: Map<string, Stored>;
  after: Map<string, Put>;
  receivedAt: Instant;
  clockOffset: number;
}

// What is refused, or fails in a way nobody thought of, leaves no trace among the records and does not hold up the others.
function decide(id: Id, entry: { mutation: Mutation } | { problems: Problem[] }, batch: Batch): MutationAnswer {
  const { person, directory, before, after, receivedAt, clockOffset } = batch;
  if ('problems' in entry) return refused(id, entry.problems);
  const now = Date.parse(receivedAt);
  const told = Date.parse(entry.mutation.madeAt) + clockOffset;
  const world: World = {
    person,
    directory,
    // The phone's clock is set right by what the server saw of it; nothing was done later than now, or before there were such phones.
    at: told > FIRST_MOMENT && told < now ? new Date(told).toISOString() : receivedAt,
    find: <K extends Kind>(kind: K, id: string) => {
      const key = keyOf({ kind, id });
      return ((after.has(key) ? after.get(key)?.record : before.get(key)?.record) ?? undefined) as
        | Records[K]
        | undefined;
    },
  };
  try {
    const effect = perform(entry.mutation, world);
    if ('problems' in effect) return refused(id, effect.problems);
    for (const put of effect.puts) after.set(keyOf(put), put);
    return { id, result: 'acknowledged' };
  } catch {
    return refused(id, [{ field: '', reason: 'unexpected' }]);
  }
}

async function keep(
  ledger: Ledger,
  before: Map<string, Stored>,
  after: Map<string, Put>,
): Promise<Map<string, Stored>> {
  if (after.size === 0) return new Map();
  let version = await ledger.takeVersions(after.size);
  const stored = [...after.values()].map((put): Stored => {
    version += 1;
    return { kind: put.kind, id: put.id, version, record: put.record };
  });
  await ledger.keepRecords(before, stored);
  return new Map(stored.map((row) => [keyOf(row), row]));
}

async function pull(database: SyncDatabase, who: Who, cursor: Cursor | null) {
  const { municipalityId, person } = who;
  const parts = partsOf(person);
  const scope = await nameScope(database, parts);
  const state = await database.findState(municipalityId);
  // Another epoch: the server was restored. The phone starts over and keeps its outbox.
  const isOurs = cursor !== null && cursor.epoch === state.epoch;
  const from = isOurs ? cursor : { epoch: state.epoch, version: state.version, scope: '-', fill: null };

  const fill = await fillFor(database, municipalityId, from, parts, scope);
  const running = await database.findChanges(municipalityId, parts, from.version, state.version, PAGE);
  const isFull = running.length === PAGE;
  const upTo = isFull ? (running.at(-1)?.version ?? from.version) : state.version;
  const exits = from.version < upTo ? await database.findExits(municipalityId, parts, from.version, upTo) : [];
  const filled = fill && !isFull ? await fillPage(database, municipalityId, fill) : { changes: [], fill };

  const next: Cursor = { epoch: state.epoch, version: upTo, scope, fill: filled.fill };
  const changes: Change[] = [
    ...running.map(toChange),
    ...exits.map(({ kind, id, version }) => ({ kind, id, version, record: null })),
    ...filled.changes.map(toChange),
  ];
  return {
    epoch: state.epoch,
    changes,
    cursor: writeCursor(next),
    isLast: !isFull && filled.fill === null,
    ...(from.scope === scope ? {} : { parts }),
    ...(filled.fill
      ? { progress: { done: filled.fill.done, total: Math.max(filled.fill.total, filled.fill.done) } }
      : {}),
  };
}

// A cursor from the future: this database is older than what the phone was told, so it was restored. It counts in a new epoch from
// here on, that no phone takes a new version for one that it has seen. Noticed before anything is written, which would hide it.
async function noticeRestore(database: SyncDatabase, municipalityId: string, cursor: Cursor | null): Promise<void> {
  if (cursor === null) return;
  const { epoch, version } = await database.findState(municipalityId);
  if (cursor.epoch === epoch && cursor.version > version) await database.startEpoch(municipalityId, epoch);
}

const MOST = Number.MAX_SAFE_INTEGER;

// What is new to the phone is filled in beside the running cursor: all of it at first, later whatever its scope has gained.
async function fillFor(
  database: SyncDatabase,
  municipalityId: string,
  from: Cursor,
  parts: Part[],
  scope: string,
): Promise<Fill | null> {
  if (from.scope === scope) return from.fill;
  const had = new Set(((await database.findScope(from.scope)) ?? []).map(partKey));
  const owed = new Set(((from.fill && (await database.findScope(from.fill.scope))) ?? []).map(partKey));
  const wanted = parts.filter((part) => !had.has(partKey(part)) || owed.has(partKey(part)));
  if (wanted.length === 0) return null;
  const total = await database.countRecords(municipalityId, wanted);
  return { scope: await nameScope(database, wanted), phase: 'directory', below: MOST, done: 0, total };
}

async function fillPage(
  database: SyncDatabase,
  municipalityId: string,
  fill: Fill,
): Promise<{ changes: Stored[]; fill: Fill | null }> {
  const all = (await database.findScope(fill.scope)) ?? [];
  const parts = all.filter((part) => (part.kind === 'directory') === (fill.phase === 'directory'));
  const changes = await database.findBelow(municipalityId, parts, fill.below, PAGE);
  const done = fill.done + changes.length;
  if (changes.length === PAGE) return { changes, fill: { ...fill, done, below: changes.at(-1)?.version ?? 0 } };
  if (fill.phase === 'directory') return { changes, fill: { ...fill, done, phase: 'work', below: MOST } };
  return { changes, fill: null };
}

async function nameScope(database: SyncDatabase, parts: Part[]): Promise<string> {
  const fingerprint = database.hash(parts.map(partKey).sort().join('\n')).slice(0, 12);
  await database.keepScope(fingerprint, parts);
  return fingerprint;
}

const refused = (id: Id, problems: Problem[]): MutationAnswer => ({ id, result: 'refused', problems });
const unique = (refs: Ref[]) => [...new Map(refs.map((ref) => [keyOf(ref), ref])).values()];
const toChange = ({ kind, id, version, record }: Stored): Change => ({
  kind,
  id,
  version,
  record: record as Change['record'],
});
const isFor = (person: Person, { kind, record }: Stored) =>
  record === null || mayRead(person, kind, standingOf(kind, record));
