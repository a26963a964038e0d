import { createStore } from 'zustand/vanilla';
import { findDraft, keepDraft } from '../store/drafts.ts';
import type { Draft, Store } from '../store/store.ts';

/** The draft that was thrown away last, to put it back; lives as long as the tab, and until the next deed. */
export const thrown = createStore<{ draft: Draft | null }>(() => ({ draft: null }));

/** Puts a draft back that was thrown away. One begun since under that name, perhaps in another tab, stays as it is. */
export async function putDraftBack(store: Store, draft: Draft): Promise<void> {
  await store.transaction('rw', store.drafts, async () => {
    if (!(await findDraft(store, draft.id))) await keepDraft(store, draft);
  });
  letThrownGo(draft.id);
}

/** The next deed: what was thrown away under this name is no longer offered. */
export function letThrownGo(id: string): void {
  if (thrown.getState().draft?.id === id) thrown.setState({ draft: null });
}
