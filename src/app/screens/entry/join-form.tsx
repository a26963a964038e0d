import { useState } from 'preact/hooks';
import { type Acceptance, type Invitation, join } from '../../account.ts';
import { focusSoon } from '../../focus.ts';
import { Button } from '../../ui/button.tsx';
import { Progress } from '../../ui/progress.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useSession, useWords } from '../../use-session.ts';
import { problemOf } from '../../words/say-problem.ts';
import { device } from '../../work.tsx';
import { LinkOver } from './link-over.tsx';
import { PasswordField } from './password-field.tsx';
import { dropToken } from './token.ts';
import { useAsking } from './use-asking.ts';

const SHORTEST_PASSWORD = 10;

type Field = 'login' | 'name' | 'municipality' | 'password';

interface JoinFormProps {
  token: string;
  invitation: Invitation;
  onEntered: () => void;
}

/** Choosing a password; for the first administrator also who one is, and of which city. */
export function JoinForm({ token, invitation, onEntered }: JoinFormProps) {
  const words = useWords();
  const language = useSession((session) => session.language);
  const [filled, setFilled] = useState<Record<Field, string>>({ login: '', name: '', municipality: '', password: '' });
  const [isTried, setTried] = useState(false);
  const { isBusy, refused, submit } = useAsking(askToJoin, onEntered);

  const asked = fieldsOf(invitation);
  const problem = (field: Field) =>
    (isTried && ownProblem(field, filled[field], words.problems)) || problemOf(field, refused?.problems ?? [], words);
  const tie = (field: Field) => ({
    value: filled[field],
    onInput: (value: string) => setFilled((before) => ({ ...before, [field]: value })),
    problem: asked.includes(field) ? problem(field) : undefined,
    name: field,
  });
  const send = (event: Event) => {
    event.preventDefault();
    setTried(true);
    if (asked.some((field) => ownProblem(field, filled[field], words.problems))) return focusSoon('[aria-invalid]');
    const entries = asked.map((field) => [field, field === 'password' ? filled[field] : filled[field].trim()]);
    const told = Object.fromEntries(entries) as unknown as Acceptance;
    submit(token, invitation.makesAdministrator ? { ...told, language } : told);
  };
  const { join } = words;
  return (
    <form class="stack" noValidate onSubmit={send}>
      {asked.includes('municipality') && <TextField label={join.city} {...tie('municipality')} />}
      {asked.includes('name') && <TextField label={join.name} autocomplete="name" {...tie('name')} />}
      {asked.includes('login') ? (
        <TextField
          label={join.login}
          hint={join.loginHint}
          autocomplete="username"
          autocapitalize="none"
          {...tie('login')}
        />
      ) : (
        // For the phone's own memory of passwords.
        <input
          class="hidden"
          aria-hidden="true"
          tabIndex={-1}
          autocomplete="username"
          readOnly
          value={invitation.login}
        />
      )}
      <PasswordField
        label={join.password}
        hint={join.passwordHint}
        autocomplete="new-password"
        maxLength={400}
        {...tie('password')}
      />
      {refused && !asked.some((field) => problemOf(field, refused.problems, words)) && !isBusy && (
        <LinkOver reason={refused.reason} />
      )}
      {isBusy && <Progress words={join.busy} />}
      <Button kind="do" type="submit" isWide>
        {join.submit}
      </Button>
    </form>
  );
}

async function askToJoin(token: string, acceptance: Acceptance) {
  // It works once; should the app draw itself anew meanwhile, it must not be read again.
  dropToken();
  const answer = await join(device, token, acceptance);
  if (answer) focusSoon('[aria-invalid]');
  return answer;
}

function fieldsOf({ makesAdministrator, needsMunicipality }: Invitation): Field[] {
  if (!makesAdministrator) return ['password'];
  return needsMunicipality ? ['municipality', 'name', 'login', 'password'] : ['name', 'login', 'password'];
}

function ownProblem(field: Field, value: string, problems: Record<'missing' | 'passwordShort', string>) {
  if (value.trim() === '') return problems.missing;
  return field === 'password' && value.length < SHORTEST_PASSWORD ? problems.passwordShort : undefined;
}
