import { useLeaving } from '../../practice/use-leaving.ts';
import { Button } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Screen } from '../../ui/screen.tsx';
import { useWords } from '../../use-session.ts';
import type { PartProps } from '../more.tsx';

/** A part that is not there in practice, and why. */
export function NotHere({ isOpen }: PartProps) {
  const { practice: words } = useWords();
  const leave = useLeaving();
  return (
    <Screen title={words.title} back="/more" takesFocus={isOpen}>
      <Empty
        title={words.notHere}
        action={
          <Button icon="signOut" onClick={leave}>
            {words.leavePractice}
          </Button>
        }
      >
        {words.notHereHelp}
      </Empty>
    </Screen>
  );
}
