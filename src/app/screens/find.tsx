import './find/find.css';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Contact } from '../../domain/contact.ts';
import type { Encounter } from '../../domain/encounter.ts';
import type { ServiceRequest } from '../../domain/request.ts';
import { watchTheseContacts } from '../../store/contacts.ts';
import { watchTheseEncounters } from '../../store/encounters.ts';
import { watchTheseRequests } from '../../store/requests.ts';
import { useRows } from '../find/rows.ts';
import { Empty } from '../ui/empty.tsx';
import { Screen } from '../ui/screen.tsx';
import { SearchField } from '../ui/search-field.tsx';
import { useSay, useWords } from '../use-session.ts';
import { useWork } from '../work.tsx';
import { FEW } from './find/group.tsx';
import { FoundContacts, FoundDrafts, FoundEncounters, FoundPlaces, FoundRequests } from './find/groups.tsx';
import { keepLast, lastIn } from './find/last.ts';
import { useAsSeen } from './find/use-as-seen.ts';
import { useFindKeys } from './find/use-find-keys.ts';
import { type FoundAll, useFoundAll } from './find/use-found-all.ts';

/** One search over everything on this phone. */
export default function Find() {
  const { find } = useWords();
  const say = useSay();
  const { store } = useWork();
  const [said, setSaid] = useState(() => lastIn(store).said);
  const rows = useFoundRows();
  const all = useFoundAll(said, ({ contact, request, encounter }) => {
    rows.contacts.expect(contact.ids.slice(0, FEW));
    rows.requests.expect(request.ids.slice(0, FEW));
    rows.encounters.expect(encounter.ids.slice(0, FEW));
  });
  // Before the first letter is answered, nothing has been sought.
  const found = all && all.said.trim() !== '' && said.trim() !== '' ? all : null;
  const screen = useRef<HTMLDivElement>(null);
  const press = useFindKeys(screen, found?.said === said);
  const isSought = said.trim() !== '';
  usePlace(screen, found !== null);
  // A letter typed draws nothing before it is answered.
  const groups = useMemo(() => found && found.count > 0 && <Groups found={found} rows={rows} />, [found, rows]);
  useEffect(() => {
    document.title = `${find.title} · Plein Air`;
  }, [find.title]);
  const type = (said: string) => {
    keepLast(store, { said, open: [], scroll: 0, href: null });
    setSaid(said);
  };
  const none = found?.isWhole ? find.noneFound : null;
  const told = found && (found.count > 0 ? find.found(found.count, say.number(found.count)) : none);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the arrows go between the field and the links in it
    <div class="find" ref={screen} onKeyDown={press}>
      <Screen title={find.title} takesFocus={false}>
        <div class="find-field">
          <SearchField label={find.label} value={said} onInput={type} {...(told ? { found: told } : {})} />
        </div>
        {!isSought && <Empty title={find.emptyTitle}>{find.emptyText}</Empty>}
        {found && !found.isWhole && <p class="soft">{find.stillReading}</p>}
        {groups}
        {found?.count === 0 && found.isWhole && <p class="soft">{find.noneFoundText}</p>}
      </Screen>
    </div>
  );
}

// As long as the screen is there: most of what one letter shows, the next shows too.
function useFoundRows() {
  const { store } = useWork();
  const contacts = useRows<Contact>((ids) => watchTheseContacts(store, ids), store);
  const requests = useRows<ServiceRequest>((ids) => watchTheseRequests(store, ids), store);
  const encounters = useRows<Encounter>((ids) => watchTheseEncounters(store, ids), store);
  return useMemo(() => ({ contacts, requests, encounters }), [store]);
}

// Each drawn anew only when something else was found for it.
function Groups({ found, rows }: { found: FoundAll; rows: ReturnType<typeof useFoundRows> }) {
  const { contact, request, encounter, draft, place } = useAsSeen(found);
  return (
    <div class="stack find-groups">
      {useMemo(
        () => (
          <FoundContacts found={contact} rows={rows.contacts} />
        ),
        [contact, rows],
      )}
      {useMemo(
        () => (
          <FoundRequests found={request} rows={rows.requests} />
        ),
        [request, rows],
      )}
      {useMemo(
        () => (
          <FoundEncounters found={encounter} rows={rows.encounters} />
        ),
        [encounter, rows],
      )}
      {useMemo(
        () => (
          <FoundDrafts found={draft} />
        ),
        [draft],
      )}
      {useMemo(
        () => (
          <FoundPlaces found={place} />
        ),
        [place],
      )}
    </div>
  );
}

/** Who comes here types; who comes back is where they were, on what they had opened. */
function usePlace(screen: { current: HTMLElement | null }, isThere: boolean): void {
  const { store } = useWork();
  const isBack = useRef(lastIn(store).href !== null);
  const isPlaced = useRef(false);
  useEffect(() => {
    if (isBack.current) return;
    const field = screen.current?.querySelector<HTMLInputElement>('input[type="search"]');
    field?.focus();
    // What was sought last stays, and goes with the first letter of another search.
    field?.select();
  }, []);
  useEffect(() => {
    if (!isThere || !isBack.current || isPlaced.current) return;
    isPlaced.current = true;
    const { scroll, href } = lastIn(store);
    let frames = 30;
    // Rows are read as they are drawn; until then the page is too short.
    const place = () => {
      frames -= 1;
      const row = screen.current?.querySelector<HTMLElement>(`a.row[href=${JSON.stringify(href)}]`);
      if (!row && frames > 0) return requestAnimationFrame(place);
      scrollTo(0, scroll);
      row?.focus({ preventScroll: true });
    };
    requestAnimationFrame(place);
  }, [isThere]);
  useLayoutEffect(() => {
    const element = screen.current;
    // Before the router has scrolled to the top of what was opened.
    const keep = ({ target }: Event) => {
      const row = (target as Element).closest('a.row');
      if (row) keepLast(store, { scroll: scrollY, href: row.getAttribute('href') });
    };
    element?.addEventListener('click', keep, true);
    return () => element?.removeEventListener('click', keep, true);
  }, []);
}
