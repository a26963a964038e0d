import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { Icon } from './icon.tsx';

/** What ties an input to its label, its hint and its problem: spread it on the input. */
export interface FieldTies {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
}

export interface FieldProps {
  label: string;
  hint?: string;
  /** The sentence that says what is wrong; the field is marked while there is one. */
  problem?: string | undefined;
  /** Said beside the label, such as "if you like". */
  aside?: string;
}

/** Label, hint and problem around any input. */
export function Field(props: FieldProps & { children: (ties: FieldTies) => ComponentChildren }) {
  const id = useId();
  const { label, hint, problem, aside, children } = props;
  const describedBy = [hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(' ') || undefined;
  return (
    <div class="field">
      <label class="field-label" for={id}>
        {label} {aside && <span class="field-aside">{aside}</span>}
      </label>
      {hint && (
        <p class="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {children({ id, 'aria-describedby': describedBy, 'aria-invalid': problem ? true : undefined })}
      {problem && (
        <p class="field-problem" id={`${id}-problem`}>
          <Icon name="warn" /> {problem}
        </p>
      )}
    </div>
  );
}
