import type { Encounter } from '../../../domain/encounter.ts';
import type { ServiceRequest } from '../../../domain/request.ts';
import { useSay, useWords } from '../../use-session.ts';
import { RequestRow } from '../encounter/request-row.tsx';
import { EncounterRow } from '../today/encounter-row.tsx';

/** What was between somebody and us, the latest first. */
export interface Dealt {
  encounters: Encounter[];
  requests: ServiceRequest[];
}

/** The talks with somebody and what they asked for, as far as this phone knows. */
export function Dealings({ encounters, requests }: Dealt) {
  const words = useWords();
  const say = useSay();
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
