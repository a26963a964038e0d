import { useId } from 'preact/hooks';
import { Icon } from './icon.tsx';

export interface SearchFieldProps {
  label: string;
  value: string;
  onInput: (value: string) => void;
  /** How many were found, in words; read out as it changes. */
  found?: string;
}

/** Searches as one types. */
export function SearchField({ label, value, onInput, found }: SearchFieldProps) {
  const id = useId();
  return (
    <search class="search">
      <label class="hidden" for={id}>
        {label}
      </label>
      <div class="search-box">
        <Icon name="search" />
        <input
          id={id}
          class="input"
          type="search"
          value={value}
          placeholder={label}
          enterkeyhint="search"
          autocomplete="off"
          onInput={(event) => onInput(event.currentTarget.value)}
        />
      </div>
      <p class="search-found" role="status">
        {found}
      </p>
    </search>
  );
}
