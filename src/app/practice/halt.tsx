import { Button } from '../ui/button.tsx';
import { Screen } from '../ui/screen.tsx';
import { Shell } from '../ui/shell.tsx';
import { useWords } from '../use-session.ts';
import { useLeaving } from './use-leaving.ts';

interface HaltProps {
  title: string;
  text: string;
  goOn: string;
  onGoOn: () => void;
}

/** Practice stands still: why, and two ways on, of which the first leaves it. */
export function Halt({ title, text, goOn, onGoOn }: HaltProps) {
  const { practice: words } = useWords();
  const leave = useLeaving();
  return (
    <Shell path="" state={{ kind: 'nothing' }} isBare>
      <Screen title={title}>
        <p>{text}</p>
        <div class="actions">
          <Button kind="do" icon="signOut" onClick={leave}>
            {words.leavePractice}
          </Button>
          <Button onClick={onGoOn}>{goOn}</Button>
        </div>
      </Screen>
    </Shell>
  );
}
