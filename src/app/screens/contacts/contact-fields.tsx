import type { ComponentChildren } from 'preact';
import type { Contact } from '../../../domain/contact.ts';
import type { Problem } from '../../../domain/problem.ts';
import { Chips } from '../../ui/chips.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useNames } from '../../use-names.ts';
import { useSession, useWords } from '../../use-session.ts';
import { problemOf } from '../../words/say-problem.ts';
import { useWork } from '../../work.tsx';
import { ConsentFields } from './consent-fields.tsx';
import { LeadFields } from './lead-fields.tsx';
import { RestFields } from './rest-fields.tsx';

export interface ContactFieldsProps {
  contact: Contact;
  problems: Problem[];
  onChange: (fields: Partial<Contact>) => void;
  /** What is to be said right under the name. */
  belowName?: ComponentChildren;
}

const SHOWN = ['name', 'phone', 'email', 'address', 'districtId', 'note', 'consent', 'consent.purposes', 'rest.reason'];

/** Whether the problem is said beside its field. */
export const isShownAtField = ({ field }: Problem) => SHOWN.includes(field);

/** Everything that can be said of a contact. The browser's own memory of names and addresses is that of the officer, so it stays out. */
export function ContactFields({ contact, problems, onChange, belowName }: ContactFieldsProps) {
  const words = useWords();
  const { contact: said, act } = words;
  const tie = (field: 'name' | 'phone' | 'email' | 'address' | 'note') => ({
    label: said[field],
    value: contact[field],
    problem: problemOf(field, problems, words),
    onInput: (value: string) => onChange({ [field]: value }),
    maxLength: { name: 200, phone: 60, email: 200, address: 300, note: 8000 }[field],
  });
  return (
    <>
      <Chips
        legend={said.kind}
        options={(['person', 'organisation'] as const).map((value) => ({ value, label: said.kinds[value] }))}
        value={contact.kind}
        onChange={(kind) => onChange({ kind })}
      />
      <TextField {...tie('name')} autocomplete="off" />
      {belowName}
      <ConsentFields contact={contact} problems={problems} onChange={onChange} />
      <TextField {...tie('phone')} type="tel" aside={act.optional} autocomplete="off" />
      <TextField {...tie('email')} type="email" autocapitalize="none" aside={act.optional} autocomplete="off" />
      <TextField {...tie('address')} aside={act.optional} autocomplete="off" />
      <DistrictField contact={contact} problems={problems} onChange={onChange} />
      <TextArea {...tie('note')} hint={said.noteHint} />
      <RestFields contact={contact} problems={problems} onChange={onChange} />
      <LeadFields contact={contact} onChange={onChange} />
    </>
  );
}

function DistrictField({ contact, problems, onChange }: ContactFieldsProps) {
  const words = useWords();
  const names = useNames();
  const language = useSession((session) => session.language);
  const { directory } = useWork();
  const options = directory.districts
    .map(({ id }) => ({ value: id, label: names.district(id) }))
    .sort((a, b) => a.label.localeCompare(b.label, language));
  return (
    <SelectField
      label={words.contact.district}
      value={contact.districtId ?? ''}
      options={[{ value: '', label: words.contact.noDistrict }, ...options]}
      problem={problemOf('districtId', problems, words)}
      onChange={(id) => onChange({ districtId: id || null })}
    />
  );
}
