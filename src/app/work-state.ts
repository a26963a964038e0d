import type { SyncState } from '../store/sync-state.ts';
import type { WorkState } from './words/say-sync.ts';

const MINUTE = 60_000;

/** Where the work of this phone is, for the line on top: the worst first, and never all clear while something was refused. */
export function workStateOf(sync: SyncState | null): { state: WorkState; clockOff: number } {
  if (!sync) return { state: { kind: 'nothing' }, clockOff: 0 };
  return { state: stateOf(sync), clockOff: Math.round(-sync.clockOffset / MINUTE) };
}

function stateOf({ refused, waiting, sending, ending, progress, heardAt }: SyncState): WorkState {
  if (refused > 0) return { kind: 'refused', count: refused };
  if (ending?.ending === 'signIn') return { kind: 'signedOut', count: waiting };
  if (sending > 0) return { kind: 'sending', done: Math.min(sending, waiting), all: Math.max(sending, waiting) };
  if (progress) return { kind: 'fetching', done: progress.done, all: progress.total };
  if (waiting > 0) return { kind: 'toSend', count: waiting };
  return heardAt ? { kind: 'received', at: heardAt } : { kind: 'nothing' };
}
