import { useState } from 'preact/hooks';
import { type Contact, LONGEST_IN_CONTACT, newContact } from '../../../domain/contact.ts';
import { watchContacts, watchTheseContacts } from '../../../store/contacts.ts';
import { newId } from '../../../store/id.ts';
import { useRows } from '../../find/rows.ts';
import { useAnswer } from '../../find/use-answer.ts';
import { useLive } from '../../live.ts';
import { Button } from '../../ui/button.tsx';
import { SearchField } from '../../ui/search-field.tsx';
import { useSay, useSession, useWords } from '../../use-session.ts';
import { useWork } from '../../work.tsx';
import { AlikeList } from '../contacts/alike-list.tsx';
import { useAlike } from '../contacts/use-alike.ts';
import { usePeopleWords } from '../contacts/use-people-words.ts';
import { FoundContact } from '../today/found-contact.tsx';

const MOST = 6;
/** Letters; with fewer, nobody is alike, and nobody has to be read for it. */
const LEAST = 3;

interface ContactChoiceProps {
  onChoose: (id: string, newContact?: Contact) => void;
}

/** Somebody known on this phone, by the first letters, or somebody new by name alone. */
export function ContactChoice({ onChoose }: ContactChoiceProps) {
  const words = useWords();
  const { meeting } = usePeopleWords();
  const { store, doer } = useWork();
  const [sought, setSought] = useState('');
  const { ids, told } = useFound(sought);
  const shown = ids.slice(0, MOST);
  const rows = useRows<Contact>((ids) => watchTheseContacts(store, ids), store);
  const name = sought.trim().slice(0, LONGEST_IN_CONTACT.name).toWellFormed();
  const make = () => {
    const contact = { ...newContact(newId(), doer.person.id, new Date().toISOString()), name };
    onChoose(contact.id, contact);
  };
  return (
    <section class="card" aria-label={words.contact.choose} data-item="contact">
      <h2>{words.contact.choose}</h2>
      <SearchField label={words.contacts.search} value={sought} onInput={setSought} found={told} />
      {shown.length > 0 && (
        <ul class="rows">
          {shown.map((id) => (
            <FoundContact key={id} id={id} rows={rows} onChoose={() => onChoose(id)} />
          ))}
        </ul>
      )}
      {name.length >= LEAST && <Others name={name} shown={shown} onUse={({ id }) => onChoose(id)} />}
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

// Nobody is said to be missing while the phone is still being read.
function useFound(said: string): { ids: string[]; told: string } {
  const { contacts, find } = useWords();
  const say = useSay();
  const language = useSession((session) => session.language);
  const answer = useAnswer('contacts', { leadsOnly: false, said, language });
  if (!answer) return { ids: [], told: '' };
  const { ids, isWhole } = answer;
  if (!isWhole) return { ids, told: find.stillReading };
  return { ids, told: ids.length > 0 ? contacts.found(ids.length, say.number(ids.length)) : contacts.noneFound };
}

// Who may be the same, spelled otherwise, and is not among those shown.
function Others({ name, shown, onUse }: { name: string; shown: string[]; onUse: (contact: Contact) => void }) {
  const { store } = useWork();
  const contacts = useLive(() => watchContacts(store), [store]);
  const alike = useAlike(contacts, { name, phone: '', email: '', address: '' });
  return <AlikeList found={alike.filter(({ who }) => !shown.includes(who.id))} onUse={onUse} />;
}
