import type { Ref } from 'preact';
import { Field, type FieldProps } from './field.tsx';

export interface TextAreaProps extends FieldProps {
  value: string;
  onInput: (value: string) => void;
  name?: string;
  rows?: number;
  maxLength?: number;
  /** To put the keyboard up in it. */
  inputRef?: Ref<HTMLTextAreaElement>;
}

/** Several lines to fill in; grows with what is typed. */
export function TextArea(props: TextAreaProps) {
  return (
    <Field label={props.label} hint={props.hint} problem={props.problem} aside={props.aside}>
      {(ties) => (
        <textarea
          {...ties}
          ref={props.inputRef}
          class="input"
          name={props.name}
          rows={props.rows ?? 3}
          value={props.value}
          maxLength={props.maxLength}
          // Else the browser keeps what is typed in a file of its own, to put it back; here the drafts do.
          autocomplete="off"
          onInput={(event) => props.onInput(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}
