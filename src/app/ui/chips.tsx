import { useId } from 'preact/hooks';
import { classNames } from './class-names.ts';
import { Icon } from './icon.tsx';
import type { IconName } from './icon-names.ts';

export interface Chip<T extends string = string> {
  value: T;
  label: string;
  /** What is said of it in smaller letters. */
  more?: string;
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
  const { value, onChange, name, ...set } = props;
  const id = useId();
  return <ChipSet {...set} type="radio" name={name ?? id} isChosen={(chip) => chip === value} onPick={onChange} />;
}

/** Any of a few, as check boxes. */
export function ChipsMany<T extends string>(
  props: ChipSetProps<T> & { values: readonly T[]; onChange: (values: T[]) => void },
) {
  const { values, onChange, ...set } = props;
  const toggle = (value: T) =>
    onChange(values.includes(value) ? values.filter((other) => other !== value) : [...values, value]);
  return <ChipSet {...set} type="checkbox" isChosen={(chip) => values.includes(chip)} onPick={toggle} />;
}

interface Choice<T extends string> {
  type: 'radio' | 'checkbox';
  name?: string;
  isChosen: (value: T) => boolean;
  onPick: (value: T) => void;
}

function ChipSet<T extends string>(props: ChipSetProps<T> & Choice<T>) {
  const id = useId();
  return (
    <fieldset class="chips">
      <legend class={classNames('field-label', props.isLegendHidden && 'hidden')}>{props.legend}</legend>
      <div class="chips-row">
        {props.options.map(({ value, label, more, icon }, index) => (
          <label key={value} class="chip">
            <input
              class="chip-input"
              type={props.type}
              name={props.name}
              value={value}
              checked={props.isChosen(value)}
              onChange={() => props.onPick(value)}
              {...(more ? { 'aria-labelledby': `${id}-${index}`, 'aria-describedby': `${id}-${index}-more` } : {})}
            />
            {icon && <Icon name={icon} />}
            <span>
              <span id={`${id}-${index}`}>{label}</span>
              {more && (
                <span class="chip-more" id={`${id}-${index}-more`}>
                  {more}
                </span>
              )}
            </span>
            <Icon name="check" />
          </label>
        ))}
      </div>
    </fieldset>
  );
}
