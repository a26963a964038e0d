import { useState } from 'preact/hooks';
import { focusSoon } from '../focus.ts';
import { PasswordField } from '../screens/entry/password-field.tsx';
import { NotKept } from '../screens/today/not-kept.tsx';
import { useKeeping } from '../screens/today/use-keeping.ts';
import { Button } from '../ui/button.tsx';
import { useWords } from '../use-session.ts';
import { checkPin } from './pin.ts';

/** A new PIN, typed twice. */
export function ChoosePin({
  label,
  submit,
  onPin,
}: {
  label: string;
  submit: string;
  onPin: (pin: string) => unknown;
}) {
  const { lock: words, act } = useWords();
  const [pin, setPin] = useState('');
  const [again, setAgain] = useState('');
  const [isTried, setTried] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const { isLost, keep } = useKeeping();
  const problem = checkPin(pin);
  const send = async (event: Event) => {
    event.preventDefault();
    setTried(true);
    if (problem || pin !== again) return focusSoon('[aria-invalid]');
    setBusy(true);
    await keep(async () => onPin(pin));
    setBusy(false);
  };
  return (
    <form class="stack" noValidate onSubmit={send}>
      <PasswordField
        label={label}
        hint={words.pinHint}
        value={pin}
        onInput={setPin}
        autocomplete="off"
        name="new-pin"
        problem={isTried && problem ? words.problems[problem] : undefined}
      />
      <PasswordField
        label={words.again}
        value={again}
        onInput={setAgain}
        autocomplete="off"
        name="pin-again"
        problem={isTried && !problem && pin !== again ? words.problems.other : undefined}
      />
      <NotKept isLost={isLost} />
      <Button kind="do" icon="lock" type="submit" isWide isDisabled={isBusy}>
        {isBusy ? act.loading : submit}
      </Button>
    </form>
  );
}
