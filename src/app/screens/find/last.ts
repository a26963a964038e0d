import type { Store } from '../../../store/store.ts';

/** What was last sought in a store, and where one was in what was found. In memory only: what is sought says something about somebody. */
export interface Last {
  said: string;
  /** Groups of which more than the first few are shown. */
  open: string[];
  scroll: number;
  /** The address that was opened from here. */
  href: string | null;
}

const kept = new WeakMap<Store, Last>();

export const lastIn = (store: Store): Last => kept.get(store) ?? { said: '', open: [], scroll: 0, href: null };

export function keepLast(store: Store, change: Partial<Last>): void {
  kept.set(store, { ...lastIn(store), ...change });
}
