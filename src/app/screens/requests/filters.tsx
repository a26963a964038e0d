import { type Look, NONE, TEAM } from '../../../domain/look.ts';
import { STATUSES } from '../../../domain/request.ts';
import { Button } from '../../ui/button.tsx';
import { Chips, ChipsMany } from '../../ui/chips.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { useSession, useWords } from '../../use-session.ts';
import { useWork } from '../../work.tsx';
import { useDeskWords } from '../request/use-desk-words.ts';
import { countFilters, type Looking, NO_FILTER } from './look.ts';
import { PlaceFields } from './place-fields.tsx';

/** By what the list may be narrowed. */
export function Filters({ look, change }: Pick<Looking, 'look' | 'change'>) {
  const { requests, statuses, marks } = useWords();
  const { who } = useDeskWords();
  const colleagues = useColleagues();
  return (
    <div class="card filters stack">
      <SelectField
        label={requests.status}
        value={look.status}
        options={[
          { value: '', label: requests.allStatuses },
          ...STATUSES.map((status) => ({ value: status, label: statuses[status] })),
        ]}
        onChange={(status) => change({ status: status as Look['status'] })}
      />
      <PlaceFields value={look} change={change} />
      <SelectField
        label={who.label}
        value={look.assigned}
        options={[
          { value: '', label: who.all },
          { value: TEAM, label: who.team },
          { value: NONE, label: who.nobody },
          ...colleagues,
        ]}
        onChange={(assigned) => change({ assigned })}
      />
      <ChipsMany
        legend={requests.due}
        isLegendHidden
        options={[
          { value: 'late', label: marks.late, icon: 'clock' },
          { value: 'soon', label: requests.soon, icon: 'calendar' },
        ]}
        values={[...(look.isLate ? ['late'] : []), ...(look.isSoon ? ['soon'] : [])]}
        onChange={(values) => change({ isLate: values.includes('late'), isSoon: values.includes('soon') })}
      />
      <Chips
        legend={requests.sort}
        options={[
          { value: 'due', label: requests.dueFirst },
          { value: 'newest', label: requests.newest },
        ]}
        value={look.order}
        onChange={(order) => change({ order })}
      />
      {countFilters(look) > 0 && (
        <Button icon="close" onClick={() => change(NO_FILTER)}>
          {requests.clearFilters}
        </Button>
      )}
    </div>
  );
}

// Whoever can have one, and is still here.
function useColleagues() {
  const { directory, doer } = useWork();
  const { who } = useDeskWords();
  const language = useSession((session) => session.language);
  return directory.people
    .filter(({ isActive, roles }) => isActive && roles.some((role) => role === 'maintainer' || role === 'coordinator'))
    .sort((a, b) => a.name.localeCompare(b.name, language))
    .map(({ id, name }) => ({ value: id, label: id === doer.person.id ? who.me(name) : name }));
}
