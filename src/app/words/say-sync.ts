import type { SyncState } from '../../store/sync-state.ts';
import type { Words } from './en.ts';
import type { Say } from './say.ts';

/**
 * Where the work of this phone is. `done` and `all` count mutations going up, or records coming down; `files` photos and recordings;
 * `since` is there where the oldest has waited for hours in spite of all tries.
 */
export type WorkState =
  | { kind: 'nothing' }
  | { kind: 'toSend'; count: number; files?: number; since?: string }
  | { kind: 'sending'; done: number; all: number }
  | { kind: 'fetching'; done: number; all: number }
  | { kind: 'received'; at: string }
  | { kind: 'refused'; count: number; toSettle?: number }
  | { kind: 'signedOut'; count: number };

/** That, in words. */
export function saySync(state: WorkState, { state: words }: Words, say: Say): string {
  switch (state.kind) {
    case 'nothing':
      return words.nothing;
    case 'toSend':
      return sayToSend(state, words, say);
    case 'sending':
      return words.sending(state.done, state.all);
    case 'fetching':
      return words.fetching(say.number(state.done), say.number(state.all));
    case 'received':
      return words.received(say.moment(state.at));
    case 'refused':
      return sayStuck(state.count, state.toSettle ?? 0, words);
    case 'signedOut':
      return words.signedOut(state.count);
  }
}

/** How many were refused, and how many are in conflict with what somebody else did. */
export function sayStuck(refused: number, toSettle: number, words: Words['state']): string {
  if (toSettle === 0) return words.refused(refused);
  return refused === 0 ? words.toSettle(toSettle) : `${words.refused(refused)}, ${words.toSettle(toSettle)}`;
}

function sayToSend(
  { count, files = 0, since }: Extract<WorkState, { kind: 'toSend' }>,
  words: Words['state'],
  say: Say,
): string {
  const changes = since ? words.waitingLong(count, say.moment(since)) : words.toSend(count);
  if (files === 0) return changes;
  return count === 0 ? words.filesToSend(files) : words.withFiles(changes, words.filesToSend(files));
}

/** A clock that is off by five minutes or more, in words; '' for one that is right. `minutesAhead` is negative when it is behind. */
export function sayClock(minutesAhead: number, { state: words }: Words, say: Say): string {
  if (Math.abs(minutesAhead) < 5) return '';
  const by = say.minutes(Math.abs(Math.round(minutesAhead)));
  return minutesAhead > 0 ? words.clockAhead(by) : words.clockBehind(by);
}

/** How the tries ended while something waited for hours. */
export function sayWaited(ending: SyncState['ending'], words: Words): string {
  const why = sayEnding(ending, words);
  return why ? words.sync.lastTries(why) : words.sync.nothingTaken;
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
    case 'failing':
      return sync.failing;
    case 'strange':
      return sync.strange;
    default:
      return '';
  }
}
