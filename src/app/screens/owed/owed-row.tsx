import type { Contact } from '../../../domain/contact.ts';
import { daysBetween } from '../../../domain/follow-up.ts';
import { dayOf } from '../../../domain/instant.ts';
import { mayBeAnswered, type Owed } from '../../../domain/owed.ts';
import { referenceOf, type ServiceRequest } from '../../../domain/request.ts';
import type { Round } from '../../../domain/round.ts';
import { Badge } from '../../ui/badge.tsx';
import { Row } from '../../ui/list-row.tsx';
import { StateMark } from '../../ui/state-mark.tsx';
import { useNames } from '../../use-names.ts';
import { useWords } from '../../use-session.ts';
import { useWork } from '../../work.tsx';
import { RestMark } from '../contacts/rest-mark.tsx';
import { useQuestionWords } from '../request/use-question-words.ts';
import type { Telling } from './use-telling.ts';
import { Ways } from './ways.tsx';

export interface OwedRowProps {
  request: ServiceRequest;
  owed: Owed;
  /** Null where nobody was noted, or they are not on this phone. */
  contact: Contact | null;
  round: Round;
  now: string;
  telling: Telling;
}

/** Somebody who is owed a word, or is to be asked one: about what, for how long, and the ways to do so. */
export function OwedRow(props: OwedRowProps) {
  const { request, owed, contact, round, now } = props;
  const words = useWords();
  const names = useNames();
  const { doer, directory } = useWork();
  const { asker, isAnswered, since, isAsked } = owed;
  const asking = useQuestionWords();
  const days = daysBetween(dayOf(since, directory.municipality?.timeZone), round.day);
  const officer = asker.officerId === doer.person.id ? '' : names.person(asker.officerId);
  const name = contact?.name ?? words.request.reference(referenceOf(request.id));
  const isByEmail = (isAnswered || isAsked) && contact !== null && contact.email !== '' && mayBeAnswered(contact, now);
  return (
    <li class="row-item stack is-tight">
      <Row
        href={`/requests/${request.id}`}
        title={name}
        line={(isAsked ? request.question?.text : isAnswered && request.answer?.text) || request.text}
        when={words.owed.waits(Math.max(0, days))}
        marks={
          <>
            {isAsked ? (
              <StateMark kind="waiting">{asking.toAsk}</StateMark>
            ) : isAnswered ? (
              <StateMark kind={request.status}>
                {request.answer ? words.telling.isAnswered : words.statuses[request.status]}
              </StateMark>
            ) : (
              <StateMark kind="late">{words.telling.noWord}</StateMark>
            )}
            {contact && <RestMark contact={contact} />}
            {officer && <Badge icon="talk">{words.telling.knows(officer)}</Badge>}
            {isByEmail && <Badge icon="mail">{words.telling.getsEmail}</Badge>}
          </>
        }
      />
      {!isAnswered && <p class="soft">{isAsked ? asking.toAskHelp : words.telling.noWordHelp}</p>}
      <Ways {...props} name={name} />
    </li>
  );
}
