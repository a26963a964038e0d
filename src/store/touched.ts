import { Dexie, type ObservabilitySet, RangeSet } from 'dexie';
import type { Store } from './store.ts';

/** Which rows of a table were written: these, or there is no telling. */
export type Touched = Set<string> | 'any';

/** Tells whenever rows of a table of this store were written, in this tab, in another or by the worker. Returns what ends it. */
export function watchTouched(store: Store, tell: (table: string, touched: Touched) => void): () => void {
  const beginning = `idb://${store.name}/`;
  const hear = (parts: ObservabilitySet) => {
    // The page comes back from the browser's memory: nothing was heard meanwhile.
    if (parts.all) for (const table of store.tables) tell(table.name, 'any');
    const written = Object.keys(parts).filter((part) => part.startsWith(beginning) && /\/(:dels)?$/.test(part));
    for (const part of written) {
      const touched = rowsIn(RangeSet(parts[part] ?? { d: 0 }));
      if (touched === 'any' || touched.size > 0) tell(part.slice(beginning.length).split('/')[0] ?? '', touched);
    }
  };
  Dexie.on.storagemutated.subscribe(hear);
  return () => Dexie.on.storagemutated.unsubscribe(hear);
}

// Of many rows at once the library keeps the range alone.
function rowsIn(ranges: Iterable<{ from?: unknown; to?: unknown }>): Touched {
  const rows = new Set<string>();
  for (const { from, to } of ranges) {
    if (from !== to || typeof from !== 'string') return 'any';
    rows.add(from);
  }
  return rows;
}
