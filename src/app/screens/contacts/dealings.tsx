import type { Contact } from '../../../domain/contact.ts';
import { watchDealings } from '../../../store/contacts.ts';
import { useLive } from '../../live.ts';
import { useSay, useWords } from '../../use-session.ts';
import { useWork } from '../../work.tsx';
import { RequestRow } from '../encounter/request-row.tsx';
import { EncounterRow } from '../today/encounter-row.tsx';

/** The talks with somebody and what they asked for, as far as this phone knows. */
export function Dealings({ contact }: { contact: Contact }) {
  const words = useWords();
  const say = useSay();
  const { store } = useWork();
  const dealings = useLive(() => watchDealings(store, contact.id), [store, contact.id]);
  if (!dealings) return null;
  const { encounters, requests } = dealings;
  return (
    <>
      <section class="stack is-tight">
        <h2>{words.contact.requests}</h2>
        {requests.length === 0 && <p class="soft">{words.contact.noRequests}</p>}
        {requests.length > 0 && (
          <ul class="rows">
            {requests.map((request) => (
              <RequestRow key={request.id} request={request} when={say.since(request.openedAt)} />
            ))}
          </ul>
        )}
      </section>
      <section class="stack is-tight">
        <h2>{words.contact.encounters}</h2>
        {encounters.length === 0 && <p class="soft">{words.contact.noEncounters}</p>}
        {encounters.length > 0 && (
          <ul class="rows">
            {encounters.map((encounter) => (
              <EncounterRow key={encounter.id} encounter={encounter} hasDay />
            ))}
          </ul>
        )}
      </section>
    </>
  );
}
