import { createStore } from 'zustand/vanilla';
import { type Account, countOthersUnsent, type Device, hasHeard, isBlank, noteHeard } from '../store/device.ts';
import { readMeta } from '../store/meta.ts';
import type { Store } from '../store/store.ts';
import type { SyncState } from '../store/sync-state.ts';
import { findSession, type SignedIn } from './account.ts';
import { recall, remember } from './session.ts';

/** How much was unsent on this phone and when, kept apart from the work itself: nothing about anybody. */
interface Mark {
  unsent: number;
  /** Of other people's. */
  others: number;
  at: string;
}

/** A memory that was cleared: who may go on without a password, and what is known to have been unsent. */
export interface Wiped {
  session: SignedIn | null;
  unsent: { count: number; at: string } | null;
}

/** What was found as the app started; null where nothing was cleared. */
export const wiped = createStore<{ found: Wiped | null }>(() => ({ found: null }));

const MARK = 'unsent';
const EMPTIED = 'emptied';
const PATIENCE = 3000;

/**
 * Looks whether the browser has cleared all of this phone's memory: it is blank, and yet the server knows this browser, or a mark is left.
 * A fresh phone is only blank. The server is not waited for long.
 */
export async function findWiped(device: Device): Promise<Wiped | null> {
  if (!(await isBlank(device))) return null;
  const session = await Promise.race([findSession(), pause(PATIENCE)]);
  const mark = readMark();
  if (!session && !mark) return null;
  return { session, unsent: mark && { count: mark.unsent + mark.others, at: mark.at } };
}

const pause = (milliseconds: number) => new Promise<null>((go) => setTimeout(() => go(null), milliseconds));

/** A store that was found empty alone, until its person has read so; undefined where none was. */
export const emptied = createStore<{ unsent: Wiped['unsent'] | undefined }>(() => ({ unsent: undefined }));

/** Looks whether this person's store alone was cleared: it had heard the server, and knows nothing of it. */
export async function noticeEmptyStore(device: Device, account: Account, store: Store): Promise<void> {
  if ((await hasHeard(device, account)) && (await readMeta(store, 'epoch')) === null) {
    const mark = readMark();
    remember(EMPTIED, JSON.stringify(mark && { count: mark.unsent, at: mark.at }));
    await noteHeard(device, account, false);
  }
  const kept = recall(EMPTIED);
  emptied.setState({ unsent: kept ? (parse(kept) as Wiped['unsent']) : undefined });
}

export function forgetEmptied(): void {
  remember(EMPTIED, '');
  emptied.setState({ unsent: undefined });
}

/** Keeps the mark, whenever what is unsent has changed. */
export async function keepMark(device: Device, account: Account, sync: SyncState): Promise<void> {
  if (sync.heardAt !== null && !(await hasHeard(device, account))) await noteHeard(device, account, true);
  const mark: Mark = {
    unsent: sync.waiting + sync.refused + sync.files,
    others: await countOthersUnsent(device, account),
    at: new Date().toISOString(),
  };
  remember(MARK, JSON.stringify(mark));
}

function readMark(): Mark | null {
  const kept = recall(MARK);
  return kept ? (parse(kept) as Mark | null) : null;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
