import { useState } from 'preact/hooks';
import { referenceOf, type ServiceRequest } from '../../../domain/request.ts';
import { findStop, MOST_STOPS, type StopOf } from '../../../domain/round.ts';
import { wordsOf } from '../../../domain/text.ts';
import { isFound, watchContacts } from '../../../store/contacts.ts';
import { watchOpenRequests } from '../../../store/requests.ts';
import { addStop, type StopSeen } from '../../../store/round.ts';
import { focusSoon } from '../../focus.ts';
import { useLive } from '../../live.ts';
import { Button } from '../../ui/button.tsx';
import { ListRow } from '../../ui/list-row.tsx';
import { SearchField } from '../../ui/search-field.tsx';
import { useNames } from '../../use-names.ts';
import { useWords } from '../../use-session.ts';
import { useWork } from '../../work.tsx';
import { shortened } from './say-stop.ts';

const MOST = 5;
const LONGEST = 200;

/** Puts somebody, a request or a place on the round, by its first letters. */
export function AddStop({ day, stops }: { day: string; stops: StopSeen[] }) {
  const { round: words, act } = useWords();
  const [isOpen, setOpen] = useState(false);
  const open = () => {
    setOpen(!isOpen);
    if (!isOpen) focusSoon('.add-stop input');
  };
  if (stops.length >= MOST_STOPS) return <p class="soft">{words.full}</p>;
  return (
    <div class="stack is-tight add-stop">
      <div class="actions">
        <Button icon={isOpen ? 'close' : 'add'} isExpanded={isOpen} onClick={open}>
          {isOpen ? act.close : words.add}
        </Button>
      </div>
      {isOpen && <Choice day={day} stops={stops} />}
    </div>
  );
}

function Choice({ day, stops }: { day: string; stops: StopSeen[] }) {
  const words = useWords();
  const names = useNames();
  const { store } = useWork();
  const [sought, setSought] = useState('');
  const contacts = useLive(() => watchContacts(store), [store]) ?? [];
  const requests = useLive(() => watchOpenRequests(store), [store]) ?? [];
  const round = { day, stops: stops.map(({ stop }) => stop) };
  const isFree = (of: StopOf) => findStop(round, of) === undefined;
  const isSought = sought.trim() !== '';
  const people = isSought
    ? contacts.filter((contact) => isFound(contact, sought) && isFree({ kind: 'contact', id: contact.id }))
    : [];
  const asked = isSought
    ? requests.filter((request) => isSaid(request, sought) && isFree({ kind: 'request', id: request.id }))
    : [];
  const add = async (of: StopOf) => {
    // At once: the next may be typed before the first is kept.
    setSought('');
    focusSoon('.add-stop input');
    await addStop(store, day, of);
  };
  const place = sought.trim().slice(0, LONGEST);
  return (
    <div class="card">
      <SearchField
        label={words.round.search}
        value={sought}
        onInput={setSought}
        found={isSought ? words.round.found(people.length + asked.length) : undefined}
      />
      {isSought && (
        <ul class="rows">
          {people.slice(0, MOST).map(({ id, name, address, districtId }) => (
            <ListRow
              key={id}
              icon="contacts"
              title={name}
              line={address || (districtId && names.district(districtId))}
              onClick={() => add({ kind: 'contact', id })}
            />
          ))}
          {asked.slice(0, MOST).map((request) => (
            <ListRow
              key={request.id}
              icon="requests"
              title={shortened(request.text)}
              line={request.place?.address || (request.districtId && names.district(request.districtId))}
              onClick={() => add({ kind: 'request', id: request.id })}
            />
          ))}
          <ListRow icon="place" title={words.round.place(place)} onClick={() => add({ kind: 'place', words: place })} />
        </ul>
      )}
    </div>
  );
}

function isSaid({ id, text, place }: ServiceRequest, said: string): boolean {
  const reference = referenceOf(id);
  const kept = wordsOf(`${text} ${place?.address ?? ''} ${reference} ${reference.replace('-', '')}`);
  return wordsOf(said).every((word) => kept.some((other) => other.startsWith(word)));
}
