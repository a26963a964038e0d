import type { Observable } from 'dexie';
import { useLayoutEffect, useMemo, useState } from 'preact/hooks';
import { keepLooking } from '../live.ts';

/** Records read as they come into sight, those of one moment in one reading, and read again when they change. */
export interface Rows<T> {
  /** As it was last read; undefined where it was not, null where there is none. */
  peek(id: string): T | null | undefined;
  /** Tells it now and at each change, until what is returned is called. */
  watch(id: string, tell: (record: T | null) => void): () => void;
  /** Begins to read what is about to be shown, so that it is read while its rows are being drawn. What is not shown by then, in milliseconds, is let go. */
  expect(ids: string[], by?: number): void;
  /** What somebody has just read: it is shown at once, and read again. */
  seed(records: T[]): void;
}

/** So many rows of a list are drawn at once on a phone. */
export const IN_SIGHT = 12;

const KEPT = 500;
const EXPECTED_FOR = 2000;

/** `patience` is how many milliseconds a reading may take before it is begun anew. */
export function makeRows<T extends { id: string }>(
  read: (ids: string[]) => Observable<(T | null)[]>,
  patience?: number,
): Rows<T> {
  const kept = new Map<string, T | null>();
  const tellers = new Map<string, Set<(record: T | null) => void>>();
  const readings = new Map<string, () => void>();
  let wanted: string[] = [];

  const keep = (id: string, record: T | null) => {
    kept.delete(id);
    kept.set(id, record);
    for (const old of kept.keys()) {
      if (kept.size <= KEPT) break;
      if (!tellers.has(old)) kept.delete(old);
    }
  };
  const letGo = (id: string) => {
    readings.get(id)?.();
    readings.delete(id);
  };
  const readWanted = () => {
    const ids = wanted.filter((id) => tellers.has(id));
    wanted = [];
    begin(ids);
  };
  const begin = (asked: string[]) => {
    const ids = [...new Set(asked)].filter((id) => !readings.has(id));
    if (ids.length === 0) return;
    const left = new Set(ids);
    const end = keepLooking(
      () => read(ids),
      (records) => {
        for (const [index, id] of ids.entries()) {
          const record = records[index] ?? null;
          keep(id, record);
          for (const tell of tellers.get(id) ?? []) tell(record);
        }
      },
      patience,
    );
    for (const id of ids)
      readings.set(id, () => {
        left.delete(id);
        if (left.size === 0) end();
      });
  };
  return {
    peek: (id) => kept.get(id),
    expect(ids, by = EXPECTED_FOR) {
      begin(ids);
      setTimeout(() => {
        for (const id of ids) if (!tellers.has(id)) letGo(id);
      }, by);
    },
    seed: (records) => {
      for (const record of records) keep(record.id, record);
    },
    watch(id, tell) {
      const told = tellers.get(id) ?? new Set();
      tellers.set(id, told.add(tell));
      if (!readings.has(id)) {
        if (wanted.length === 0) queueMicrotask(readWanted);
        wanted.push(id);
      }
      return () => {
        told.delete(tell);
        if (told.size > 0) return;
        tellers.delete(id);
        letGo(id);
      };
    },
  };
}

/** The same for as long as the screen is there. */
export const useRows = <T extends { id: string }>(
  read: (ids: string[]) => Observable<(T | null)[]>,
  over: unknown,
): Rows<T> => useMemo(() => makeRows(read), [over]);

/** One of them, drawn again when it changes; undefined until it was read. */
export function useRow<T>(rows: Rows<T>, id: string): T | null | undefined {
  const [seen, setSeen] = useState<{ id: string; record: T | null } | null>(null);
  // Before it is painted: what is not known yet is asked for in the same breath.
  useLayoutEffect(() => rows.watch(id, (record) => setSeen({ id, record })), [rows, id]);
  return seen?.id === id ? seen.record : rows.peek(id);
}
