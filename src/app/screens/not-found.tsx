import { Button } from '../ui/button.tsx';
import { Horizon } from '../ui/horizon.tsx';
import { Screen } from '../ui/screen.tsx';
import { useWords } from '../use-session.ts';

/** Nothing at this address. */
export function NotFound() {
  const { nav, state } = useWords();
  return (
    <Screen title={state.notFound}>
      <Horizon isBanner />
      <div class="stack">
        <p>{state.notFoundHelp}</p>
        <div class="actions">
          <Button kind="do" icon="today" href="/today">
            {nav.today}
          </Button>
        </div>
      </div>
    </Screen>
  );
}
