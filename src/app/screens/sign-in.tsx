import { useState } from 'preact/hooks';
import { Button } from '../ui/button.tsx';
import { Horizon } from '../ui/horizon.tsx';
import { Screen } from '../ui/screen.tsx';
import { TextField } from '../ui/text-field.tsx';
import { useWords } from '../use-session.ts';

/** Coming in with a name and a password. */
export default function SignIn() {
  const { signIn } = useWords();
  const [login, setLogin] = useState('');
  const [password, setPassword] = useState('');
  return (
    <Screen title={signIn.title} kicker={signIn.welcome}>
      <Horizon isBanner />
      <form class="stack" onSubmit={(event) => event.preventDefault()}>
        <TextField label={signIn.login} value={login} onInput={setLogin} autocomplete="username" name="login" />
        <TextField
          label={signIn.password}
          type="password"
          value={password}
          onInput={setPassword}
          autocomplete="current-password"
          name="password"
        />
        <Button kind="do" type="submit" isWide>
          {signIn.submit}
        </Button>
      </form>
    </Screen>
  );
}
