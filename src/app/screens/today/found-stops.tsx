import { useEffect, useState } from 'preact/hooks';
import type { Contact } from '../../../domain/contact.ts';
import type { ServiceRequest } from '../../../domain/request.ts';
import type { StopOf } from '../../../domain/round.ts';
import { watchTheseContacts } from '../../../store/contacts.ts';
import { watchTheseRequests } from '../../../store/requests.ts';
import { type Rows, useRow, useRows } from '../../find/rows.ts';
import { useAnswer } from '../../find/use-answer.ts';
import { ListRow } from '../../ui/list-row.tsx';
import { useNames } from '../../use-names.ts';
import { useSession } from '../../use-session.ts';
import { useWork } from '../../work.tsx';
import { NO_FILTER } from '../requests/look.ts';
import { shortened } from './say-stop.ts';

const MOST = 5;
const OPEN = { view: 'open', ...NO_FILTER, order: 'newest' } as const;

interface FoundStopsProps {
  said: string;
  /** Whether no stop leads there yet. */
  isFree: (of: StopOf) => boolean;
  onFound: (count: number) => void;
  onChoose: (of: StopOf) => void;
}

/** The people and the open requests that hold what was said: a few of each, as rows. */
export function FoundStops({ said, isFree, onFound, onChoose }: FoundStopsProps) {
  const { store } = useWork();
  const { people, asked } = useFound(said);
  const free = {
    contact: people.filter((id) => isFree({ kind: 'contact', id })),
    request: asked.filter((id) => isFree({ kind: 'request', id })),
  };
  const shown = { contact: free.contact.slice(0, MOST), request: free.request.slice(0, MOST) };
  const contacts = useRows<Contact>((ids) => watchTheseContacts(store, ids), store);
  const requests = useRows<ServiceRequest>((ids) => watchTheseRequests(store, ids), store);
  const count = free.contact.length + free.request.length;
  useEffect(() => onFound(count), [count]);
  return (
    <>
      {shown.contact.map((id) => (
        <FoundContact key={id} id={id} rows={contacts} onChoose={() => onChoose({ kind: 'contact', id })} />
      ))}
      {shown.request.map((id) => (
        <FoundRequest key={id} id={id} rows={requests} onChoose={() => onChoose({ kind: 'request', id })} />
      ))}
    </>
  );
}

interface FoundProps<T> {
  id: string;
  rows: Rows<T>;
  onChoose: () => void;
}

function FoundContact({ id, rows, onChoose }: FoundProps<Contact>) {
  const names = useNames();
  const contact = useRow(rows, id);
  if (!contact) return <NotRead />;
  const { name, address, districtId } = contact;
  const where = address || (districtId && names.district(districtId));
  return <ListRow icon="contacts" title={name} line={where} onClick={onChoose} />;
}

function FoundRequest({ id, rows, onChoose }: FoundProps<ServiceRequest>) {
  const names = useNames();
  const request = useRow(rows, id);
  if (!request) return <NotRead />;
  const { text, place, districtId } = request;
  const where = place?.address || (districtId && names.district(districtId));
  return <ListRow icon="requests" title={shortened(text)} line={where} onClick={onChoose} />;
}

// Keeps its place: nothing moves under a thumb that is on its way.
const NotRead = () => <li class="row-item row" />;

// Asked of the finder: to take every request's words apart here would hold up the thumb at each letter.
function useFound(said: string): { people: string[]; asked: string[] } {
  const { doer } = useWork();
  const language = useSession((session) => session.language);
  const [now] = useState(() => new Date().toISOString());
  const contacts = useAnswer('contacts', { leadsOnly: false, said, language });
  const requests = useAnswer('requests', { look: OPEN, said, person: doer.person, now });
  return { people: contacts?.ids ?? [], asked: requests?.ids ?? [] };
}
