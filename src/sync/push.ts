import * as v from 'valibot';
import { type Put, perform, readMutation, type World } from '../domain/deeds.ts';
import type { Directory } from '../domain/directory.ts';
import { buildsOn, KIND_OF, touches } from '../domain/ground.ts';
import { Id } from '../domain/id.ts';
import type { Instant } from '../domain/instant.ts';
import type { Mutation } from '../domain/mutation.ts';
import type { Person } from '../domain/person.ts';
import type { Problem } from '../domain/problem.ts';
import { type Kind, keyOf, type Records, type Ref, type Standing, standingOf } from '../domain/record.ts';
import type { ServiceRequest } from '../domain/request.ts';
import { openReview } from '../domain/review.ts';
import type { Ledger, LogRow, State, Stored, SyncDatabase, Who } from './database.ts';
import type { MutationAnswer, Result, SyncRequest } from './protocol.ts';

/** What a phone, or somebody with its rescue file, sends up. */
export type Sending = Pick<SyncRequest, 'deviceId' | 'sentAt' | 'mutations'>;

/** What became of it. */
export interface Pushed {
  answers: MutationAnswer[];
  /** The records that the mutations are about, as they stand now. */
  touched: Stored[];
  /** The municipality's versions before and after; null where nothing was written. */
  versions: { before: number; after: number } | null;
}

/** Does these mutations, or refuses them, each once; all that is written is written together. */
export async function push(
  database: SyncDatabase,
  who: Who,
  state: State,
  request: Sending,
  receivedAt: Instant,
): Promise<Pushed> {
  if (request.mutations.length === 0) return { answers: [], touched: [], versions: null };
  const directory = await database.findDirectory(who.municipalityId, state);
  const clockOffset = Date.parse(receivedAt) - Date.parse(request.sentAt);
  const isNamed = new Set(request.mutations.filter(({ id }) => v.is(Id, id)));
  const nameless = request.mutations.filter((content) => !isNamed.has(content)).map(({ id }) => refused(id, NO_NAME));
  const sent = [...isNamed].map((content) => ({ content, read: readMutation(content) }));
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
      carriedBy: who.carrier?.id ?? null,
    };
  });
  return database.write(who.municipalityId, directory, async (ledger) => {
    const claimed = await ledger.claim([...new Map(rows.map((row) => [row.id, row])).values()]);
    const known = await ledger.findAnswers(rows.filter((row) => !claimed.has(row.id)).map((row) => row.id));
    const refs = sent.flatMap(({ read }) => ('mutation' in read ? touches(read.mutation) : []));
    const before = new Map((await lockAll(ledger, unique(refs))).map((stored) => [keyOf(stored), stored]));
    const batch: Batch = { person: who.person, directory, before, after: new Map(), receivedAt, clockOffset };
    const answers = new Map<Id, MutationAnswer>();
    const undone: Undone[] = [];
    for (const [index, { id, hash }] of rows.entries()) {
      const earlier = known.get(id);
      const read = sent[index]?.read ?? { problems: NO_NAME };
      if (earlier)
        answers.set(id, earlier.hash === hash ? earlier.answer : refused(id, [{ field: 'id', reason: 'mismatch' }]));
      else if (!answers.has(id)) answers.set(id, decide(id, read, batch, undone));
      const result = answers.get(id)?.result;
      if ('mutation' in read && result && !isApplied(result)) undone.push({ mutation: read.mutation, result });
    }
    const kept = await keep(ledger, before, batch.after);
    const touched = new Map(kept.stored.map((row) => [keyOf(row), row]));
    const ours = [...answers.values()].filter(({ id }) => claimed.has(id));
    await ledger.release(ours.filter(({ result }) => result === 'parked').map(({ id }) => id));
    await ledger.keepAnswers(ours.filter(({ result }) => result !== 'parked' && result !== 'acknowledged'));
    return {
      answers: [...nameless, ...answers.values()],
      touched: [...new Map([...before, ...touched]).values()],
      versions: kept.versions,
    };
  });
}

// An older phone does not name the lead of a part.
async function lockAll(ledger: Ledger, refs: Ref[]): Promise<Stored[]> {
  const stored = await ledger.lockRecords(refs);
  const locked = new Set(stored.map(keyOf));
  const leads = stored
    .map(({ kind, record }): Ref => ({ kind, id: (record as ServiceRequest | null)?.partOf ?? '' }))
    .filter((ref) => ref.id !== '' && !locked.has(keyOf(ref)));
  return leads.length === 0 ? stored : [...stored, ...(await ledger.lockRecords(unique(leads)))];
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

const isApplied = (result: Result) => result === 'acknowledged' || result === 'merged';

/** A mutation that was not done, or not wholly: what builds on it is not done either. */
interface Undone {
  mutation: Mutation;
  result: Result;
}

// What is refused, or fails in a way nobody thought of, leaves no trace among the records and does not hold up the others.
function decide(
  id: Id,
  entry: { mutation: Mutation } | { problems: Problem[] },
  batch: Batch,
  undone: Undone[],
): MutationAnswer {
  if ('problems' in entry) {
    const isNewer = entry.problems.some(({ reason }) => reason === 'newerApp');
    return isNewer ? { id, result: 'parked', problems: entry.problems } : refused(id, entry.problems);
  }
  const grounds = undone.filter(({ mutation }) => buildsOn(entry.mutation, mutation));
  const reviewed = grounds.find(({ result }) => result === 'reviewed');
  // Whoever decides about the one decides about the other.
  if (reviewed) return putBefore(id, entry.mutation, batch, standingFor(reviewed.mutation, batch));
  if (grounds.length > 0) return { id, result: 'parked' };
  const world = worldOf(entry.mutation, batch);
  try {
    const effect = perform(entry.mutation, world);
    if ('problems' in effect) return notDone(id, effect.problems, entry.mutation, batch);
    for (const put of effect.puts) batch.after.set(keyOf(put), put);
    if (effect.conflicts) return { id, result: 'conflict', problems: effect.conflicts };
    return { id, result: isUponNewer(entry.mutation, batch) ? 'merged' : 'acknowledged' };
  } catch {
    return refused(id, [{ field: '', reason: 'unexpected' }]);
  }
}

function worldOf({ madeAt }: Mutation, { person, directory, before, after, receivedAt, clockOffset }: Batch): World {
  return {
    person,
    directory,
    isFinal: true,
    get at() {
      return momentOf(madeAt, receivedAt, clockOffset);
    },
    find: <K extends Kind>(kind: K, id: string) => {
      const key = keyOf({ kind, id });
      return ((after.has(key) ? after.get(key)?.record : before.get(key)?.record) ?? undefined) as
        | Records[K]
        | undefined;
    },
  };
}

// The phone's clock is set right by what the server saw of it; nothing was done later than now, or before there were such phones.
function momentOf(madeAt: Instant, receivedAt: Instant, clockOffset: number): Instant {
  const told = Date.parse(madeAt) + clockOffset;
  return told > FIRST_MOMENT && told < Date.parse(receivedAt) ? new Date(told).toISOString() : receivedAt;
}

// An edit of what is gone is kept on the phone, for its author to see; what its author can no longer do is put before somebody who can.
function notDone(id: Id, problems: Problem[], mutation: Mutation, batch: Batch): MutationAnswer {
  const isOutOfReach = problems.some(({ reason }) => reason === 'outOfReach');
  if (isOutOfReach && mutation.name !== 'settleReview') return putBefore(id, mutation, batch);
  const isEditOfGone = 'fields' in mutation.args && problems.some(({ reason }) => reason === 'gone');
  return isEditOfGone ? { id, result: 'conflict', problems } : refused(id, problems);
}

function putBefore(id: Id, mutation: Mutation, batch: Batch, standing = standingFor(mutation, batch)): MutationAnswer {
  const record = openReview(mutation, standing, batch.receivedAt);
  batch.after.set(keyOf({ kind: 'review', id }), { kind: 'review', id, record });
  return { id, result: 'reviewed' };
}

// Where the record stands, or, of one that was to be made, where it would have stood.
function standingFor(mutation: Mutation, { before }: Batch): Standing {
  const [ref] = touches(mutation);
  const stored = ref && before.get(keyOf(ref));
  if (stored?.record) return standingOf(stored.kind, stored.record);
  const made = Object.values(mutation.args).find(
    (value) => typeof value === 'object' && value && 'districtId' in value,
  );
  return { districtId: (made as Standing | undefined)?.districtId ?? null, departmentId: null, ownerId: null };
}

const isUponNewer = (mutation: Mutation, { before }: Batch) => {
  const own = before.get(keyOf({ kind: KIND_OF[mutation.name], id: mutation.recordId }));
  return mutation.base !== null && own !== undefined && own.version > mutation.base;
};

async function keep(ledger: Ledger, before: Map<string, Stored>, after: Map<string, Put>) {
  if (after.size === 0) return { stored: [], versions: null };
  const first = await ledger.takeVersions(after.size);
  const stored = [...after.values()].map(
    ({ kind, id, record, isAsMade = false }, index): Stored => ({
      kind,
      id,
      version: first + index + 1,
      record,
      body: record && JSON.stringify(record),
      isAsMade,
    }),
  );
  await ledger.keepRecords(before, stored);
  return { stored, versions: { before: first, after: first + after.size } };
}

const refused = (id: Id, problems: Problem[]): MutationAnswer => ({ id, result: 'refused', problems });
const unique = (refs: Ref[]) => [...new Map(refs.map((ref) => [keyOf(ref), ref])).values()];
