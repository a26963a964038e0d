import { useRef, useState } from 'preact/hooks';
import type { Contact } from '../../../domain/contact.ts';
import { may } from '../../../domain/policy.ts';
import { watchTheseContacts } from '../../../store/contacts.ts';
import { IN_SIGHT, type Rows, useRows } from '../../find/rows.ts';
import { useAnswer } from '../../find/use-answer.ts';
import { Button } from '../../ui/button.tsx';
import { Chips } from '../../ui/chips.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Screen } from '../../ui/screen.tsx';
import { SearchField } from '../../ui/search-field.tsx';
import { useWide } from '../../ui/use-wide.ts';
import { VirtualList } from '../../ui/virtual-list.tsx';
import { useSay, useSession, useWords } from '../../use-session.ts';
import { useWork } from '../../work.tsx';
import { DraftsPart } from '../today/drafts-part.tsx';
import { ContactRow } from './contact-row.tsx';
import { FilesPart } from './files-part.tsx';
import { Removed } from './removal.tsx';
import { useBefore } from './use-before.ts';

type Filter = 'everyone' | 'leads';

/** Everybody this phone knows, by name. */
export function ContactList({ currentId }: { currentId: string | undefined }) {
  const words = useWords();
  const mayAdd = useMayAdd();
  const { store } = useWork();
  const language = useSession((session) => session.language);
  const [sought, setSought] = useState('');
  const [filter, setFilter] = useState<Filter>('everyone');
  const rows = useRows<Contact>((ids) => watchTheseContacts(store, ids), store);
  const answer = useAnswer('contacts', { leadsOnly: filter === 'leads', said: sought, language }, ({ ids }) =>
    rows.expect(ids.slice(0, IN_SIGHT)),
  );
  const all = answer?.isWhole ? answer.all : undefined;
  const found = answer?.ids ?? [];
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
        <DraftsPart only="contact" />
        {all === undefined && <p class="soft">{words.act.loading}</p>}
        {all === 0 && <Nobody mayAdd={mayAdd} />}
        {all !== undefined && all > 0 && (
          <>
            <Search found={found.length} {...{ sought, setSought, filter, setFilter }} />
            <FilesPart found={found} mayAdd={mayAdd} />
            <Found found={found} rows={rows} currentId={currentId} scroller={scroller} />
          </>
        )}
        {all === 0 && mayAdd && <FilesPart found={[]} mayAdd />}
      </Screen>
    </div>
  );
}

function useMayAdd(): boolean {
  const { doer } = useWork();
  return may(doer.person, 'recordContact', { districtId: null, departmentId: null, ownerId: doer.person.id });
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

interface FoundProps {
  found: string[];
  rows: Rows<Contact>;
  currentId: string | undefined;
  scroller: { current: HTMLElement | null };
}

function Found({ found, rows, currentId, scroller }: FoundProps) {
  const { contacts } = useWords();
  const isWide = useWide();
  const [list, before] = useBefore(scroller);
  if (found.length === 0) return <p class="soft">{contacts.noneFoundText}</p>;
  return (
    <div ref={list}>
      <VirtualList
        key={String(isWide)}
        items={found}
        keyOf={(id) => id}
        scroller={isWide ? { element: scroller, before } : null}
      >
        {(id) => <ContactRow id={id} rows={rows} isCurrent={id === currentId} />}
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
