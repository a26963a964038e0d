import { useState } from 'preact/hooks';
import { Button } from '../../ui/button.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { useNames } from '../../use-names.ts';
import { useWords } from '../../use-session.ts';
import { useWork } from '../../work.tsx';
import type { NeedCardProps } from './need-card.tsx';

/** What is in a list, and seldom needed: another service, another department. One chosen by hand stays in sight. */
export function NeedByHand({ need, onChange, onRemove }: Pick<NeedCardProps, 'need' | 'onChange' | 'onRemove'>) {
  const { need: words } = useWords();
  const { directory } = useWork();
  const names = useNames();
  const [open, setOpen] = useState({ service: false, department: false });
  const hasDepartment = open.department || need.departmentId !== null;
  return (
    <>
      {open.service && (
        <SelectField
          label={words.service}
          value={need.serviceCode ?? ''}
          options={[{ value: '', label: words.noService }, ...byName(directory.services, names.service)]}
          onChange={(code) => onChange({ serviceCode: code === '' ? null : code })}
        />
      )}
      {hasDepartment && (
        <SelectField
          label={words.itsDepartment}
          value={need.departmentId ?? ''}
          options={[{ value: '', label: words.asTheRulesSay }, ...byName(directory.departments, names.department)]}
          onChange={(id) => onChange({ departmentId: id === '' ? null : id })}
        />
      )}
      <div class="actions">
        {!open.service && (
          <Button icon="service" isExpanded={false} onClick={() => setOpen({ ...open, service: true })}>
            {need.serviceCode ? words.otherService : words.chooseService}
          </Button>
        )}
        {!hasDepartment && (
          <Button icon="department" isExpanded={false} onClick={() => setOpen({ ...open, department: true })}>
            {words.otherDepartment}
          </Button>
        )}
        <Button kind="plain" icon="remove" onClick={onRemove}>
          {words.remove}
        </Button>
      </div>
    </>
  );
}

const byName = (list: { id: string }[], name: (id: string) => string) =>
  list.map(({ id }) => ({ value: id, label: name(id) })).sort((a, b) => a.label.localeCompare(b.label));
