import { useWords } from '../use-session.ts';
import { Halt } from './halt.tsx';

/** The town that one was practising in is gone, and could not be built again. */
export function NotBuilt({ onRetry }: { onRetry: () => void }) {
  const { practice: words, act } = useWords();
  return <Halt title={words.notBuilt} text={words.notBuiltHelp} goOn={act.tryAgain} onGoOn={onRetry} />;
}
