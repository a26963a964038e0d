import { useState } from 'preact/hooks';
import { findStop, MOST_STOPS, type StopOf } from '../../../domain/round.ts';
import { addStop, dropStop, type Undo, watchRound } from '../../../store/round.ts';
import { focusSoon } from '../../focus.ts';
import { useLive } from '../../live.ts';
import { Button } from '../../ui/button.tsx';
import { UndoLine } from '../../ui/undo-line.tsx';
import { useWords } from '../../use-session.ts';
import { useWork } from '../../work.tsx';
import { NotKept } from './not-kept.tsx';
import { useDay } from './use-day.ts';
import { useKeeping } from './use-keeping.ts';

/** Puts what one looks at on the round of today, and takes it off again. */
export function RoundButton({ of, name }: { of: StopOf; name: string }) {
  const { round: words, act } = useWords();
  const { store, doer } = useWork();
  const day = useDay();
  const seen = useLive(() => watchRound(store, day), [store, day]);
  const [off, setOff] = useState<{ undo: Undo } | null>(null);
  const { isLost, keep } = useKeeping();
  // Today shows an administrator no round.
  const walks = doer.person.roles.some((role) => role !== 'administrator');
  if (!seen || !walks) return null;
  const stops = seen.map(({ stop }) => stop);
  const isOn = findStop({ day, stops }, of) !== undefined;
  const put = () => keep(() => addStop(store, day, of));
  const take = () =>
    keep(async () => {
      setOff({ undo: await dropStop(store, day, of) });
      focusSoon('.on-round button');
    });
  return (
    <div class="on-round stack is-tight">
      {off && !isOn && <UndoLine text={words.takenOff} undoWord={act.undo} onUndo={() => keep(off.undo)} />}
      <NotKept isLost={isLost} />
      <div class="actions">
        {isOn ? (
          <>
            <p role="status">{words.onIt}</p>
            <Button icon="walk" href="/today">
              {words.see}
            </Button>
            <Button kind="plain" icon="close" label={`${words.takeOff}: ${name}`} onClick={take}>
              {words.takeOff}
            </Button>
          </>
        ) : stops.length >= MOST_STOPS ? (
          <p class="soft">{words.full}</p>
        ) : (
          !off && (
            <Button icon="walk" label={words.putOne(name)} onClick={put}>
              {words.put}
            </Button>
          )
        )}
      </div>
    </div>
  );
}
