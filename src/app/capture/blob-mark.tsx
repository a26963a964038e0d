import type { BlobState } from '../../store/store.ts';
import type { MarkKind } from '../ui/shape.tsx';
import { StateMark } from '../ui/state-mark.tsx';
import { useWords } from '../use-session.ts';
import type { Words } from '../words/en.ts';
import type { Place } from './use-shown.ts';

const KINDS: Record<BlobState, MarkKind> = { begun: 'draft', waiting: 'onPhone', sent: 'received', refused: 'refused' };

/** Where the bytes of an attachment are, in a word; nothing where they are not on this phone. */
export function BlobMark({ place }: { place: Place }) {
  const words = useWords();
  return isHere(place) ? <StateMark kind={KINDS[place]}>{markWord(place, words)}</StateMark> : null;
}

export const markWord = (place: Place, { marks }: Words): string =>
  isHere(place)
    ? { begun: marks.draft, waiting: marks.onPhone, sent: marks.received, refused: marks.refused }[place]
    : '';

const isHere = (place: Place): place is BlobState => place !== undefined && place !== 'away';
