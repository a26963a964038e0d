import { useEffect, useState } from 'preact/hooks';
import { takeInStray } from '../../store/cipher-stray.ts';
import { endLock } from '../../store/cipher-turn.ts';
import { addPhone, changePin, dropPhone, setMinutes, tryPin, wrapBy } from '../../store/cipher-unlock.ts';
import { type Lock, stillToWait } from '../../store/lock.ts';
import { PasswordField } from '../screens/entry/password-field.tsx';
import { NotKept } from '../screens/today/not-kept.tsx';
import { useKeeping } from '../screens/today/use-keeping.ts';
import { Button } from '../ui/button.tsx';
import { Chips } from '../ui/chips.tsx';
import { Notice } from '../ui/notice.tsx';
import { useStore, useWords } from '../use-session.ts';
import { device, useWork } from '../work.tsx';
import { ChoosePin } from './choose-pin.tsx';
import { forgetKey, kept } from './kept-key.ts';
import { hasPhoneLock, makePhoneKey } from './phone-key.ts';

const MINUTES = ['1', '2', '5', '15', '30', '60'] as const;

/** What can be said about a lock that is on. */
export function LockSettings({ lock }: { lock: Lock }) {
  const { lock: words } = useWords();
  const { isLost, keep } = useKeeping();
  return (
    <>
      <div class="actions">
        <Button kind="do" icon="lock" onClick={forgetKey}>
          {words.now}
        </Button>
      </div>
      <p>{words.what}</p>
      <p>{wrapBy(lock, 'office') ? words.withOffice : words.withoutOffice}</p>
      <p class="soft">{words.reminders}</p>
      <Chips
        legend={words.after}
        options={MINUTES.map((value) => ({ value, label: words.minutes(Number(value)) }))}
        value={MINUTES.find((value) => Number(value) === lock.minutes) ?? null}
        onChange={(value) => keep(() => setMinutes(device, lock.key, Number(value)))}
      />
      <NotKept isLost={isLost} />
      <PhonePart lock={lock} />
      <OtherPin lock={lock} />
      <SwitchOff lock={lock} />
    </>
  );
}

function PhonePart({ lock }: { lock: Lock }) {
  const { lock: words } = useWords();
  const { account } = useWork();
  const dataKey = useStore(kept, ({ held }) => held?.dataKey ?? null);
  const [can, setCan] = useState<boolean | null>(null);
  const [isUnwilling, setUnwilling] = useState(false);
  const { isLost, keep } = useKeeping();
  useEffect(() => {
    hasPhoneLock().then(setCan);
  }, []);
  const isOn = wrapBy(lock, 'phone') !== undefined;
  const use = async () => {
    if (!dataKey) return;
    setUnwilling(false);
    const made = await makePhoneKey(account.login);
    if (made === 'cannot') setCan(false);
    else if (made === 'unwilling') setUnwilling(true);
    else await keep(() => addPhone(device, lock.key, dataKey, made));
  };
  return (
    <section class="card" aria-label={words.phone}>
      <h2>{words.phone}</h2>
      <p>{words.phoneHelp}</p>
      <p role="status">
        {isOn && words.phoneOn}
        {!isOn && can === false && words.noPhone}
        {!isOn && isUnwilling && words.phoneUnwilling}
      </p>
      <NotKept isLost={isLost} />
      <div class="actions">
        {isOn && <Button onClick={() => keep(() => dropPhone(device, lock.key))}>{words.dropPhone}</Button>}
        {!isOn && can && (
          <Button icon="device" onClick={use}>
            {words.usePhone}
          </Button>
        )}
      </div>
    </section>
  );
}

// Asked for the one until now: an app left open on a bench must not get another PIN.
function OtherPin({ lock }: { lock: Lock }) {
  const { lock: words } = useWords();
  const [old, setOld] = useState('');
  const [state, setState] = useState<'closed' | 'open' | 'wrong' | 'wait' | 'changed'>('closed');
  const change = async (pin: string) => {
    const tried = await tryPin(device, lock, old);
    if (typeof tried === 'string') return setState(tried);
    await changePin(device, lock.key, tried, pin);
    setOld('');
    setState('changed');
  };
  const isOpen = state !== 'closed' && state !== 'changed';
  return (
    <section class="card" aria-label={words.changePin}>
      <h2>{words.changePin}</h2>
      {state === 'changed' && <Notice tone="good" title={words.changed} isLive />}
      {isOpen ? (
        <>
          <PasswordField
            label={words.oldPin}
            value={old}
            onInput={setOld}
            autocomplete="off"
            name="pin"
            problem={state === 'wrong' ? words.problems.wrong : undefined}
          />
          {state === 'wait' && (
            <Notice tone="wait" title={words.tryIn(Math.max(1, Math.ceil(stillToWait(lock) / 1000)))} isLive />
          )}
          <ChoosePin label={words.newPin} submit={words.changePin} onPin={change} />
        </>
      ) : (
        <div class="actions">
          <Button icon="edit" onClick={() => setState('open')}>
            {words.changePin}
          </Button>
        </div>
      )}
    </section>
  );
}

function SwitchOff({ lock }: { lock: Lock }) {
  const { lock: words } = useWords();
  const { account, store, directory } = useWork();
  const [fault, setFault] = useState<'otherWindows' | 'notTurned' | null>(null);
  const end = async () => {
    setFault(null);
    await takeInStray(device, account, store);
    // What an older page keeps writing lies in the way until its window is closed.
    if (!(await endLock(device, lock.key))) setFault('otherWindows');
  };
  if (directory.municipality?.lock === 'required') return <p>{words.demanded}</p>;
  return (
    <section class="card" aria-label={words.switchOff}>
      <p id="switch-off-help">{words.switchedOff}</p>
      <div class="actions">
        <Button describedBy="switch-off-help" onClick={() => end().catch(() => setFault('notTurned'))}>
          {words.switchOff}
        </Button>
      </div>
      {fault && <Notice tone="bad" title={words[fault]} isLive />}
    </section>
  );
}
