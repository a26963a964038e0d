import { useEffect, useRef, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { asGiven, checkContact } from '../../../domain/contact.ts';
import type { Problem } from '../../../domain/problem.ts';
import { saveContact, watchContacts } from '../../../store/contacts.ts';
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

/** A contact being written or changed. */
export function ContactForm({ start }: { start: ContactDraft }) {
  const words = useWords();
  // What the draft held when one came in; afterwards the form is ahead of it.
  const [begun] = useState(start);
  useEffect(() => scrollTo(0, 0), []);
  const form = useRef<HTMLFormElement>(null);
  const { contact, change, settled } = useContactDraft(begun);
  const { problems, save } = useSaving(begun, contact, settled, form);
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
      <form ref={form} class="stack is-form capture" noValidate onSubmit={save}>
        <ContactFields
          contact={contact}
          problems={problems}
          onChange={change}
          belowName={<AlikeList found={found} />}
        />
        {problems.length > 0 && <Unsaved problems={problems} />}
        <div class="actions">
          <p class="soft">{words.encounter.keptHere}</p>
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

function useSaving(
  { saw }: ContactDraft,
  contact: ContactDraft['contact'],
  settled: () => Promise<void>,
  form: { current: HTMLFormElement | null },
) {
  const { store, doer } = useWork();
  const { route } = useLocation();
  const [isTried, setTried] = useState(false);
  const [refused, setRefused] = useState<Problem[]>([]);
  const missing = isTried ? checkContact(contact) : [];
  const save = async (event: Event) => {
    event.preventDefault();
    setTried(true);
    const { consent } = contact;
    const kept = { ...contact, name: contact.name.trim(), consent: consent && asGiven(consent) };
    await settled();
    const found = checkContact(kept);
    const problems = found.length > 0 ? found : await saveContact(store, doer, kept, saw);
    // What is missing is told anew at every letter; what was refused, until the next try.
    setRefused(found.length > 0 ? [] : problems);
    if (problems.length === 0) route(`/contacts/${contact.id}`, true);
    else
      requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid], [data-problem]')?.focus());
  };
  return { problems: missing.length > 0 ? missing : refused, save };
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
  const throwAway = useDraftThrower();
  return async () => {
    await throwAway(contact.id);
    route(saw ? `/contacts/${contact.id}` : '/contacts', true);
  };
}
