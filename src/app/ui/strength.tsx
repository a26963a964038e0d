import { useId } from 'preact/hooks';

export interface StrengthProps {
  label: string;
  hint?: string;
  /** 0 to 3. */
  value: number;
  /** The words for 0, 1, 2 and 3. */
  words: readonly [string, string, string, string];
  onChange: (value: number) => void;
}

/** How clearly something was seen in a person, from 0 to 3, always with its word. */
export function Strength({ label, hint, value, words, onChange }: StrengthProps) {
  const id = useId();
  return (
    <fieldset class="strength" aria-describedby={hint ? `${id}-hint` : undefined}>
      <legend class="field-label">{label}</legend>
      {hint && (
        <p class="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <div class="strength-row">
        {words.map((word, step) => (
          <label key={word} class={`strength-step is-${step}`}>
            <input class="chip-input" type="radio" name={id} checked={value === step} onChange={() => onChange(step)} />
            <span class="strength-bar" aria-hidden="true" />
            <span>{word}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
