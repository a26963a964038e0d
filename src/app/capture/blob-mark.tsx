import type { BlobState } from '../../store/store.ts';
import type { MarkKind } from '../ui/shape.tsx';
import { StateMark } from '../ui/state-mark.tsx';
import { useWords } from '../use-session.ts';
import type { Words } from '../words/en.ts';

const KINDS: Record<BlobState, MarkKind> = { begun: 'draft', waiting: 'onPhone', sent: 'received', refused: 'refused' };

/** Where the bytes of an attachment are, in a word; nothing where they are not on this phone. */
export function BlobMark({ state }: { state: BlobState | undefined }) {
  const words = useWords();
  return state ? <StateMark kind={KINDS[state]}>{markWord(state, words)}</StateMark> : null;
}

export const markWord = (state: BlobState | undefined, { marks }: Words): string =>
  state ? { begun: marks.draft, waiting: marks.onPhone, sent: marks.received, refused: marks.refused }[state] : '';
