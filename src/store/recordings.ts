import { Dexie } from 'dexie';
import type { Id } from '../domain/id.ts';
import type { Instant } from '../domain/instant.ts';
import type { WorkKind } from '../domain/record.ts';
import { type PieceRow, type Store, tableOf } from './store.ts';

/** Keeps the next few seconds of a voice note that is being recorded. */
export const keepPiece = async (store: Store, piece: PieceRow): Promise<void> => {
  await store.pieces.put(piece);
};

/** The recordings for this record that were begun and never came to an end, each with its pieces in order. */
export async function findRecordings(store: Store, forKey: string): Promise<PieceRow[][]> {
  const pieces = await store.pieces.where('forKey').equals(forKey).toArray();
  const byId = new Map<Id, PieceRow[]>();
  for (const piece of pieces.sort((a, b) => a.index - b.index))
    byId.set(piece.recordingId, [...(byId.get(piece.recordingId) ?? []), piece]);
  return [...byId.values()];
}

/** Its pieces are kept elsewhere, or not wanted. */
export const dropRecording = async (store: Store, recordingId: Id): Promise<void> => {
  await store.pieces
    .where('[recordingId+index]')
    .between([recordingId, Dexie.minKey], [recordingId, Dexie.maxKey])
    .delete();
};

/** Forgets the recordings begun before this that nobody will ask for: their draft was thrown away. Within a transaction. */
export async function sweepRecordings(store: Store, before: Instant): Promise<void> {
  // Not by unique keys: WebKit cannot open such a cursor.
  for (const forKey of new Set((await store.pieces.orderBy('forKey').keys()) as string[])) {
    // Not the key of a record: behind it may stand the need for which it was spoken.
    const [kind, id = ''] = forKey.split('/') as [WorkKind, Id?];
    const isAsked = (await store.drafts.get(id)) ?? (await tableOf(store, kind).get(id));
    if (isAsked) continue;
    await store.pieces
      .where('forKey')
      .equals(forKey)
      .and(({ startedAt }) => startedAt < before)
      .delete();
  }
}
