import { useState } from 'preact/hooks';
import { ChipsMany } from '../../ui/chips.tsx';
import { TextField, type TextFieldProps } from '../../ui/text-field.tsx';
import { useWords } from '../../use-session.ts';

/** A password, which may be looked at: on a phone one types wrong more often than somebody looks over one's shoulder. */
export function PasswordField(props: Omit<TextFieldProps, 'type'>) {
  const { signIn } = useWords();
  const [shown, setShown] = useState<'shown'[]>([]);
  return (
    <div class="stack is-tight">
      <TextField {...props} type={shown.length > 0 ? 'text' : 'password'} />
      <ChipsMany
        legend={signIn.password}
        isLegendHidden
        options={[{ value: 'shown', label: signIn.showPassword }]}
        values={shown}
        onChange={setShown}
      />
    </div>
  );
}
