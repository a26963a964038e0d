import { type Contact, changeOf } from '../../../../domain/contact.ts';
import type { Args } from '../../../../domain/mutation.ts';
import { watchHeld } from '../../../../store/outbox.ts';
import { useLive } from '../../../live.ts';
import { useWords } from '../../../use-session.ts';
import { useWork } from '../../../work.tsx';
import { ContactFields } from '../../contacts/contact-fields.tsx';
import type { MendProps } from './mend-form.tsx';

/** A change to a contact that was refused: the contact as it stands, with the change upon it. */
export function MendAmendedContact({ row, args, onChange }: MendProps) {
  const { problems } = useWords();
  const { store } = useWork();
  const stands = useLive(() => watchHeld(store, row.mutation), [store, row.seq]) as Contact | null | undefined;
  if (stands === undefined) return null;
  if (stands === null) return <p>{problems.gone}</p>;
  const { fields } = args as Args<'amendContact'>;
  const contact = { ...stands, ...fields };
  const found = row.problems.map((problem) => ({ ...problem, field: problem.field.replace(/^fields\./, '') }));
  return (
    <ContactFields
      contact={contact}
      problems={found}
      onChange={(fields) => onChange(changeOf(stands, { ...contact, ...fields }))}
    />
  );
}
