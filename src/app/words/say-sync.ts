import type { SyncState } from '../../store/sync-state.ts';
import type { Words } from './en.ts';
import type { Say } from './say.ts';

/** Where the work of this phone is. `done` and `all` count mutations going up, or records coming down. */
export type WorkState =
  | { kind: 'nothing' }
  | { kind: 'toSend'; count: number }
  | { kind: 'sending'; done: number; all: number }
  | { kind: 'fetching'; done: number; all: number }
  | { kind: 'received'; at: string }
  | { kind: 'refused'; count: number }
  | { kind: 'signedOut'; count: number };

/** That, in words. */
export function saySync(state: WorkState, { state: words }: Words, say: Say): string {
  switch (state.kind) {
    case 'nothing':
      return words.nothing;
    case 'toSend':
      return words.toSend(state.count);
    case 'sending':
      return words.sending(state.done, state.all);
    case 'fetching':
      return words.fetching(say.number(state.done), say.number(state.all));
    case 'received':
      return words.received(say.moment(state.at));
    case 'refused':
      return words.refused(state.count);
    case 'signedOut':
      return words.signedOut(state.count);
  }
}

/** A clock that is off by five minutes or more, in words; '' for one that is right. `minutesAhead` is negative when it is behind. */
export function sayClock(minutesAhead: number, { state: words }: Words, say: Say): string {
  if (Math.abs(minutesAhead) < 5) return '';
  const by = say.minutes(Math.abs(Math.round(minutesAhead)));
  return minutesAhead > 0 ? words.clockAhead(by) : words.clockBehind(by);
}

/** What was in the way of the last exchange, as a sentence; '' where nothing was. */
export function sayEnding(ending: SyncState['ending'], { sync, signIn }: Words): string {
  switch (ending?.ending) {
    case 'unreachable':
      return sync.noSignal;
    case 'signIn':
      return signIn.again;
    case 'forbidden':
      return sync.forbidden;
    case 'outdated':
      return sync.oldApp;
    case 'busy':
      return sync.busy;
    case 'strange':
      return sync.strange;
    default:
      return '';
  }
}
