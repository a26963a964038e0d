import { useLocation } from 'preact-iso';
import { newContact } from '../../../domain/contact.ts';
import { may } from '../../../domain/policy.ts';
import { standingOf } from '../../../domain/record.ts';
import { watchContact } from '../../../store/contacts.ts';
import { watchDraft } from '../../../store/drafts.ts';
import { useLive } from '../../live.ts';
import { Button } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Screen } from '../../ui/screen.tsx';
import { useWords } from '../../use-session.ts';
import { useWork } from '../../work.tsx';
import { ContactForm } from './contact-form.tsx';
import { ContactStory } from './contact-story.tsx';
import { readContactDraft } from './use-contact-draft.ts';

/** What is at this address: a contact to read, one being changed, a new one being written, or none. */
export function OneContact({ id }: { id: string }) {
  const { store, doer } = useWork();
  const { query } = useLocation();
  const contact = useLive(() => watchContact(store, id), [store, id]);
  const draft = useLive(() => watchDraft(store, id), [store, id]);
  if (contact === undefined || draft === undefined) return null;
  const isEditing = 'edit' in query;
  if (contact && !isEditing) return <ContactStory contact={contact} draft={draft} />;
  const blank = contact ?? newContact(id, doer.person.id, new Date().toISOString());
  const mayWrite = may(doer.person, contact ? 'amendContact' : 'recordContact', standingOf('contact', blank));
  if (!mayWrite) return <Cannot isKnown={contact !== null} />;
  if (!contact && !draft && !isEditing) return <Gone />;
  return <ContactForm start={draft ? readContactDraft(draft.content, blank) : { contact: blank, saw: contact }} />;
}

function Gone() {
  const { contact, contacts, state } = useWords();
  return (
    <Screen title={contact.one} back="/contacts">
      <Empty title={state.notFound} action={<Button href="/contacts">{contacts.title}</Button>}>
        {state.notFoundHelp}
      </Empty>
    </Screen>
  );
}

function Cannot({ isKnown }: { isKnown: boolean }) {
  const { contact, contacts } = useWords();
  return (
    <Screen title={contact.one} back="/contacts">
      <Empty title={isKnown ? contact.cannotChange : contacts.cannot}>
        {isKnown ? undefined : contacts.cannotHelp}
      </Empty>
    </Screen>
  );
}
