import { Button } from '../ui/button.tsx';
import { Screen } from '../ui/screen.tsx';
import { Shell } from '../ui/shell.tsx';
import { useWords } from '../use-session.ts';
import { useLeaving } from './use-leaving.ts';

/** Whoever comes back after a while is told that it is practice, before they note something real there. */
export function Resting({ onGoOn }: { onGoOn: () => void }) {
  const { practice: words } = useWords();
  const leave = useLeaving();
  return (
    <Shell path="" state={{ kind: 'nothing' }} isBare>
      <Screen title={words.restTitle}>
        <p>{words.restText}</p>
        <div class="actions">
          <Button kind="do" icon="signOut" onClick={leave}>
            {words.leavePractice}
          </Button>
          <Button onClick={onGoOn}>{words.goOn}</Button>
        </div>
      </Screen>
    </Shell>
  );
}
