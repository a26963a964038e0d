import { useEffect, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { type Account, nameInCharge } from '../../store/device.ts';
import type { Lock } from '../../store/lock.ts';
import { Store } from '../../store/store.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { Screen } from '../ui/screen.tsx';
import { Shell } from '../ui/shell.tsx';
import { useWords } from '../use-session.ts';
import { Forgotten } from './forgotten.tsx';
import { LeaveOff } from './turning.tsx';
import { UnlockForm } from './unlock-form.tsx';

/** The app is locked: what waits, and the ways in. */
export function LockedScreen({ account, lock }: { account: Account; lock: Lock }) {
  const { path } = useLocation();
  const { lock: words } = useWords();
  const waiting = useWaiting(lock);
  const isHalf = lock.turning === 'on';
  return (
    <Shell path={path} state={{ kind: 'nothing' }} isBare>
      <Screen title={words.locked} kicker={account.person.name}>
        {/* There before it is counted: nothing moves under a thumb. */}
        <p role="status">{waiting === null ? '\u00a0' : waiting > 0 ? words.waits(waiting) : words.nothingWaits}</p>
        {isHalf && <Notice tone="wait" title={words.half} action={<LeaveOff lock={lock} />} />}
        <UnlockForm lock={lock} />
        <div class="actions">
          <Button icon="people" href="/sign-in">
            {words.somebodyElse}
          </Button>
        </div>
        {!isHalf && <Forgotten account={account} lock={lock} waiting={waiting ?? 0} />}
      </Screen>
    </Shell>
  );
}

// Counted by what is indexed, which needs no key.
function useWaiting(lock: Lock): number | null {
  const [count, setCount] = useState<number | null>(null);
  useEffect(() => {
    countWaiting(nameInCharge(lock.key, lock)).then(setCount, console.error);
  }, [lock.store, lock.turning]);
  return count;
}

async function countWaiting(name: string): Promise<number> {
  const store = new Store(name);
  try {
    return (await store.outbox.count()) + (await store.blobs.where('state').anyOf('waiting', 'refused').count());
  } finally {
    store.close();
  }
}
