import { useState } from 'preact/hooks';
import { NONE } from '../../../domain/look.ts';
import { Button } from '../../ui/button.tsx';
import { Chips } from '../../ui/chips.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useWords } from '../../use-session.ts';
import { useWork } from '../../work.tsx';
import { useByName } from '../requests/filters.tsx';
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
      {isOpen && <Places asking={asking} />}
    </section>
  );
}

function Places({ asking: { asked, change } }: { asking: Asking }) {
  const { requests, request } = useWords();
  const { directory } = useWork();
  const byName = useByName();
  return (
    <div class="pair">
      <SelectField
        label={requests.district}
        value={asked.district}
        options={[
          { value: '', label: requests.allDistricts },
          ...byName(directory.districts),
          { value: NONE, label: request.noDistrict },
        ]}
        onChange={(district) => change({ district })}
      />
      <SelectField
        label={requests.department}
        value={asked.department}
        options={[
          { value: '', label: requests.allDepartments },
          ...byName(directory.departments),
          { value: NONE, label: requests.atTriage },
        ]}
        onChange={(department) => change({ department })}
      />
      <SelectField
        label={requests.service}
        value={asked.service}
        options={[
          { value: '', label: requests.allServices },
          ...byName(directory.services),
          { value: NONE, label: requests.anyService },
        ]}
        onChange={(service) => change({ service })}
      />
    </div>
  );
}
