import type { Contact } from '../../../domain/contact.ts';
import { watchContact } from '../../../store/contacts.ts';
import { useLive } from '../../live.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { useWords } from '../../use-session.ts';
import { useWork } from '../../work.tsx';
import { Doorstep } from '../contacts/doorstep.tsx';
import { RestTold } from '../contacts/rest-told.tsx';
import { usePeopleWords } from '../contacts/use-people-words.ts';
import { ContactChoice } from './contact-choice.tsx';
import { OnBehalfPart } from './on-behalf-part.tsx';
import type { Writing } from './use-draft.ts';

interface ContactPartProps {
  writing: Writing;
  isOpen: boolean;
  /** Somebody was chosen, or nobody (null). */
  onChosen: (id: string | null) => void;
}

/** With whom: somebody known on this phone, somebody new by name alone, or nobody; and on behalf of whom. */
export function ContactPart({ writing, isOpen, onChosen }: ContactPartProps) {
  const { draft, change } = writing;
  const { contactId, onBehalfOf } = draft.encounter;
  const choose = (contactId: string | null, newContact: Contact | null = null) => {
    change((draft) => ({ ...draft, newContact, encounter: { ...draft.encounter, contactId } }));
    onChosen(contactId);
  };
  const fresh = draft.newContact?.id === contactId ? draft.newContact : null;
  return (
    <>
      {contactId !== null && <Chosen id={contactId} fresh={fresh} onLeave={() => choose(null)} />}
      {contactId === null && isOpen && <ContactChoice onChoose={choose} />}
      {(contactId !== null || isOpen || onBehalfOf) && <OnBehalfPart writing={writing} />}
    </>
  );
}

interface ChosenProps {
  id: string;
  /** Who is new here, and noted with the talk. */
  fresh: Contact | null;
  onLeave: () => void;
}

function Chosen({ id, fresh, onLeave }: ChosenProps) {
  const { contact: words } = useWords();
  const { meeting } = usePeopleWords();
  const { store } = useWork();
  const known = useLive(() => watchContact(store, id), [store, id]);
  const isNew = fresh !== null;
  const contact = fresh ?? known;
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
