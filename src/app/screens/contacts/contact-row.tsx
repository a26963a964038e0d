import { type Contact, isConsentOver } from '../../../domain/contact.ts';
import { type Rows, useRow } from '../../find/rows.ts';
import { RecordMark } from '../../record-mark.tsx';
import { Badge } from '../../ui/badge.tsx';
import { Row } from '../../ui/list-row.tsx';
import { StateMark } from '../../ui/state-mark.tsx';
import { useNames } from '../../use-names.ts';
import { useWords } from '../../use-session.ts';
import { useWork } from '../../work.tsx';
import { RestMark } from './rest-mark.tsx';

/** One contact in the list: who, how to reach them, where. */
export function ContactRow({ id, rows, isCurrent }: { id: string; rows: Rows<Contact>; isCurrent: boolean }) {
  const contact = useRow(rows, id);
  return contact ? <Told contact={contact} isCurrent={isCurrent} /> : <div class="row" />;
}

function Told({ contact, isCurrent }: { contact: Contact; isCurrent: boolean }) {
  const words = useWords();
  const names = useNames();
  const { unsent } = useWork();
  const { id, name, phone, email, address, districtId, consent, lead } = contact;
  const key = `contact/${id}`;
  return (
    <Row
      title={name}
      line={phone || email || address || undefined}
      href={`/contacts/${id}`}
      isCurrent={isCurrent}
      marks={
        <>
          {unsent.has(key) && <RecordMark of={key} />}
          {consent && isConsentOver(consent, new Date().toISOString()) && (
            <StateMark kind="late">{words.consent.over}</StateMark>
          )}
          <RestMark contact={contact} />
          {lead && <Badge icon="lead">{words.lead.title}</Badge>}
          {districtId && <Badge icon="place">{names.district(districtId)}</Badge>}
        </>
      }
    />
  );
}
