import { isInPart, type Part, partKey } from '../domain/policy.ts';
import {
  DIRECTORY_KINDS,
  type Kind,
  keyOf,
  type Records,
  refOf,
  type Standing,
  standingOf,
  WORK_KINDS,
} from '../domain/record.ts';
import { NO_TALLY, plus, type Tally, tallyOf } from '../domain/tally.ts';
import type { Check } from '../sync/protocol.ts';
import { readMeta, writeMeta } from './meta.ts';
import { type Store, tableOf } from './store.ts';

const OFTEN = 86_400_000;

/** Whether this phone should compare what it holds with the server: once a day. */
export async function isCheckDue(store: Store, now: Date): Promise<boolean> {
  const checkedAt = await readMeta(store, 'checkedAt');
  return checkedAt === null || Math.abs(now.getTime() - Date.parse(checkedAt)) > OFTEN;
}

/** Compares what is here with what the server counts; a part that differs is asked for anew. Within a transaction. */
export async function check(store: Store, checks: Check[], now: Date): Promise<void> {
  const parts = (await readMeta(store, 'parts')) ?? [];
  const held = await countHeld(store, parts);
  const wrong = checks.filter(({ part, count, sum }) => {
    const here = held.get(part) ?? NO_TALLY;
    return here.count !== count || here.sum !== sum;
  });
  await writeMeta(store, 'checkedAt', now.toISOString());
  if (wrong.length > 0) await askAnew(store, parts, wrong, now);
}

/** What the server has of each part, as far as this phone knows: its copies, whatever is unsent upon them. */
async function countHeld(store: Store, parts: Part[]): Promise<Map<string, Tally>> {
  const tallies = new Map<string, Tally>();
  await eachHeld(store, (kind, id, version, standing) => {
    const tally = tallyOf({ kind, id, version });
    for (const part of parts) {
      if (isInPart(part, kind, standing))
        tallies.set(partKey(part), plus(tallies.get(partKey(part)) ?? NO_TALLY, tally));
    }
  });
  return tallies;
}

type See = (kind: Kind, id: string, version: number, standing: Standing) => void;
const NOWHERE: Standing = { districtId: null, departmentId: null, ownerId: null };

async function eachHeld(store: Store, see: See): Promise<void> {
  await store.directory.each(({ key, version }) => {
    const { kind, id } = refOf(key);
    if ((DIRECTORY_KINDS as readonly Kind[]).includes(kind)) see(kind, id, version, NOWHERE);
  });
  const copies = new Map((await store.held.toArray()).map((copy) => [copy.key, copy]));
  for (const { key, version, record } of copies.values()) {
    const { kind, id } = refOf(key);
    if (record !== null && version !== null) see(kind, id, version, standingOf(kind, record as Records[Kind]));
  }
  for (const kind of WORK_KINDS) {
    await tableOf(store, kind).each(({ id, version, record }) => {
      if (version !== null && !copies.has(keyOf({ kind, id }))) see(kind, id, version, standingOf(kind, record));
    });
  }
}

// Asked anew and still not the same: the fault is not here, and another download would not mend it. Looked at again tomorrow.
async function askAnew(store: Store, parts: Part[], wrong: Check[], now: Date): Promise<void> {
  const last = await readMeta(store, 'anewAt');
  if (last !== null && Math.abs(now.getTime() - Date.parse(last)) < OFTEN) return;
  await writeMeta(store, 'anewAt', now.toISOString());
  const names = new Set(wrong.map(({ part }) => part));
  const anew = parts.filter((part) => names.has(partKey(part)));
  const keys: string[] = [];
  await eachHeld(store, (kind, id, _version, standing) => {
    if (anew.some((part) => isInPart(part, kind, standing))) keys.push(keyOf({ kind, id }));
  });
  await store.stale.bulkPut(keys.map((key) => ({ key })));
  await writeMeta(store, 'anew', [...names]);
  await store.meta.delete('checkedAt');
}
