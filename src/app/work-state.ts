import type { SyncState } from '../store/sync-state.ts';
import type { WorkState } from './words/say-sync.ts';

const MINUTE = 60_000;
const LONG = 4 * 60 * MINUTE;

/** Where the work of this phone is, for the line on top: the worst first, and never all clear while something was refused. */
export function workStateOf(sync: SyncState | null): { state: WorkState; clockOff: number } {
  if (!sync) return { state: { kind: 'nothing' }, clockOff: 0 };
  return { state: stateOf(sync), clockOff: Math.round(-sync.clockOffset / MINUTE) };
}

function stateOf(sync: SyncState): WorkState {
  const { refused, toSettle, waiting, files, sending, ending, progress, heardAt } = sync;
  if (refused > 0) return { kind: 'refused', count: refused - toSettle, toSettle };
  if (ending?.ending === 'signIn') return { kind: 'signedOut', count: waiting };
  if (sending > 0) return { kind: 'sending', done: Math.min(sending, waiting), all: Math.max(sending, waiting) };
  if (progress) return { kind: 'fetching', done: progress.done, all: progress.total };
  const since = waitedSince(sync);
  if (waiting + files > 0) return { kind: 'toSend', count: waiting, files, ...(since ? { since } : {}) };
  return heardAt ? { kind: 'received', at: heardAt } : { kind: 'nothing' };
}

/**
 * Since when the oldest has waited, where it had done so for hours at the last try and the server has taken nothing for as long; null
 * where all goes as it should, and for a phone that has slept and not tried yet.
 */
export function waitedSince({ waitingSince, takenAt, ending }: SyncState): string | null {
  if (!waitingSince || !ending) return null;
  const last = takenAt && takenAt > waitingSince ? takenAt : waitingSince;
  return Date.parse(ending.at) - Date.parse(last) > LONG ? waitingSince : null;
}
