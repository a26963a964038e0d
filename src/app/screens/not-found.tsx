import { Button } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { useWords } from '../use-session.ts';

/** Nothing at this address. */
export function NotFound() {
  const { nav, state } = useWords();
  return (
    <Empty
      title={state.notFound}
      action={
        <Button kind="do" icon="today" href="/today">
          {nav.today}
        </Button>
      }
    >
      {state.notFoundHelp}
    </Empty>
  );
}
