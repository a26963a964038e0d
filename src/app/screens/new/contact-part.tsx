import { useState } from 'preact/hooks';
import type { Contact } from '../../../domain/contact.ts';
import { isFound, watchContacts } from '../../../store/contacts.ts';
import { useLive } from '../../live.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { ListRow } from '../../ui/list-row.tsx';
import { SearchField } from '../../ui/search-field.tsx';
import { useNames } from '../../use-names.ts';
import { useSay, useWords } from '../../use-session.ts';
import { useWork } from '../../work.tsx';

const MOST = 6;

interface ContactPartProps {
  contactId: string | null;
  isOpen: boolean;
  onChoose: (id: string | null) => void;
}

/** With whom, if it is somebody known on this phone. */
export function ContactPart({ contactId, isOpen, onChoose }: ContactPartProps) {
  const words = useWords();
  const { store } = useWork();
  const contacts = useLive(() => watchContacts(store), [store]);
  if (contactId !== null) {
    const name = contacts?.find(({ id }) => id === contactId)?.name ?? '…';
    return (
      <section class="part" aria-label={words.contact.one} data-item="contact">
        <div class="part-line" role="status">
          <Icon name="contacts" />
          <p>
            <strong>{words.contact.chosen(name)}</strong>
          </p>
        </div>
        <div class="actions">
          <Button kind="plain" icon="close" onClick={() => onChoose(null)}>
            {words.contact.nobody}
          </Button>
        </div>
      </section>
    );
  }
  return isOpen ? <Choice contacts={contacts ?? []} onChoose={onChoose} /> : null;
}

function Choice({ contacts, onChoose }: { contacts: Contact[]; onChoose: (id: string) => void }) {
  const words = useWords();
  const say = useSay();
  const names = useNames();
  const [sought, setSought] = useState('');
  const found = contacts.filter((contact) => isFound(contact, sought));
  return (
    <section class="card" aria-label={words.contact.choose} data-item="contact">
      <h2>{words.contact.choose}</h2>
      <SearchField
        label={words.contacts.search}
        value={sought}
        onInput={setSought}
        found={
          found.length > 0 ? words.contacts.found(found.length, say.number(found.length)) : words.contacts.noneFound
        }
      />
      {found.length > 0 && (
        <ul class="rows">
          {found.slice(0, MOST).map((contact) => (
            <ListRow
              key={contact.id}
              title={contact.name}
              line={contact.address || (contact.districtId && names.district(contact.districtId))}
              onClick={() => onChoose(contact.id)}
            />
          ))}
        </ul>
      )}
    </section>
  );
}
