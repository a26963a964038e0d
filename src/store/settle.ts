import { KIND_OF, madeIn } from '../domain/ground.ts';
import type { Instant } from '../domain/instant.ts';
import type { Mutation } from '../domain/mutation.ts';
import type { Person } from '../domain/person.ts';
import { isInPart, type Part } from '../domain/policy.ts';
import type { Problem } from '../domain/problem.ts';
import { keyOf, type Records, standingOf, WORK_KINDS, type WorkKind } from '../domain/record.ts';
import type { Change, MutationAnswer, SyncAnswer, SyncRequest } from '../sync/protocol.ts';
import { takeChanges } from './changes.ts';
import { check } from './check.ts';
import { replay } from './deed.ts';
import { ownKeys } from './held-back.ts';
import { newId } from './id.ts';
import { readMeta, writeMeta } from './meta.ts';
import { dropBackedUp, forgetSent, keepSent, sendAgain } from './sent.ts';
import { forgetStale, markAllStale } from './stale.ts';
import { allTables, isStuck, type OutboxRow, type Store, tableOf } from './store.ts';

/**
 * Takes in an answer of the server to what was asked, all of it or nothing: what it did leaves the outbox, what it refused stays with its problems, changes come in, the
 * cursor moves.
 */
export function settle(
  store: Store,
  person: Person,
  answer: SyncAnswer,
  now = new Date(),
  asked?: Pick<SyncRequest, 'cursor' | 'anew'>,
): Promise<void> {
  return store.transaction('rw', allTables(store), async () => {
    // Another exchange of this phone was faster: what this one brings fits a past that is no longer there. It is asked again.
    if (asked && !(await isAskedNow(store, asked))) return;
    const changes = await withOwn(store, answer);
    if (!changes) return;
    const again = await startOver(store, answer);
    await widenParts(store, answer.parts as Part[] | undefined);
    const answered = await takeAnswers(
      store,
      answer.answers as MutationAnswer[],
      answer.version ?? 0,
      answer.receivedAt,
    );
    const changed = await takeChanges(store, changes);
    const gone = answer.isLast ? await forgetStale(store) : [];
    await replay(store, person, [...new Set([...again, ...answered, ...changed, ...gone])]);
    if (answer.parts && answer.parts.length > 0) await keepParts(store, person, answer.parts as Part[]);
    await dropBackedUp(store, answer.backedUp ?? null, answer.receivedAt);
    await writeMeta(store, 'cursor', answer.cursor);
    await writeMeta(store, 'epoch', answer.epoch);
    await writeMeta(store, 'heardAt', now.toISOString());
    await writeMeta(store, 'clockOffset', Date.parse(answer.receivedAt) - now.getTime());
    await writeMeta(store, 'progress', answer.progress ?? null);
    await store.meta.delete('anew');
    if (answer.checks) await check(store, answer.checks, now);
  });
}

async function isAskedNow(store: Store, { cursor, anew }: Pick<SyncRequest, 'cursor' | 'anew'>): Promise<boolean> {
  const isSameWish = JSON.stringify(anew ?? null) === JSON.stringify(await readMeta(store, 'anew'));
  return isSameWish && cursor === (await readMeta(store, 'cursor'));
}

// What comes with the answer that first grants a part is theirs already; what no longer is goes when all is in.
async function widenParts(store: Store, parts: Part[] = []): Promise<void> {
  const before = await readMeta(store, 'parts');
  if (before !== null && parts.length > 0) await writeMeta(store, 'parts', [...before, ...parts]);
}

// What the server has just as this phone sent it, it need not send back. Null where what was sent is no longer here, thrown away
// meanwhile: asked again, the server will send it.
async function withOwn(store: Store, { changes, answers }: SyncAnswer): Promise<Change[] | null> {
  if (changes.every(({ record }) => record !== undefined)) return changes;
  const made = new Map<string, Change['record']>();
  const ids = answers.map(({ id }) => id);
  for (const { mutation } of await store.outbox.where('mutation.id').anyOf(ids).toArray()) {
    const record = madeIn(mutation);
    if (record) made.set(keyOf({ kind: KIND_OF[mutation.name], id: record.id }), { ...record });
  }
  const whole = changes.map((change) =>
    change.record === undefined ? { ...change, record: made.get(keyOf(change)) } : change,
  );
  return whole.every(({ record }) => record !== undefined) ? whole : null;
}

// Nothing is thrown away before what comes in its place is here. Another epoch means that the server was restored from a backup:
// what it had acknowledged since is told to it again. Returns the keys of the records that have unsent work again.
async function startOver(store: Store, answer: SyncAnswer): Promise<string[]> {
  const epoch = await readMeta(store, 'epoch');
  const isRestored = epoch !== null && epoch !== answer.epoch;
  if (isRestored || answer.startsOver) await markAllStale(store);
  return isRestored ? sendAgain(store) : [];
}

/** Returns the keys of the records that have one unsent deed less, or one refused. */
async function takeAnswers(store: Store, answers: MutationAnswer[], version: number, at: Instant): Promise<string[]> {
  if (answers.length === 0) return [];
  const byId = new Map(answers.map((answer) => [answer.id, answer]));
  const found = await store.outbox
    .where('mutation.id')
    .anyOf([...byId.keys()])
    .toArray();
  const rows = found.map((row) => ({ row, answer: byId.get(row.mutation.id) as MutationAnswer }));
  const leaving = rows.filter(({ answer }) => isDone(answer) || answer.result === 'reviewed');
  const staying = rows.filter((entry) => !leaving.includes(entry));
  await store.outbox.bulkDelete(leaving.map(({ row }) => row.seq));
  await store.outbox.bulkPut(staying.map(({ row, answer }) => withAnswer(row, answer)));
  const reviewed = leaving.filter(({ answer }) => answer.result === 'reviewed').length;
  const done = rows.filter(({ answer }) => isDone(answer) || answer.result === 'conflict').map(({ row }) => row);
  await keepSent(store, done, version, at);
  await noteHandedOver(store, reviewed, at);
  return found.flatMap((row) => row.keys);
}

const isDone = ({ result }: MutationAnswer) => result === 'acknowledged' || result === 'merged';

// A result that this app does not know yet is not taken for done: it stays, and says so.
function withAnswer(row: OutboxRow, { result, problems }: MutationAnswer): OutboxRow {
  if (result === 'parked') return { ...row, state: 'parked', problems: problems ?? [] };
  if (result === 'conflict' && problems?.length) {
    return { ...row, state: 'conflict', problems, mutation: withFields(row.mutation, problems) };
  }
  return { ...row, state: 'refused', problems: problems?.length ? problems : [{ field: '', reason: 'unexpected' }] };
}

// Of an edit in conflict, the other fields are done: what is left is what a person has to settle.
function withFields(mutation: Mutation, problems: Problem[]): Mutation {
  const named = new Set(problems.map(({ field }) => field));
  // Of an edit of what is gone nothing is done, and no field is named: all of it is left.
  if (!('fields' in mutation.args) || !Object.keys(mutation.args.fields).some((field) => named.has(field)))
    return mutation;
  const only = (values: object) => Object.fromEntries(Object.entries(values).filter(([field]) => named.has(field)));
  const { fields, seen } = mutation.args;
  return { ...mutation, args: { fields: only(fields), seen: only(seen) } } as Mutation;
}

async function noteHandedOver(store: Store, count: number, at: Instant): Promise<void> {
  if (count === 0) return;
  const before = await readMeta(store, 'handedOver');
  await writeMeta(store, 'handedOver', { count: (before?.count ?? 0) + count, at });
}

/** Parks one mutation that cannot travel as it is. */
export function park(store: Store, person: Person, answer: MutationAnswer): Promise<void> {
  return store.transaction('rw', allTables(store), async () => {
    await replay(store, person, await takeAnswers(store, [answer], 0, new Date().toISOString()));
  });
}

// Where the person's part has shrunk, the phone forgets what is no longer theirs to hold. Unsent work on it stays in the outbox alone,
// and is still sent: the server puts it before somebody who may decide.
async function keepParts(store: Store, person: Person, parts: Part[]): Promise<void> {
  await writeMeta(store, 'parts', parts);
  const isMine = (kind: WorkKind, record: Records[WorkKind] | null) =>
    record !== null && parts.some((part) => isInPart(part, kind, standingOf(kind, record)));
  const held = new Map((await store.held.toArray()).map((copy) => [copy.key, copy]));
  const lost: string[] = [];
  for (const kind of WORK_KINDS) {
    const strangers: string[] = [];
    await tableOf(store, kind).each((row) => {
      // What unsent work would make of it here is a hope: where the server has it, that counts.
      const copy = held.get(keyOf({ kind, id: row.id }));
      if (!isMine(kind, copy?.record ?? row.record)) strangers.push(row.id);
    });
    await tableOf(store, kind).bulkDelete(strangers);
    lost.push(...strangers.map((id) => keyOf({ kind, id })));
  }
  await forgetSent(store, lost);
  const unsent = lost.filter((key) => held.has(key));
  await store.held.bulkDelete(unsent);
  await handOver(store, person, unsent);
}

// What this person can no longer settle here, because they no longer see the record, goes to the server once more, for somebody who can.
async function handOver(store: Store, person: Person, keys: string[]): Promise<void> {
  const rows = await store.outbox.where('keys').anyOf(keys).distinct().toArray();
  const stuck = rows.filter((row) => isStuck(row) && ownKeys(row).some((key) => keys.includes(key)));
  await store.outbox.bulkPut(
    stuck.map((row) => ({
      ...row,
      state: 'waiting' as const,
      problems: [],
      mutation: { ...row.mutation, id: newId() } as Mutation,
    })),
  );
  // What was to join one of them asks on its own again.
  const touched = rows.flatMap((row) => row.keys).filter((key) => !keys.includes(key));
  await replay(store, person, touched);
}
