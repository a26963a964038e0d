import { forgetLeftOver, takeOver, type Undo, watchLeftOver } from '../../../store/round.ts';
import { useLive } from '../../live.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useSay, useWords } from '../../use-session.ts';
import { useWork } from '../../work.tsx';
import { sayEarlierDay } from './say-earlier-day.ts';
import type { Keep } from './use-keeping.ts';

interface LeftOverProps {
  day: string;
  /** No more stops go onto the round of this day. */
  isFull: boolean;
  keep: Keep;
  onForgotten: (undo: Undo) => void;
}

/** What was not done on the round of an earlier day. */
export function LeftOver({ day, isFull, keep, onForgotten }: LeftOverProps) {
  const { round: words } = useWords();
  const say = useSay();
  const { store } = useWork();
  const left = useLive(() => watchLeftOver(store, day), [store, day]);
  if (!left) return null;
  return (
    <Notice
      title={words.leftOver(left.stops.length, sayEarlierDay(left.day, day, say))}
      action={
        <>
          {!isFull && (
            <Button icon="add" onClick={() => keep(() => takeOver(store, left, day))}>
              {words.takeOver}
            </Button>
          )}
          <Button kind="plain" onClick={() => keep(async () => onForgotten(await forgetLeftOver(store, left.day)))}>
            {words.leave}
          </Button>
        </>
      }
    >
      {isFull && <p role="status">{words.full}</p>}
    </Notice>
  );
}
