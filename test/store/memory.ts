import type { Observable } from 'dexie';
import type { Store } from '../../src/store/store.ts';

/** Everything this phone remembers, but for what it noted of the last exchange. */
export async function everythingIn(store: Store): Promise<Record<string, unknown[]>> {
  const all: Record<string, unknown[]> = {};
  for (const table of store.tables) all[table.name] = await table.toArray();
  all.meta = (all.meta ?? []).filter((row) => !['sending', 'ending', 'offered'].includes((row as { key: string }).key));
  return all;
}

/** The first value that a screen which watches this would show and that fits. */
export function seen<T>(watched: Observable<T>, fits: (value: T) => boolean = () => true): Promise<T> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error('nothing of the kind was shown')), 5000);
    const subscription = watched.subscribe({
      next: (value) => {
        if (!fits(value)) return;
        clearTimeout(late);
        // Not within its own call: the subscription may not have been handed out yet.
        queueMicrotask(() => subscription.unsubscribe());
        resolve(value);
      },
      error: reject,
    });
  });
}

/** From the nth write on, this phone's disk is full; returns how many writes were tried, and what makes room again. */
export function fillDisk(store: Store, nth: number): { tried: () => number; clear: () => void } {
  let tried = 0;
  let isOver = false;
  const write = () => {
    if (isOver) return;
    tried += 1;
    if (tried >= nth) throw new DOMException('no room', 'QuotaExceededError');
  };
  for (const table of store.tables) {
    table.hook('creating', write);
    table.hook('updating', write);
    table.hook('deleting', write);
  }
  return {
    tried: () => tried,
    clear: () => {
      isOver = true;
    },
  };
}

/** In which of this phone's tables these words are to be found. */
export async function whereIs(store: Store, words: string): Promise<string[]> {
  const found = Object.entries(await everythingIn(store)).filter(([, rows]) => JSON.stringify(rows).includes(words));
  return found.map(([table]) => table);
}
