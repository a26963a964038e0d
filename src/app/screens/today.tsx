import { Button } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { Screen } from '../ui/screen.tsx';
import { useSay, useWords } from '../use-session.ts';

/** The day: what is begun, whom one met, what waits. */
export default function Today() {
  const { today } = useWords();
  const say = useSay();
  return (
    <Screen title={today.title} kicker={say.date(new Date().toISOString())}>
      <Empty
        title={today.emptyTitle}
        action={
          <Button kind="do" icon="add" href="/new">
            {today.start}
          </Button>
        }
      >
        {today.emptyText}
      </Empty>
    </Screen>
  );
}
