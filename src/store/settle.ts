import type { Person } from '../domain/person.ts';
import { isInPart, type Part } from '../domain/policy.ts';
import type { Problem } from '../domain/problem.ts';
import { DIRECTORY_KINDS, keyOf, type Records, standingOf, WORK_KINDS, type WorkKind } from '../domain/record.ts';
import type { Change, MutationAnswer, SyncAnswer } from '../sync/protocol.ts';
import { replay } from './deed.ts';
import { newId } from './id.ts';
import { readMeta, writeMeta } from './meta.ts';
import { allTables, type Store, tableOf } from './store.ts';

/** Takes in an answer of the server, all of it or nothing: what it acknowledged leaves the outbox, what it refused stays with its problems, changes come in, the cursor moves. */
export function settle(store: Store, person: Person, answer: SyncAnswer, now = new Date()): Promise<void> {
  return store.transaction('rw', allTables(store), async () => {
    await startOver(store, answer.epoch);
    const answered = await takeAnswers(store, answer.answers as MutationAnswer[]);
    const changed = await takeChanges(store, answer.changes);
    await replay(store, person, [...new Set([...answered, ...changed])]);
    if (answer.parts && answer.parts.length > 0) await keepParts(store, answer.parts as Part[]);
    await writeMeta(store, 'cursor', answer.cursor);
    await writeMeta(store, 'epoch', answer.epoch);
    await writeMeta(store, 'heardAt', now.toISOString());
    await writeMeta(store, 'clockOffset', Date.parse(answer.receivedAt) - now.getTime());
    await writeMeta(store, 'progress', answer.progress ?? null);
  });
}

// Another epoch: the server was restored, its versions count anew. What it sent before goes; what is unsent stays.
async function startOver(store: Store, epoch: string): Promise<void> {
  const known = await readMeta(store, 'epoch');
  if (known === null || known === epoch) return;
  const held = await store.held.toArray();
  const unsent = new Set(held.map((copy) => copy.key));
  for (const kind of WORK_KINDS) {
    const table = tableOf(store, kind);
    const ids = (await table.toCollection().primaryKeys()).filter((id) => !unsent.has(keyOf({ kind, id })));
    await table.bulkDelete(ids);
  }
  await store.directory.clear();
  await writeMeta(store, 'directoryVersion', newId());
  await store.held.bulkPut(held.map((copy) => ({ ...copy, version: null, record: null })));
}

/** Returns the keys of the records that have one unsent deed less, or one refused. */
async function takeAnswers(store: Store, answers: MutationAnswer[]): Promise<string[]> {
  const byId = new Map(answers.map((answer) => [answer.id, answer]));
  const rows = await store.outbox
    .where('mutation.id')
    .anyOf([...byId.keys()])
    .toArray();
  const acknowledged = rows.filter((row) => isDone(byId.get(row.mutation.id)));
  const refused = rows.filter((row) => !isDone(byId.get(row.mutation.id)));
  await store.outbox.bulkDelete(acknowledged.map((row) => row.seq));
  await store.outbox.bulkPut(
    refused.map((row) => ({ ...row, state: 'refused' as const, problems: problemsIn(byId.get(row.mutation.id)) })),
  );
  return rows.flatMap((row) => row.keys);
}

const problemsIn = (answer: MutationAnswer | undefined): Problem[] =>
  answer?.problems?.length ? answer.problems : [{ field: '', reason: 'unexpected' }];

// A result that this app does not know yet is not taken for done: it stays, and says so.
const isDone = (answer: MutationAnswer | undefined) => answer?.result === 'acknowledged' || answer?.result === 'merged';

/** Parks one mutation that cannot travel as it is. */
export function park(store: Store, person: Person, answer: MutationAnswer): Promise<void> {
  return store.transaction('rw', allTables(store), async () => {
    await replay(store, person, await takeAnswers(store, [answer]));
  });
}

/** Returns the keys of those changed records that have unsent work upon them. */
async function takeChanges(store: Store, changes: Change[]): Promise<string[]> {
  const isDirectory = (change: Change) => (DIRECTORY_KINDS as readonly string[]).includes(change.kind);
  await takeDirectory(store, changes.filter(isDirectory));
  const held: string[] = [];
  for (const kind of WORK_KINDS) {
    const ofKind = changes.filter((change) => change.kind === kind);
    if (ofKind.length > 0) held.push(...(await takeKind(store, kind, ofKind)));
  }
  return held;
}

async function takeDirectory(store: Store, changes: Change[]): Promise<void> {
  if (changes.length === 0) return;
  const known = await store.directory.bulkGet(changes.map(keyOf));
  const newer = changes.filter((change, index) => change.version > (known[index]?.version ?? -1));
  await store.directory.bulkDelete(newer.filter((change) => change.record === null).map(keyOf));
  const rows = newer.filter((change) => change.record !== null);
  await store.directory.bulkPut(
    rows.map((change) => ({ key: keyOf(change), kind: change.kind, version: change.version, record: change.record })),
  );
  await writeMeta(store, 'directoryVersion', newId());
}

async function takeKind(store: Store, kind: WorkKind, changes: Change[]): Promise<string[]> {
  const table = tableOf(store, kind);
  const copies = await store.held.bulkGet(changes.map(keyOf));
  const beside = changes.flatMap((change, index) => {
    const copy = copies[index];
    return copy && change.version > (copy.version ?? -1)
      ? [{ key: copy.key, version: change.version, record: change.record as Records[WorkKind] | null }]
      : [];
  });
  await store.held.bulkPut(beside);
  const free = changes.filter((_change, index) => copies[index] === undefined);
  const shown = await table.bulkGet(free.map((change) => change.id));
  const newer = free.filter((change, index) => change.version > (shown[index]?.version ?? -1));
  await table.bulkDelete(newer.filter((change) => change.record === null).map((change) => change.id));
  const rows = newer.filter((change) => change.record !== null);
  await table.bulkPut(
    rows.map(({ id, version, record }) => ({ id, version, record: record as unknown as Records[WorkKind] })),
  );
  return beside.map((copy) => copy.key);
}

// Where the person's part has shrunk, the phone forgets what is no longer theirs to hold; unsent work stays until it is delivered.
async function keepParts(store: Store, parts: Part[]): Promise<void> {
  await writeMeta(store, 'parts', parts);
  const unsent = new Set((await store.held.toCollection().primaryKeys()) as string[]);
  for (const kind of WORK_KINDS) {
    const strangers: string[] = [];
    await tableOf(store, kind).each((row) => {
      const standing = standingOf(kind, row.record);
      const isMine = parts.some((part) => isInPart(part, kind, standing));
      if (!isMine && !unsent.has(keyOf({ kind, id: row.id }))) strangers.push(row.id);
    });
    await tableOf(store, kind).bulkDelete(strangers);
  }
}
