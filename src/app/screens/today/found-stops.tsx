import { useEffect } from 'preact/hooks';
import type { Contact } from '../../../domain/contact.ts';
import type { ServiceRequest } from '../../../domain/request.ts';
import type { StopOf } from '../../../domain/round.ts';
import { watchTheseContacts } from '../../../store/contacts.ts';
import { watchTheseRequests } from '../../../store/requests.ts';
import { useRow, useRows } from '../../find/rows.ts';
import { useAnswer } from '../../find/use-answer.ts';
import { ListRow } from '../../ui/list-row.tsx';
import { useNames } from '../../use-names.ts';
import { useSession, useWords } from '../../use-session.ts';
import { useWork } from '../../work.tsx';
import { NO_FILTER } from '../requests/look.ts';
import { FoundContact, type FoundProps, NotRead } from './found-contact.tsx';
import { type FreeStops, freeStops } from './free-stops.ts';
import { shortened } from './say-stop.ts';

const MOST = 5;
const OPEN = { view: 'open', ...NO_FILTER, order: 'newest' } as const;

interface FoundStopsProps {
  said: string;
  /** Whether no stop leads there yet. */
  isFree: (of: StopOf) => boolean;
  /** Hears how many there are, in words. */
  onFound: (told: string) => void;
  onChoose: (of: StopOf) => void;
}

/** The people and the open requests that hold what was said: a few of each, as rows. */
export function FoundStops({ said, isFree, onFound, onChoose }: FoundStopsProps) {
  const { store } = useWork();
  const { contact, request, told } = useFound(said, isFree);
  const contacts = useRows<Contact>((ids) => watchTheseContacts(store, ids), store);
  const requests = useRows<ServiceRequest>((ids) => watchTheseRequests(store, ids), store);
  useEffect(() => onFound(told), [told]);
  return (
    <>
      {contact.slice(0, MOST).map((id) => (
        <FoundContact
          key={id}
          id={id}
          rows={contacts}
          icon="contacts"
          onChoose={() => onChoose({ kind: 'contact', id })}
        />
      ))}
      {request.slice(0, MOST).map((id) => (
        <FoundRequest key={id} id={id} rows={requests} onChoose={() => onChoose({ kind: 'request', id })} />
      ))}
    </>
  );
}

function FoundRequest({ id, rows, onChoose }: FoundProps<ServiceRequest>) {
  const names = useNames();
  const request = useRow(rows, id);
  if (!request) return <NotRead />;
  const { text, place, districtId } = request;
  const where = place?.address || (districtId && names.district(districtId));
  return <ListRow icon="requests" title={shortened(text)} line={where} onClick={onChoose} />;
}

// Asked of the finder: to take every request's words apart here would hold up the thumb at each letter.
function useFound(said: string, isFree: (of: StopOf) => boolean): FreeStops {
  const words = useWords();
  const { doer } = useWork();
  const language = useSession((session) => session.language);
  const contacts = useAnswer('contacts', { leadsOnly: false, said, language });
  const requests = useAnswer('requests', { look: OPEN, said, person: doer.person });
  return freeStops(contacts, requests, isFree, words);
}
