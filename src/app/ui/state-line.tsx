import { useSay, useWords } from '../use-session.ts';
import { sayClock, saySync, type WorkState } from '../words/say-sync.ts';
import type { MarkKind } from './shape.tsx';
import { StateMark } from './state-mark.tsx';

const MARKS: Record<WorkState['kind'], MarkKind> = {
  nothing: 'received',
  toSend: 'onPhone',
  sending: 'sending',
  fetching: 'sending',
  received: 'received',
  refused: 'refused',
  signedOut: 'waiting',
};

/** The one quiet line that says where the work is. Read out when it changes. */
export function StateLine({ state, clockOff = 0 }: { state: WorkState; clockOff?: number }) {
  const words = useWords();
  const say = useSay();
  const clock = sayClock(clockOff, words, say);
  return (
    <div class="state-line" aria-live="polite">
      <StateMark kind={MARKS[state.kind]}>{saySync(state, words, say)}</StateMark>
      {state.kind === 'refused' && <a href="/more/outbox">{words.state.seeWhy}</a>}
      {state.kind === 'signedOut' && <a href="/sign-in">{words.state.signInAgain}</a>}
      {clock && <StateMark kind="late">{clock}</StateMark>}
    </div>
  );
}
