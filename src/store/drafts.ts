import { liveQuery } from 'dexie';
import { isId } from '../domain/id.ts';
import type { Draft, Store } from './store.ts';

/** Keeps something not yet saved; called at every change. */
export async function keepDraft(store: Store, draft: Omit<Draft, 'updatedAt'>): Promise<void> {
  await store.drafts.put({ ...draft, updatedAt: new Date().toISOString() });
}

export const findDraft = async (store: Store, id: string): Promise<Draft | null> =>
  (await store.drafts.get(id)) ?? null;

export const watchDraft = (store: Store, id: string) => liveQuery(() => findDraft(store, id));

/** Whether there is such a draft; what is in it stays unread. */
export const watchIsDraft = (store: Store, id: string) =>
  liveQuery(async () => (await store.drafts.where('id').equals(id).count()) > 0);

/** The drafts whose id begins so, the latest first: what was begun on one record. */
export const findDraftsOf = async (store: Store, beginning: string): Promise<Draft[]> =>
  (await store.drafts.where('id').startsWith(beginning).sortBy('updatedAt')).reverse();

export const dropDraft = (store: Store, id: string): Promise<void> => store.drafts.delete(id);

/** Drafts of talks and contacts, the latest first: those that have the id of what they will be. */
export const findBegun = (store: Store): Promise<Draft[]> =>
  store.transaction('r', store.drafts, async () => {
    // By their keys first: a file that is being looked through is kept among the drafts, and long.
    const ids = await store.drafts.orderBy('updatedAt').reverse().primaryKeys();
    const drafts = await store.drafts.bulkGet(ids.filter(isId));
    return drafts.filter((draft) => draft !== undefined);
  });

/** Talks before contacts. */
export const watchDrafts = (store: Store) =>
  liveQuery(async () => {
    const begun = await findBegun(store);
    const ofKind = (kind: Draft['kind']) => begun.filter((draft) => draft.kind === kind);
    return [...ofKind('encounter'), ...ofKind('contact')];
  });
