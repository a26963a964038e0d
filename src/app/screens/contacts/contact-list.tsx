import { useMemo, useRef, useState } from 'preact/hooks';
import type { Contact } from '../../../domain/contact.ts';
import { may } from '../../../domain/policy.ts';
import { isFound, watchContacts } from '../../../store/contacts.ts';
import { useLive } from '../../live.ts';
import { Button } from '../../ui/button.tsx';
import { Chips } from '../../ui/chips.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Screen } from '../../ui/screen.tsx';
import { SearchField } from '../../ui/search-field.tsx';
import { useWide } from '../../ui/use-wide.ts';
import { VirtualList } from '../../ui/virtual-list.tsx';
import { useSay, useSession, useWords } from '../../use-session.ts';
import { useWork } from '../../work.tsx';
import { ContactRow } from './contact-row.tsx';
import { ContactDrafts, ThrownDraft } from './drafts-part.tsx';
import { FilesPart } from './files-part.tsx';
import { Removed } from './removal.tsx';
import { useBefore } from './use-before.ts';

type Filter = 'everyone' | 'leads';

/** Everybody this phone knows, by name. */
export function ContactList({ currentId }: { currentId: string | undefined }) {
  const words = useWords();
  const mayAdd = useMayAdd();
  const contacts = useByName();
  const [sought, setSought] = useState('');
  const [filter, setFilter] = useState<Filter>('everyone');
  const found = useMemo(
    () => contacts?.filter((contact) => (filter === 'everyone' || contact.lead) && isFound(contact, sought)) ?? [],
    [contacts, sought, filter],
  );
  const scroller = useRef<HTMLDivElement>(null);
  const add = mayAdd && (
    <Button kind="do" icon="contact" href="/contacts/new">
      {words.contacts.new}
    </Button>
  );
  return (
    <div ref={scroller} class="contacts-list">
      <Screen title={words.contacts.title} takesFocus={currentId === undefined} actions={add}>
        <Removed />
        <ThrownDraft />
        <ContactDrafts />
        {contacts?.length === 0 && <Nobody mayAdd={mayAdd} />}
        {contacts && contacts.length > 0 && (
          <>
            <Search found={found.length} {...{ sought, setSought, filter, setFilter }} />
            <FilesPart found={found} mayAdd={mayAdd} />
            <Found found={found} currentId={currentId} scroller={scroller} />
          </>
        )}
        {contacts?.length === 0 && mayAdd && <FilesPart found={[]} mayAdd />}
      </Screen>
    </div>
  );
}

function useMayAdd(): boolean {
  const { doer } = useWork();
  return may(doer.person, 'recordContact', { districtId: null, departmentId: null, ownerId: doer.person.id });
}

// The store sorts by the numbers of letters, which puts Élodie after Zofia.
function useByName(): Contact[] | undefined {
  const { store } = useWork();
  const language = useSession((session) => session.language);
  const contacts = useLive(() => watchContacts(store), [store]);
  return useMemo(() => {
    const { compare } = new Intl.Collator(language);
    return contacts && [...contacts].sort((a, b) => compare(a.name, b.name));
  }, [contacts, language]);
}

interface SearchProps {
  found: number;
  sought: string;
  setSought: (said: string) => void;
  filter: Filter;
  setFilter: (filter: Filter) => void;
}

function Search({ found, sought, setSought, filter, setFilter }: SearchProps) {
  const { contacts } = useWords();
  const say = useSay();
  return (
    <div class="stack is-tight">
      <SearchField
        label={contacts.search}
        value={sought}
        onInput={setSought}
        found={found === 0 ? contacts.noneFound : contacts.found(found, say.number(found))}
      />
      <Chips
        legend={contacts.title}
        isLegendHidden
        options={[
          { value: 'everyone', label: contacts.everyone },
          { value: 'leads', label: contacts.leadsOnly, icon: 'lead' },
        ]}
        value={filter}
        onChange={setFilter}
      />
    </div>
  );
}

function Found(props: { found: Contact[]; currentId: string | undefined; scroller: { current: HTMLElement | null } }) {
  const { found, currentId, scroller } = props;
  const { contacts } = useWords();
  const isWide = useWide();
  const [list, before] = useBefore(scroller);
  if (found.length === 0) return <p class="soft">{contacts.noneFoundText}</p>;
  return (
    <div ref={list}>
      <VirtualList
        key={String(isWide)}
        items={found}
        keyOf={({ id }) => id}
        scroller={isWide ? { element: scroller, before } : null}
      >
        {(contact) => <ContactRow contact={contact} isCurrent={contact.id === currentId} />}
      </VirtualList>
    </div>
  );
}

function Nobody({ mayAdd }: { mayAdd: boolean }) {
  const { contacts } = useWords();
  return (
    <Empty title={mayAdd ? contacts.emptyTitle : contacts.cannot}>
      {mayAdd ? contacts.emptyText : contacts.cannotHelp}
    </Empty>
  );
}
