import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { useWords } from '../../use-session.ts';

const MOST = 100_000;

interface CounterProps {
  label: string;
  value: number;
  onChange: (value: number) => void;
}

/** A number to tap up, one for each. */
export function Counter({ label, value, onChange }: CounterProps) {
  const { visit } = useWords();
  const set = (next: number) => onChange(Math.min(MOST, Math.max(0, Math.trunc(next) || 0)));
  return (
    <Field label={label}>
      {(ties) => (
        <div class="counter">
          <Button label={`−1: ${visit.oneLess}`} onClick={() => set(value - 1)} isDisabled={value === 0}>
            −1
          </Button>
          <input
            {...ties}
            class="input"
            type="number"
            inputMode="numeric"
            min="0"
            max={MOST}
            value={value}
            onChange={(event) => set(event.currentTarget.valueAsNumber)}
          />
          <Button label={`+1: ${visit.oneMore}`} onClick={() => set(value + 1)}>
            +1
          </Button>
        </div>
      )}
    </Field>
  );
}
