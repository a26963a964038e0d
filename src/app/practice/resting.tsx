import { useWords } from '../use-session.ts';
import { Halt } from './halt.tsx';

/** Whoever comes back after a while is told that it is practice, before they note something real there. */
export function Resting({ onGoOn }: { onGoOn: () => void }) {
  const { practice: words } = useWords();
  return <Halt title={words.restTitle} text={words.restText} goOn={words.goOn} onGoOn={onGoOn} />;
}
