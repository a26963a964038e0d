import type { Store } from '../store/store.ts';

const users = new WeakMap<Store, number>();

/**
 * Keeps this store open until what is returned is called, and a moment more: the screens within end after what opened it, and then keep
 * their last letters. One that was opened anew meanwhile stays open. Calls `onClosed` after that.
 */
export function keepOpen(store: Store, onClosed = () => {}): () => void {
  users.set(store, (users.get(store) ?? 0) + 1);
  return () => {
    setTimeout(() => {
      const left = (users.get(store) ?? 1) - 1;
      users.set(store, left);
      if (left === 0) store.close();
      onClosed();
    });
  };
}

/** Whether it was kept open and is no more: whatever is asked of it now fails. */
export const isClosed = (store: Store): boolean => users.get(store) === 0;
