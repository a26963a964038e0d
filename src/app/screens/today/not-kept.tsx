import { Notice } from '../../ui/notice.tsx';
import { useWords } from '../../use-session.ts';

/** That what was just done could not be kept; nothing where it was. */
export function NotKept({ isLost }: { isLost: boolean }) {
  const { round } = useWords();
  return isLost ? <Notice tone="bad" title={round.notKept} isLive /> : null;
}
