import { useEffect, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import type { Problem } from '../../../domain/problem.ts';
import { watchContacts } from '../../../store/contacts.ts';
import { useLive } from '../../live.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Screen } from '../../ui/screen.tsx';
import { useWords } from '../../use-session.ts';
import { sayProblem } from '../../words/say-problem.ts';
import { useWork } from '../../work.tsx';
import { useDraftThrower } from '../today/thrown-draft.tsx';
import { AlikeList } from './alike-list.tsx';
import { ContactFields, isShownAtField } from './contact-fields.tsx';
import { useAlike } from './use-alike.ts';
import { type ContactDraft, useContactDraft } from './use-contact-draft.ts';
import { useContactSaving } from './use-contact-saving.ts';

/** A contact being written or changed. */
export function ContactForm({ start }: { start: ContactDraft }) {
  const words = useWords();
  // What the draft held when one came in; afterwards the form is ahead of it.
  const [begun] = useState(start);
  useEffect(() => scrollTo(0, 0), []);
  const { contact, isSafe, change, settled } = useContactDraft(begun);
  const { problems, fault, save } = useContactSaving({ contact, saw: begun.saw }, settled);
  const throwAway = useThrowing(begun);
  const isKnown = begun.saw !== null;
  const found = useOthers(begun, contact);
  return (
    <Screen
      title={isKnown ? begun.saw?.name || words.contact.one : words.contacts.new}
      tab={isKnown ? words.contact.one : words.contacts.new}
      kicker={isKnown ? words.contact.edit : undefined}
      back={isKnown ? `/contacts/${contact.id}` : '/contacts'}
    >
      <form class="stack is-form capture" noValidate onSubmit={save}>
        <ContactFields
          contact={contact}
          problems={problems}
          onChange={change}
          belowName={<AlikeList found={found} />}
        />
        {problems.length > 0 && <Unsaved problems={problems} />}
        {fault && <Notice tone="bad" title={words.storage[fault]} isLive />}
        <div class="actions">
          <p class="soft" role="status">
            {isSafe ? words.encounter.keptHere : words.storage.full}
          </p>
          <Button kind="plain" icon="remove" onClick={throwAway}>
            {words.drafts.throwAway}
          </Button>
        </div>
        <div class="save-bar">
          <Button kind="do" type="submit" icon="check" isWide>
            {words.contact.save}
          </Button>
        </div>
      </form>
    </Screen>
  );
}

// Problems at a field are said there; here what has no field, and that there is something to look for.
function Unsaved({ problems }: { problems: Problem[] }) {
  const words = useWords();
  const others = problems.filter((problem) => !isShownAtField(problem));
  return (
    <Notice tone="bad" title={others.length === problems.length ? words.marks.refused : words.contact.missing} isLive>
      {others.map((problem) => (
        <p key={problem.field}>{sayProblem(problem, words)}</p>
      ))}
    </Notice>
  );
}

// Of somebody known, only what has changed can make them like somebody else.
function useOthers({ saw }: ContactDraft, contact: ContactDraft['contact']) {
  const { store } = useWork();
  const contacts = useLive(() => watchContacts(store), [store]);
  const said = (field: 'name' | 'phone' | 'email' | 'address') =>
    contact[field] === saw?.[field] ? '' : contact[field];
  const sought = { name: said('name'), phone: said('phone'), email: said('email'), address: said('address') };
  return useAlike(contacts, sought, contact.id);
}

function useThrowing({ contact, saw }: ContactDraft) {
  const { route } = useLocation();
  const throwAway = useDraftThrower(saw ? '.split-detail .screen:has(h1:focus)' : '');
  return async () => {
    await throwAway(contact.id);
    route(saw ? `/contacts/${contact.id}` : '/contacts', true);
  };
}
