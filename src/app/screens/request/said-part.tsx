import { countAskers, isPart, type ServiceRequest } from '../../../domain/request.ts';
import { watchContact } from '../../../store/contacts.ts';
import { watchEncounter } from '../../../store/encounters.ts';
import { useLive } from '../../live.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { useNames } from '../../use-names.ts';
import { useSay, useWords } from '../../use-session.ts';
import { useWork } from '../../work.tsx';

/** What was said, by whom, to whom, and the encounter it came out of where this phone has it. */
export function SaidPart({ request }: { request: ServiceRequest }) {
  const words = useWords();
  const say = useSay();
  const names = useNames();
  const { store } = useWork();
  const encounter = useLive(() => watchEncounter(store, request.encounterId), [store, request.encounterId]);
  const people = countAskers(request);
  // What a part is to do, a colleague wrote.
  const writerId = isPart(request) ? (request.history[0]?.byId ?? '') : request.officerId;
  const writer = names.person(writerId) || words.history.someone;
  return (
    <section class="stack is-tight">
      <h2>{isPart(request) ? words.parts.asked : words.request.said}</h2>
      <blockquote class="story-words is-large">{request.text}</blockquote>
      <p class="soft">
        {words.request.notedBy(writer, say.moment(request.openedAt))} <From request={request} />
      </p>
      {request.onBehalfOf && <p>{words.contact.spokeFor(request.onBehalfOf)}</p>}
      {people > 1 && (
        <p>
          <Badge icon="people">{words.nearby.people(people)}</Badge>
        </p>
      )}
      {encounter && (
        <div class="actions">
          <Button icon="talk" href={`/encounters/${encounter.id}`}>
            {words.request.encounterOn(say.shortDate(encounter.metAt))}
          </Button>
        </div>
      )}
    </section>
  );
}

function From({ request }: { request: ServiceRequest }) {
  const words = useWords();
  const { store } = useWork();
  const contact = useLive(() => watchContact(store, request.contactId ?? ''), [store, request.contactId]);
  if (!contact) return null;
  return (
    <>
      {words.request.contact}: <a href={`/contacts/${contact.id}`}>{contact.name}</a>
    </>
  );
}
