import { useEffect, useState } from 'preact/hooks';
import { inLanguage, type Localized } from '../../../domain/text.ts';
import { signIn } from '../../account.ts';
import { ask, type Refused } from '../../api.ts';
import { focusSoon } from '../../focus.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Progress } from '../../ui/progress.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useSession, useWords } from '../../use-session.ts';
import type { Words } from '../../words/en.ts';
import { device, type Work } from '../../work.tsx';
import { PasswordField } from './password-field.tsx';
import { useAsking } from './use-asking.ts';
import { useEntrance } from './use-entrance.ts';

interface City {
  id: string;
  names: Localized;
}

const askToSignIn = (login: string, password: string, city?: string) => signIn(device, login, password, city);

/** Who one is, and where that is not clear, of which city. */
export function SignInForm({ work }: { work: Work | null }) {
  const words = useWords();
  const known = work?.account;
  const cities = useCities();
  const [city, setCity] = useState(known?.municipalityId ?? '');
  const [login, setLogin] = useState(known?.login ?? '');
  const [password, setPassword] = useState('');
  const [isTried, setTried] = useState(false);
  const { isBusy, refused, submit } = useAsking(askToSignIn, useEntrance());

  const needsCity = cities.length > 1;
  const missing = (value: string) => (isTried && value.trim() === '' ? words.problems.missing : undefined);
  const send = (event: Event) => {
    event.preventDefault();
    setTried(true);
    if (login.trim() === '' || password === '' || (needsCity && city === '')) return focusSoon('[aria-invalid]');
    submit(login.trim(), password, needsCity ? city : undefined);
  };
  const isOther = known && login.trim() !== '' && login.trim().toLowerCase() !== known.login;
  const unsent = (work?.sync?.waiting ?? 0) + (work?.sync?.refused ?? 0);
  return (
    <form class="stack" noValidate onSubmit={send}>
      {needsCity && <CityField cities={cities} value={city} onChange={setCity} problem={missing(city)} />}
      <TextField
        label={words.signIn.login}
        value={login}
        onInput={setLogin}
        autocomplete="username"
        autocapitalize="none"
        name="login"
        problem={missing(login)}
      />
      <PasswordField
        label={words.signIn.password}
        value={password}
        onInput={setPassword}
        autocomplete="current-password"
        name="password"
        problem={missing(password)}
      />
      {refused && !isBusy && <Notice tone="bad" title={sayRefused(refused, words)} isLive />}
      {isBusy && <Progress words={words.signIn.busy} />}
      <Button kind="do" type="submit" isWide>
        {words.signIn.submit}
      </Button>
      {/* It comes when the store was looked at: not above the button, which would move under the thumb. */}
      {isOther && unsent > 0 && <Notice title={words.signIn.otherPerson(known.person.name)} isLive />}
    </form>
  );
}

function CityField(props: { cities: City[]; value: string; onChange: (id: string) => void; problem?: string }) {
  const { signIn } = useWords();
  const language = useSession((session) => session.language);
  const options = props.cities.map(({ id, names }) => ({ value: id, label: inLanguage(names, language) || id }));
  return (
    <SelectField
      label={signIn.city}
      value={props.value}
      options={[{ value: '', label: signIn.chooseCity }, ...options]}
      onChange={props.onChange}
      problem={props.problem}
    />
  );
}

// Without signal there is nothing to choose from, and nothing to sign in to.
function useCities(): City[] {
  const [cities, setCities] = useState<City[]>([]);
  useEffect(() => {
    ask<City[]>('GET', '/api/municipalities').then((told) => {
      if ('value' in told && Array.isArray(told.value)) setCities(told.value);
    });
  }, []);
  return cities;
}

function sayRefused({ reason }: Refused, { signIn }: Words): string {
  if (reason === 'wrongLogin') return signIn.wrong;
  if (reason === 'unreachable') return signIn.noSignal;
  if (reason === 'tooMany') return signIn.tooMany;
  return signIn.failed;
}
