import { useState } from 'preact/hooks';
import { Button } from '../../ui/button.tsx';
import { Chips } from '../../ui/chips.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useWords } from '../../use-session.ts';
import { PlaceFields } from '../requests/place-fields.tsx';
import { isNarrowed, SPANS } from './asked.ts';
import type { Asking } from './use-asked.ts';

/** Which days, and of which district, department and service. */
export function Filters({ asking }: { asking: Asking }) {
  const { overview: words } = useWords();
  const { asked, query, change } = asking;
  const [isOpen, setOpen] = useState(isNarrowed(asked));
  const isOwn = asked.span === 'own';
  const isWrong = isOwn && query === null && asked.from !== '' && asked.to !== '';
  return (
    <section class="stack overview-filters" aria-label={words.filters}>
      <Chips
        legend={words.span}
        options={SPANS.map((span) => ({ value: span, label: words.spans[span] }))}
        value={asked.span}
        onChange={(span) => change({ span, ...(span === 'own' ? {} : { from: '', to: '' }) })}
      />
      {isOwn && (
        <div class="pair">
          <TextField type="date" label={words.from} value={asked.from} onInput={(from) => change({ from })} />
          <TextField
            type="date"
            label={words.to}
            value={asked.to}
            onInput={(to) => change({ to })}
            problem={isWrong ? words.wrongSpan : undefined}
          />
        </div>
      )}
      <div class="actions">
        <Button icon="filter" isExpanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {words.filters}
        </Button>
      </div>
      {isOpen && (
        <div class="pair">
          <PlaceFields value={asked} change={change} />
        </div>
      )}
    </section>
  );
}
