import { useState } from 'preact/hooks';
import { whoMayTake } from '../../../domain/policy.ts';
import { standingOf } from '../../../domain/record.ts';
import { assignRequest } from '../../../store/requests.ts';
import { SelectField } from '../../ui/select-field.tsx';
import { useWords } from '../../use-session.ts';
import { useWork } from '../../work.tsx';
import { FormBox } from './form-box.tsx';
import type { StepFormProps } from './step-form.ts';

/** Somebody to do it, among those who may. */
export function AssignForm({ request, deeds, onClose }: StepFormProps) {
  const { desk, act, request: said } = useWords();
  const { store, doer, directory } = useWork();
  const [personId, setPersonId] = useState(request.assignedTo ?? '');
  const people = whoMayTake(directory, standingOf('request', request));
  const named = people.map(({ id, name }) => ({
    value: id,
    label: id === doer.person.id ? `${name} (${said.me})` : name,
  }));
  const submit = async () => {
    const person = people.find(({ id }) => id === personId);
    const text = person ? desk.assigned(person.name) : desk.unassign;
    if (await deeds.run(request, text, () => assignRequest(store, doer, request.id, person?.id ?? null))) onClose();
  };
  return (
    <FormBox title={desk.assign} submit={act.choose} onSubmit={submit} onClose={onClose} problems={deeds.problems}>
      <SelectField
        label={desk.whom}
        value={personId}
        options={[{ value: '', label: desk.unassign }, ...named]}
        onChange={setPersonId}
      />
    </FormBox>
  );
}
