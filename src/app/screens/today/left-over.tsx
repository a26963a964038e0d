import { forgetLeftOver, takeOver, watchLeftOver } from '../../../store/round.ts';
import { useLive } from '../../live.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useSay, useWords } from '../../use-session.ts';
import { useWork } from '../../work.tsx';

/** What was not done on the round of an earlier day. */
export function LeftOver({ day }: { day: string }) {
  const { round: words } = useWords();
  const say = useSay();
  const { store } = useWork();
  const left = useLive(() => watchLeftOver(store, day), [store, day]);
  if (!left) return null;
  return (
    <Notice
      title={words.leftOver(left.stops.length, say.weekday(`${left.day}T12:00:00.000Z`))}
      action={
        <>
          <Button icon="add" onClick={() => takeOver(store, left, day)}>
            {words.takeOver}
          </Button>
          <Button kind="plain" onClick={() => forgetLeftOver(store, left.day)}>
            {words.leave}
          </Button>
        </>
      }
    />
  );
}
