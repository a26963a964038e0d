import type { Store } from '../store/store.ts';

// In memory only, as what was done: both end with the tab.
const stores = new WeakMap<object, Store>();

/** Notes in which store this was done: its undo is offered there alone. */
export function noteDone<T extends object>(store: Store, done: T): T {
  stores.set(done, store);
  return done;
}

/** What was done last, where that was in this store: no undo reaches from practice into the real city, or from one person to the next. */
export const doneIn = <T extends object>(store: Store, done: T | null): T | null =>
  done && stores.get(done) === store ? done : null;
