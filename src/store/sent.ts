import { type Instant, later } from '../domain/instant.ts';
import { refOf, type WorkKind } from '../domain/record.ts';
import { setAside } from './deed.ts';
import { type OutboxRow, type SentRow, type Store, tableOf } from './store.ts';

const LONGEST = 30 * 86_400_000;

/** Keeps what the server has done until a backup has it; `sentAt` is by the server's clock. Within a transaction. */
export async function keepSent(store: Store, rows: OutboxRow[], version: number, sentAt: Instant): Promise<void> {
  await store.sent.bulkPut(rows.map(({ seq, mutation, keys }): SentRow => ({ seq, mutation, keys, version, sentAt })));
}

/** Forgets what is in a backup, and what has waited for one too long. Within a transaction. */
export async function dropBackedUp(store: Store, backedUp: number | null, now: Instant): Promise<void> {
  if (backedUp !== null) await store.sent.where('version').belowOrEqual(backedUp).delete();
  const oldest = await store.sent.orderBy('seq').first();
  if (!oldest || Date.parse(now) - Date.parse(oldest.sentAt) < LONGEST) return;
  const end = later(now, -LONGEST);
  await store.sent.filter((row) => row.sentAt < end).delete();
}

/** Forgets what was sent about these records, which have left this phone because they are no longer its person's to hold, and about none that is here. Within a transaction. */
export async function forgetSent(store: Store, keys: string[]): Promise<void> {
  if (keys.length === 0) return;
  const lost = new Set(keys);
  for (const row of await store.sent.filter((row) => row.keys.some((key) => lost.has(key))).toArray())
    if (!(await isAnyHere(store, row.keys))) await store.sent.delete(row.mutation.id);
}

// A need that joined a request has opened none: its name stands among the keys, and is no record's.
async function isAnyHere(store: Store, keys: string[]): Promise<boolean> {
  for (const { kind, id } of keys.map(refOf<WorkKind>)) if (await tableOf(store, kind).get(id)) return true;
  return false;
}

/** Puts back into the outbox what was sent, under the same ids: what a restored server still has, it answers as before. Within a transaction. */
export async function sendAgain(store: Store): Promise<string[]> {
  const rows = await store.sent.orderBy('seq').toArray();
  for (const key of new Set(rows.flatMap((row) => row.keys))) await setAside(store, refOf(key));
  // Of one in conflict the rest is still here: the whole takes its place.
  await store.outbox
    .where('mutation.id')
    .anyOf(rows.map(({ mutation }) => mutation.id))
    .delete();
  const taken = new Set((await store.outbox.toCollection().primaryKeys()) as number[]);
  const again = rows.map(({ seq, mutation, keys }): OutboxRow => {
    // What was mended or left over from a conflict took the number of the first try; between two there is always room.
    let free = seq;
    while (taken.has(free)) free += 1 / 1024;
    taken.add(free);
    return { seq: free, mutation, keys, state: 'waiting', problems: [], isAgain: true };
  });
  await store.outbox.bulkPut(again);
  await store.sent.clear();
  return rows.flatMap((row) => row.keys);
}
