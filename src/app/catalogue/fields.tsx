import { useState } from 'preact/hooks';
import { SearchField } from '../ui/search-field.tsx';
import { SelectField } from '../ui/select-field.tsx';
import { TextArea } from '../ui/text-area.tsx';
import { TextField } from '../ui/text-field.tsx';
import { useWords } from '../use-session.ts';
import { Part } from './part.tsx';

export function Fields() {
  const { contact, problems, need, act, requests } = useWords();
  const [name, setName] = useState('');
  const [sought, setSought] = useState('lamp');
  return (
    <Part title="Field">
      <TextField label={contact.name} value={name} onInput={setName} />
      <TextField
        label={contact.phone}
        aside={act.optional}
        hint={contact.noteHint}
        problem={problems.consentMissing}
        type="tel"
        value="06 12 34"
        onInput={() => {}}
      />
      <TextArea label={contact.note} value={name} onInput={setName} />
      <SelectField
        label={need.service}
        value="a"
        options={[
          { value: 'a', label: need.chooseService },
          { value: 'b', label: need.noService },
        ]}
        onChange={() => {}}
      />
      <SearchField label={requests.search} value={sought} onInput={setSought} found={requests.found(12, '12')} />
    </Part>
  );
}
