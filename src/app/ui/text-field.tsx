import { Field, type FieldProps } from './field.tsx';

export interface TextFieldProps extends FieldProps {
  value: string;
  onInput: (value: string) => void;
  type?: 'text' | 'email' | 'tel' | 'password' | 'url' | 'number' | 'date';
  name?: string;
  autocomplete?: AutoFill;
  /** "none" for names that a machine knows. */
  autocapitalize?: 'none';
  inputMode?: 'text' | 'numeric' | 'tel' | 'email' | 'search';
  maxLength?: number;
  isRequired?: boolean;
}

/** One line to fill in. */
export function TextField(props: TextFieldProps) {
  return (
    <Field label={props.label} hint={props.hint} problem={props.problem} aside={props.aside}>
      {(ties) => (
        <input
          {...ties}
          class="input"
          // The types of Preact want to know which; the browser does not mind.
          type={(props.type ?? 'text') as 'text'}
          name={props.name}
          value={props.value}
          // Else the browser keeps what is typed in a file of its own.
          autocomplete={props.autocomplete ?? 'off'}
          autocapitalize={props.autocapitalize}
          inputMode={props.inputMode}
          maxLength={props.maxLength}
          required={props.isRequired}
          onInput={(event) => props.onInput(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}
