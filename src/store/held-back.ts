import { buildsOn, standsOn } from '../domain/ground.ts';
import { keyOf } from '../domain/record.ts';
import { isStuck, type OutboxRow } from './store.ts';

/** Those that wait, in order, because they build on one that a person has to settle first, or on one that waits for that. */
export function findHeldBack(rows: OutboxRow[]): OutboxRow[] {
  const stuckOn = new Map<string, OutboxRow[]>();
  const held: OutboxRow[] = [];
  for (const row of rows) {
    const before = row.keys.flatMap((key) => stuckOn.get(key) ?? []);
    const isHeld = !isStuck(row) && before.some((other) => buildsOn(row.mutation, other.mutation));
    if (isHeld) held.push(row);
    if (isHeld || isStuck(row)) for (const key of row.keys) stuckOn.set(key, [...(stuckOn.get(key) ?? []), row]);
  }
  return held;
}

/** The records that its deed is about or makes, as "kind/id"; not those that its needs would join. */
export function ownKeys({ mutation, keys }: OutboxRow): string[] {
  const refs = standsOn(mutation);
  return refs.length > 0 ? refs.map(keyOf) : keys;
}

export const isHeldBack = (row: OutboxRow, rows: OutboxRow[]) => findHeldBack(rows).includes(row);
