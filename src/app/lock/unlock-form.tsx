import { useEffect, useRef, useState } from 'preact/hooks';
import type { DataKey } from '../../store/cipher.ts';
import { unwrapByPhone } from '../../store/cipher-key.ts';
import { tryPin, wrapBy } from '../../store/cipher-unlock.ts';
import { type Lock, stillToWait } from '../../store/lock.ts';
import { PasswordField } from '../screens/entry/password-field.tsx';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { useWords } from '../use-session.ts';
import { device } from '../work.tsx';
import { kept } from './kept-key.ts';
import { askPhone } from './phone-key.ts';

/** Unlocking with the PIN, or with the phone's own lock. */
export function UnlockForm({ lock }: { lock: Lock }) {
  const { lock: words } = useWords();
  const [pin, setPin] = useState('');
  const { isBusy, outcome, tryIt } = useTries(lock);
  const wait = useWait(lock);
  const send = (event: Event) => {
    event.preventDefault();
    if (pin === '' || isBusy || wait > 0) return;
    setPin('');
    tryIt(pin);
  };
  return (
    <form class="stack" noValidate onSubmit={send}>
      {wrapBy(lock, 'phone') && <WithPhone lock={lock} />}
      <PasswordField
        label={words.pin}
        value={pin}
        onInput={setPin}
        autocomplete="off"
        name="pin"
        problem={!isBusy && pin === '' && outcome ? words.problems[outcome] : undefined}
      />
      <p role="status">{wait > 0 && !isBusy ? words.tryIn(wait) : ''}</p>
      <Button kind="do" icon="lock" type="submit" isWide isDisabled={isBusy || wait > 0}>
        {isBusy ? words.unlocking : words.unlock}
      </Button>
    </form>
  );
}

const unlock = ({ store }: Lock, dataKey: DataKey) => kept.setState({ held: { store, dataKey } });

function useTries(lock: Lock) {
  const [isBusy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<'wrong' | 'failed' | null>(null);
  const isTrying = useRef(false);
  const tryIt = async (pin: string) => {
    if (isTrying.current) return;
    isTrying.current = true;
    setBusy(true);
    const tried = await tryPin(device, lock, pin).catch((error) => {
      console.error(error);
      return 'failed' as const;
    });
    isTrying.current = false;
    setBusy(false);
    setOutcome(tried === 'wrong' || tried === 'failed' ? tried : null);
    if (typeof tried !== 'string') unlock(lock, tried);
  };
  return { isBusy, outcome, tryIt };
}

/** Seconds until the next PIN may be tried. */
function useWait(lock: Lock): number {
  const secondsLeft = () => Math.ceil(stillToWait(lock) / 1000);
  const [wait, setWait] = useState(secondsLeft);
  useEffect(() => {
    setWait(secondsLeft());
    const timer = setInterval(() => setWait(secondsLeft()), 500);
    return () => clearInterval(timer);
  }, [lock.triesAgainAt]);
  return wait;
}

function WithPhone({ lock }: { lock: Lock }) {
  const { lock: words } = useWords();
  const [hasFailed, setFailed] = useState(false);
  const ask = async () => {
    setFailed(false);
    const wrap = wrapBy(lock, 'phone');
    const secret = wrap && (await askPhone(wrap));
    const dataKey = secret && (await unwrapByPhone(wrap, secret).catch(console.error));
    if (dataKey) unlock(lock, dataKey);
    else setFailed(true);
  };
  return (
    <>
      <Button icon="device" isWide onClick={ask}>
        {words.withPhone}
      </Button>
      {hasFailed && <Notice tone="wait" title={words.phoneFailed} isLive />}
    </>
  );
}
