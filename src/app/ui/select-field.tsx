import { Field, type FieldProps } from './field.tsx';

export interface Option<T extends string = string> {
  value: T;
  label: string;
}

export interface SelectFieldProps<T extends string> extends FieldProps {
  value: T;
  options: readonly Option<T>[];
  onChange: (value: T) => void;
  name?: string;
}

/** One of a list too long for chips; the phone's own picker. */
export function SelectField<T extends string>(props: SelectFieldProps<T>) {
  return (
    <Field label={props.label} hint={props.hint} problem={props.problem} aside={props.aside}>
      {(ties) => (
        <select
          {...ties}
          class="input"
          name={props.name}
          value={props.value}
          onChange={(event) => props.onChange(event.currentTarget.value as T)}
        >
          {props.options.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
