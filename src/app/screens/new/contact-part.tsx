import { useState } from 'preact/hooks';
import { type Contact, LONGEST_IN_CONTACT, newContact } from '../../../domain/contact.ts';
import { isFound, watchContacts } from '../../../store/contacts.ts';
import { newId } from '../../../store/id.ts';
import { useLive } from '../../live.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { ListRow } from '../../ui/list-row.tsx';
import { SearchField } from '../../ui/search-field.tsx';
import { useNames } from '../../use-names.ts';
import { useSay, useWords } from '../../use-session.ts';
import { useWork } from '../../work.tsx';
import { AlikeList } from '../contacts/alike-list.tsx';
import { Doorstep } from '../contacts/doorstep.tsx';
import { RestMark } from '../contacts/rest-mark.tsx';
import { RestTold } from '../contacts/rest-told.tsx';
import { useAlike } from '../contacts/use-alike.ts';
import { usePeopleWords } from '../contacts/use-people-words.ts';
import { OnBehalfPart } from './on-behalf-part.tsx';
import type { Writing } from './use-draft.ts';

const MOST = 6;

interface ContactPartProps {
  writing: Writing;
  isOpen: boolean;
  /** Somebody was chosen, or nobody (null). */
  onChosen: (id: string | null) => void;
}

/** With whom: somebody known on this phone, somebody new by name alone, or nobody; and on behalf of whom. */
export function ContactPart({ writing, isOpen, onChosen }: ContactPartProps) {
  const { store } = useWork();
  const contacts = useLive(() => watchContacts(store), [store]);
  const { draft, change } = writing;
  const { contactId, onBehalfOf } = draft.encounter;
  const choose = (contactId: string | null, newContact: Contact | null = null) => {
    change((draft) => ({ ...draft, newContact, encounter: { ...draft.encounter, contactId } }));
    onChosen(contactId);
  };
  const fresh = draft.newContact?.id === contactId ? draft.newContact : null;
  const known = contacts?.find(({ id }) => id === contactId);
  return (
    <>
      {contactId !== null && (
        <Chosen contact={fresh ?? known ?? null} isNew={fresh !== null} onLeave={() => choose(null)} />
      )}
      {contactId === null && isOpen && <Choice contacts={contacts ?? []} onChoose={choose} />}
      {(contactId !== null || isOpen || onBehalfOf) && <OnBehalfPart writing={writing} />}
    </>
  );
}

function Chosen({ contact, isNew, onLeave }: { contact: Contact | null; isNew: boolean; onLeave: () => void }) {
  const { contact: words } = useWords();
  const { meeting } = usePeopleWords();
  return (
    <section class="part" aria-label={words.one} data-item="contact">
      <div class="part-line" role="status">
        <Icon name="contacts" />
        <p>
          <strong>{words.chosen(contact?.name ?? '…')}</strong>
          {isNew && <span class="part-more">{meeting.newToHere}</span>}
        </p>
      </div>
      <div class="actions">
        <Button kind="plain" icon="close" onClick={onLeave}>
          {words.nobody}
        </Button>
      </div>
      {contact && !isNew && <RestTold contact={contact} />}
      {contact && !isNew && <Doorstep contact={contact} />}
    </section>
  );
}

interface ChoiceProps {
  contacts: Contact[];
  onChoose: (id: string, newContact?: Contact) => void;
}

function Choice({ contacts, onChoose }: ChoiceProps) {
  const words = useWords();
  const { meeting } = usePeopleWords();
  const say = useSay();
  const { doer } = useWork();
  const [sought, setSought] = useState('');
  const found = contacts.filter((contact) => isFound(contact, sought));
  const name = sought.trim().slice(0, LONGEST_IN_CONTACT.name).toWellFormed();
  const alike = useAlike(contacts, { name, phone: '', email: '', address: '' });
  const others = alike.filter(({ who }) => !found.slice(0, MOST).includes(who));
  const make = () => {
    const contact = { ...newContact(newId(), doer.person.id, new Date().toISOString()), name };
    onChoose(contact.id, contact);
  };
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
      {found.length > 0 && <Found found={found.slice(0, MOST)} onChoose={onChoose} />}
      <AlikeList found={others} onUse={({ id }) => onChoose(id)} />
      {name !== '' && (
        <div class="actions">
          <Button icon="contact" onClick={make}>
            {meeting.newNamed(name)}
          </Button>
        </div>
      )}
    </section>
  );
}

function Found({ found, onChoose }: { found: Contact[]; onChoose: (id: string) => void }) {
  const names = useNames();
  return (
    <ul class="rows">
      {found.map((contact) => (
        <ListRow
          key={contact.id}
          title={contact.name}
          line={contact.address || (contact.districtId && names.district(contact.districtId))}
          marks={<RestMark contact={contact} />}
          onClick={() => onChoose(contact.id)}
        />
      ))}
    </ul>
  );
}
