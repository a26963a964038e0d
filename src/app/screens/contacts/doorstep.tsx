import type { Contact } from '../../../domain/contact.ts';
import { type Encounter, lastMeeting } from '../../../domain/encounter.ts';
import { findOpenFollowUp } from '../../../domain/follow-up.ts';
import { openQuestion } from '../../../domain/question.ts';
import { type ServiceRequest, toTellAt } from '../../../domain/request.ts';
import { watchDealings } from '../../../store/contacts.ts';
import { useLive } from '../../live.ts';
import { Icon } from '../../ui/icon.tsx';
import { useSay, useWords } from '../../use-session.ts';
import type { PeopleWords } from '../../words/en/people.ts';
import { useWork } from '../../work.tsx';
import { RequestRow } from '../encounter/request-row.tsx';
import { useQuestionWords } from '../request/use-question-words.ts';
import type { Dealt } from './dealings.tsx';
import { usePeopleWords } from './use-people-words.ts';

const MOST = 3;

/** What one wants to know at somebody's door. */
export function Doorstep({ contact }: { contact: Pick<Contact, 'id'> }) {
  const { store } = useWork();
  const dealings = useLive(() => watchDealings(store, contact.id), [store, contact.id]);
  return dealings ? <DoorstepTold {...dealings} /> : null;
}

/** What they said last, what came of what they asked, and what was promised. As far as this phone knows. */
export function DoorstepTold({ encounters, requests }: Dealt) {
  const { doorstep: words } = usePeopleWords();
  const say = useSay();
  if (encounters.length === 0) return null;
  const { last, tries } = lastMeeting(encounters);
  const title = last ? words.title : words.notMet;
  const promises = encounters.flatMap((encounter) => {
    const followUp = findOpenFollowUp(encounter);
    return followUp ? [{ id: encounter.id, ...followUp }] : [];
  });
  return (
    <section class="card" aria-label={title}>
      <h2>{title}</h2>
      {last && <LastTalk encounter={last} />}
      {tries.slice(0, MOST).map((encounter) => (
        <Try key={encounter.id} encounter={encounter} />
      ))}
      {promises.map(({ id, on, words: why }) => (
        <p key={id} class="part-line">
          <Icon name="comeBack" />
          <span>
            {words.comeBack(say.date(on))}
            {why && <span class="part-more">{why}</span>}
          </span>
        </p>
      ))}
      {requests.map((request) => (
        <ToAsk key={request.id} request={request} encounters={encounters} />
      ))}
      {requests.length > 0 && <h3>{words.asked}</h3>}
      {requests.length > 0 && <CameOfIt requests={requests} since={last?.metAt ?? ''} />}
    </section>
  );
}

// Asked of them, not of others who want the same.
function ToAsk({ request, encounters }: { request: ServiceRequest; encounters: Encounter[] }) {
  const words = useQuestionWords();
  const question = openQuestion(request);
  if (!question || encounters.every(({ id }) => id !== question.encounterId)) return null;
  return (
    <p class="part-line">
      <Icon name="question" />
      <span>
        <a class="mark-link" href={`/requests/${request.id}`}>
          {words.toAsk}
        </a>
        <span class="part-more">{question.text}</span>
      </span>
    </p>
  );
}

function LastTalk({ encounter }: { encounter: Encounter }) {
  const { outcomes } = useWords();
  const say = useSay();
  const { id, note, needs, offers, remarks, outcome, metAt } = encounter;
  const said = note.trim() || [...needs, ...offers, ...remarks].map(({ text }) => text).join(' · ');
  return (
    <>
      <blockquote class="story-words">{said || outcomes[outcome]}</blockquote>
      <p>
        <a class="mark-link" href={`/encounters/${id}`}>
          {say.date(metAt)}
        </a>
        {said && outcome !== 'talked' && ` · ${outcomes[outcome]}`}
      </p>
    </>
  );
}

// A closed door tells nobody anything: it stands apart, and what is to be told stays so.
function Try({ encounter }: { encounter: Encounter }) {
  const { outcomes } = useWords();
  const say = useSay();
  const { id, outcome, metAt, note } = encounter;
  return (
    <p class="part-line">
      <Icon name="nobody" />
      <span>
        {outcomes[outcome]} ·{' '}
        <a class="mark-link" href={`/encounters/${id}`}>
          {say.date(metAt)}
        </a>
        {note && <span class="part-more">{note}</span>}
      </span>
    </p>
  );
}

// What there is to tell first: it came after they last met somebody of ours.
function CameOfIt({ requests, since }: { requests: ServiceRequest[]; since: string }) {
  const { doorstep: words } = usePeopleWords();
  const isNew = (request: ServiceRequest) => (toTellAt(request) ?? '') > since;
  const fresh = requests.filter(isNew);
  const others = requests.filter((request) => !isNew(request));
  const left = Math.max(0, others.length - MOST);
  return (
    <>
      {fresh.length > 0 && (
        <p class="part-line">
          <Icon name="answer" />
          <strong>{words.tell}</strong>
        </p>
      )}
      <ul class="rows">
        {[...fresh, ...others.slice(0, MOST)].map((request) => (
          <RequestRow key={request.id} request={request} line={sayCame(request, words)} />
        ))}
      </ul>
      {left > 0 && <p class="soft">{words.earlier(left)}</p>}
    </>
  );
}

const sayCame = ({ answer, status }: ServiceRequest, words: PeopleWords['doorstep']): string | undefined =>
  answer ? words.answer(answer.text) : status === 'open' ? words.nothingYet : undefined;
