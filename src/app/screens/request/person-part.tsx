import { useState } from 'preact/hooks';
import type { ServiceRequest } from '../../../domain/request.ts';
import { watchDealings } from '../../../store/contacts.ts';
import { useLive } from '../../live.ts';
import { Button } from '../../ui/button.tsx';
import { useSay } from '../../use-session.ts';
import { useWork } from '../../work.tsx';
import type { Dealt } from '../contacts/dealings.tsx';
import { RequestRow } from '../encounter/request-row.tsx';
import { EncounterRow } from '../today/encounter-row.tsx';
import { useDeskWords } from './use-desk-words.ts';

const FEW = 5;

/** The other talks with whoever asked, and what else they asked for, as far as this phone may hold it; the latest first. */
export function PersonPart({ request }: { request: ServiceRequest }) {
  return request.contactId === null ? null : <Before request={request} contactId={request.contactId} />;
}

function Before({ request, contactId }: { request: ServiceRequest; contactId: string }) {
  const { person: words } = useDeskWords();
  const say = useSay();
  const { store } = useWork();
  const [isAll, setAll] = useState(false);
  const dealt = useLive(() => watchDealings(store, contactId), [store, contactId]);
  const others = dealt ? othersOf(dealt, request) : [];
  if (others.length === 0) return null;
  return (
    <section class="stack is-tight" data-part="person">
      <h2 tabIndex={-1}>{words.title}</h2>
      <p class="soft">{words.help}</p>
      <ul class="rows">
        {(isAll ? others : others.slice(0, FEW)).map((one) =>
          'request' in one ? (
            <RequestRow key={one.request.id} request={one.request} when={say.since(one.at)} />
          ) : (
            <EncounterRow key={one.encounter.id} encounter={one.encounter} hasDay />
          ),
        )}
      </ul>
      {!isAll && others.length > FEW && (
        <div class="actions">
          <Button kind="plain" onClick={() => setAll(true)}>
            {words.more(others.length)}
          </Button>
        </div>
      )}
    </section>
  );
}

const othersOf = ({ encounters, requests }: Dealt, request: ServiceRequest) =>
  [
    ...requests.filter(({ id }) => id !== request.id).map((request) => ({ at: request.openedAt, request })),
    ...encounters
      .filter(({ id }) => id !== request.encounterId)
      .map((encounter) => ({ at: encounter.metAt, encounter })),
  ].sort((a, b) => (a.at < b.at ? 1 : -1));
