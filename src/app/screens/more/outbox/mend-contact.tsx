import type { Args } from '../../../../domain/mutation.ts';
import { ContactFields } from '../../contacts/contact-fields.tsx';
import type { MendProps } from './mend-form.tsx';

/** A new contact that was refused. */
export function MendContact({ row, args, onChange }: MendProps) {
  const { contact } = args as Args<'recordContact'>;
  const problems = row.problems.map((problem) => ({ ...problem, field: problem.field.replace(/^contact\./, '') }));
  return (
    <ContactFields
      contact={contact}
      problems={problems}
      onChange={(fields) => onChange({ contact: { ...contact, ...fields } })}
    />
  );
}
