import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { Screen } from '../ui/screen.tsx';
import { useWords } from '../use-session.ts';

/** A screen broke, or could not be loaded. */
export function Failed() {
  const { act, nav, state } = useWords();
  return (
    <Screen title={state.screenFailed}>
      <Notice
        tone="bad"
        title={state.nothingLost}
        action={
          <>
            <Button icon="sync" onClick={() => location.reload()}>
              {act.tryAgain}
            </Button>
            <Button icon="today" href="/today">
              {nav.today}
            </Button>
          </>
        }
      >
        {state.screenFailedHelp}
      </Notice>
    </Screen>
  );
}
