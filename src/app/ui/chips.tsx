import { useId } from 'preact/hooks';
import { classNames } from './class-names.ts';
import { Icon } from './icon.tsx';
import type { IconName } from './icon-names.ts';

export interface Chip<T extends string = string> {
  value: T;
  label: string;
  icon?: IconName;
}

interface ChipSetProps<T extends string> {
  legend: string;
  isLegendHidden?: boolean;
  options: readonly Chip<T>[];
}

/** One of a few, as radio buttons to press with a thumb. */
export function Chips<T extends string>(
  props: ChipSetProps<T> & { value: T | null; onChange: (value: T) => void; name?: string },
) {
  const id = useId();
  return (
    <ChipSet {...props}>
      {(chip) => (
        <input
          class="chip-input"
          type="radio"
          name={props.name ?? id}
          value={chip.value}
          checked={chip.value === props.value}
          onChange={() => props.onChange(chip.value)}
        />
      )}
    </ChipSet>
  );
}

/** Any of a few, as check boxes. */
export function ChipsMany<T extends string>(
  props: ChipSetProps<T> & { values: readonly T[]; onChange: (values: T[]) => void },
) {
  const { values, onChange } = props;
  const toggle = (value: T) =>
    onChange(values.includes(value) ? values.filter((other) => other !== value) : [...values, value]);
  return (
    <ChipSet {...props}>
      {(chip) => (
        <input
          class="chip-input"
          type="checkbox"
          checked={values.includes(chip.value)}
          onChange={() => toggle(chip.value)}
        />
      )}
    </ChipSet>
  );
}

function ChipSet<T extends string>(
  props: ChipSetProps<T> & { children: (chip: Chip<T>) => preact.ComponentChildren },
) {
  return (
    <fieldset class="chips">
      <legend class={classNames('field-label', props.isLegendHidden && 'hidden')}>{props.legend}</legend>
      <div class="chips-row">
        {props.options.map((chip) => (
          <label key={chip.value} class="chip">
            {props.children(chip)}
            {chip.icon && <Icon name={chip.icon} />}
            <span>{chip.label}</span>
            <Icon name="check" />
          </label>
        ))}
      </div>
    </fieldset>
  );
}
