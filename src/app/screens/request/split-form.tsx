import { useState } from 'preact/hooks';
import type { Problem } from '../../../domain/problem.ts';
import { LONGEST_PART } from '../../../domain/request.ts';
import { splitRequest } from '../../../store/requests.ts';
import { SelectField } from '../../ui/select-field.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { useByName } from '../../use-by-name.ts';
import { useNames } from '../../use-names.ts';
import { useWords } from '../../use-session.ts';
import { problemOf } from '../../words/say-problem.ts';
import { useWork } from '../../work.tsx';
import { FormBox } from './form-box.tsx';
import type { StepFormProps } from './step-form.ts';
import { useFields } from './use-fields.ts';

/** A part for another department: which, and what it is to do. */
export function SplitForm({ request, deeds, onClose }: StepFormProps) {
  const words = useWords();
  const names = useNames();
  const byName = useByName();
  const { store, doer, directory } = useWork();
  const { fields, set, drop } = useFields(request.id, 'split', { department: '', text: '', service: '', reason: '' });
  const [isTried, setTried] = useState(false);
  const { department, text, service, reason } = fields;
  const problems: Problem[] = (['department', 'text'] as const)
    .filter((field) => fields[field].trim() === '')
    .map((field) => ({ field, reason: 'missing' }));
  const problem = (field: string) => (isTried ? problemOf(field, problems, words) : undefined);
  const submit = async () => {
    setTried(true);
    if (problems.length > 0) return;
    const part = { departmentId: department, text: text.trim(), serviceCode: service || null };
    const deed = () => splitRequest(store, doer, request.id, part, reason.trim());
    if (await deeds.run(request, words.parts.added(names.department(department)), deed)) await drop().then(onClose);
  };
  return (
    <FormBox
      title={words.parts.add}
      submit={words.parts.ask}
      onSubmit={submit}
      onClose={onClose}
      problems={deeds.problems}
    >
      <p>{words.parts.help}</p>
      <SelectField
        label={words.desk.routeTo}
        value={department}
        options={[
          { value: '', label: words.desk.noDepartment },
          ...byName(directory.departments).filter(({ value }) => value !== request.departmentId),
        ]}
        onChange={set('department')}
        problem={problem('department')}
      />
      <TextArea
        label={words.parts.what}
        hint={words.parts.whatHint}
        value={text}
        onInput={set('text')}
        maxLength={LONGEST_PART}
        problem={problem('text')}
      />
      <SelectField
        label={words.requests.service}
        aside={words.act.optional}
        value={service}
        options={[{ value: '', label: words.requests.anyService }, ...byName(directory.services)]}
        onChange={set('service')}
      />
      <TextArea
        label={words.parts.why}
        aside={words.act.optional}
        value={reason}
        onInput={set('reason')}
        maxLength={2000}
      />
    </FormBox>
  );
}
