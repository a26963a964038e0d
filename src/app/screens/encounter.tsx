import { useRoute } from 'preact-iso';
import type { Encounter } from '../../domain/encounter.ts';
import { may } from '../../domain/policy.ts';
import { standingOf } from '../../domain/record.ts';
import { watchContact } from '../../store/contacts.ts';
import { watchEncounter } from '../../store/encounters.ts';
import { watchRequestsOf } from '../../store/requests.ts';
import { useLive } from '../live.ts';
import { RecordMark } from '../record-mark.tsx';
import { Badge } from '../ui/badge.tsx';
import { Button } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { Notice } from '../ui/notice.tsx';
import { Screen } from '../ui/screen.tsx';
import { useNames } from '../use-names.ts';
import { useSay, useWords } from '../use-session.ts';
import { useWork } from '../work.tsx';
import { AttachmentsPart } from './encounter/attachments-part.tsx';
import { FollowUpPart } from './encounter/follow-up-part.tsx';
import { NotePart } from './encounter/note-part.tsx';
import { RequestRow } from './encounter/request-row.tsx';
import { WherePart } from './encounter/where-part.tsx';

/** One talk, and what came out of it. */
export default function EncounterScreen() {
  const words = useWords();
  const id = useRoute().params.id ?? '';
  const { store } = useWork();
  const encounter = useLive(() => watchEncounter(store, id), [store, id]);
  if (encounter === undefined) return null;
  if (encounter) return <Story encounter={encounter} />;
  return (
    <Screen title={words.encounter.title} back="/today">
      <Empty title={words.state.notFound} action={<Button href="/today">{words.nav.today}</Button>}>
        {words.state.notFoundHelp}
      </Empty>
    </Screen>
  );
}

function Story({ encounter }: { encounter: Encounter }) {
  const words = useWords();
  const say = useSay();
  const names = useNames();
  const { store, doer, unsent } = useWork();
  const contact = useLive(() => watchContact(store, encounter.contactId ?? ''), [store, encounter.contactId]);
  const key = `encounter/${encounter.id}`;
  const officer = encounter.officerId === doer.person.id ? '' : ` · ${names.person(encounter.officerId)}`;
  const isMine = may(doer.person, 'amendEncounter', standingOf('encounter', encounter));
  return (
    <Screen
      title={contact ? words.encounter.with(contact.name) : words.encounter.title}
      tab={words.encounter.title}
      kicker={`${say.date(encounter.metAt)}, ${say.time(encounter.metAt)}${officer}`}
      back="/today"
    >
      <div class="row-marks">
        <RecordMark of={key} />
        <Badge icon="talk">{words.outcomes[encounter.outcome]}</Badge>
        {encounter.districtId && <Badge icon="place">{names.district(encounter.districtId)}</Badge>}
        {contact && (
          <a class="mark-link" href={`/contacts/${contact.id}`}>
            {contact.name}
          </a>
        )}
      </div>
      {unsent.get(key) === 'refused' && (
        <Notice
          tone="bad"
          title={words.marks.refused}
          action={<Button href="/more/outbox">{words.state.seeWhy}</Button>}
        >
          {words.outbox.refusedHelp}
        </Notice>
      )}
      {encounter.onBehalfOf && <p>{words.contact.spokeFor(encounter.onBehalfOf)}</p>}
      <NotePart key={encounter.id} encounter={encounter} mayAmend={isMine} />
      <FollowUpPart key={`follow-up-of-${encounter.id}`} encounter={encounter} mayAmend={isMine} />
      <AttachmentsPart key={`photos-of-${encounter.id}`} encounter={encounter} />
      <Needs encounter={encounter} />
      <Sayings title={words.offer.title} items={encounter.offers} />
      <Sayings title={words.remark.title} items={encounter.remarks} />
      <WherePart encounter={encounter} />
    </Screen>
  );
}

function Needs({ encounter }: { encounter: Encounter }) {
  const words = useWords();
  const { store } = useWork();
  const requests = useLive(() => watchRequestsOf(store, encounter.id), [store, encounter.id]) ?? [];
  const byId = new Map(requests.map((request) => [request.id, request]));
  if (encounter.needs.length === 0) return null;
  return (
    <section class="stack is-tight">
      <h2>{words.need.title}</h2>
      <ul class="rows">
        {encounter.needs.map((need) => {
          const request = byId.get(need.id) ?? byId.get(need.joins ?? '');
          // A request that has left this person's part is no longer on the phone; the words stay.
          return request ? (
            <RequestRow key={need.id} request={request} line={request.answer?.text} />
          ) : (
            <li key={need.id} class="row-item row">
              {need.text}
            </li>
          );
        })}
      </ul>
      {requests.length > 0 && (
        <div class="actions">
          <Button icon="share" href={`/slip/encounter/${encounter.id}`}>
            {words.slip.title}
          </Button>
        </div>
      )}
    </section>
  );
}

function Sayings({ title, items }: { title: string; items: { id: string; text: string }[] }) {
  if (items.length === 0) return null;
  return (
    <section class="stack is-tight">
      <h2>{title}</h2>
      {items.map(({ id, text }) => (
        <p key={id} class="story-words">
          {text}
        </p>
      ))}
    </section>
  );
}
