import { useEffect, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import type { DataKey } from '../../store/cipher.ts';
import { cancelLock, type Turn, turn } from '../../store/cipher-turn.ts';
import type { Lock } from '../../store/lock.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { Progress } from '../ui/progress.tsx';
import { Screen } from '../ui/screen.tsx';
import { Shell } from '../ui/shell.tsx';
import { useSay, useWords } from '../use-session.ts';
import { device } from '../work.tsx';

/** What is on the phone being locked, or unlocked for good: how far it is. It goes on by itself when it was cut off. */
export function Turning({ lock, dataKey }: { lock: Lock; dataKey: DataKey | null }) {
  const { path } = useLocation();
  const { lock: words } = useWords();
  const [way, setWay] = useState<Turn | null>(null);
  const [hasFailed, setFailed] = useState(false);
  const go = () => {
    setFailed(false);
    turn(device, lock.key, dataKey, setWay).catch((error) => {
      console.error(error);
      setFailed(true);
    });
  };
  useEffect(go, []);
  const isOn = lock.turning === 'on' || lock.turning === 'clearing';
  const title = isOn ? words.turningOn : words.turningOff;
  return (
    <Shell path={path} state={{ kind: 'nothing' }} isBare>
      <Screen title={title}>
        {hasFailed ? (
          <NotTurned lock={lock} onRetry={go} />
        ) : (
          <>
            <Way way={way} />
            <p class="soft">{words.otherWindows}</p>
          </>
        )}
      </Screen>
    </Shell>
  );
}

function Way({ way }: { way: Turn | null }) {
  const { lock: words, act } = useWords();
  const say = useSay();
  if (!way) return <Progress words={act.loading} />;
  return <Progress words={words.rows(say.number(way.done), say.number(way.all))} done={way.done} all={way.all} />;
}

function NotTurned({ lock, onRetry }: { lock: Lock; onRetry: () => void }) {
  const { lock: words } = useWords();
  return (
    <Notice
      tone="bad"
      title={words.notTurned}
      isLive
      action={
        <>
          <Button kind="do" onClick={onRetry}>
            {words.retry}
          </Button>
          {lock.turning === 'on' && <LeaveOff lock={lock} onLeft={onRetry} />}
        </>
      }
    />
  );
}

/** Gives up switching the lock on; what is in the clear stays as it is. */
export function LeaveOff({ lock, onLeft }: { lock: Lock; onLeft?: () => void }) {
  const { lock: words } = useWords();
  return (
    <Button onClick={() => cancelLock(device, lock.key).then(onLeft).catch(console.error)}>{words.leaveOff}</Button>
  );
}
