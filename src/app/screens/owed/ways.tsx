import { mayBeAnswered } from '../../../domain/owed.ts';
import type { How } from '../../../domain/request.ts';
import { findStop, MOST_STOPS, type StopOf } from '../../../domain/round.ts';
import { addStop } from '../../../store/round.ts';
import { Button } from '../../ui/button.tsx';
import { useWords } from '../../use-session.ts';
import { useWork } from '../../work.tsx';
import { useQuestionWords } from '../request/use-question-words.ts';
import { NotKept } from '../today/not-kept.tsx';
import { useKeeping } from '../today/use-keeping.ts';
import type { OwedRowProps } from './owed-row.tsx';

/** The ways to tell somebody, or to ask them, as far as they have agreed to them: one tap for each. */
export function Ways({ request, owed, contact, round, now, telling, name }: OwedRowProps & { name: string }) {
  const { telling: words } = useWords();
  const asking = useQuestionWords();
  const { store } = useWork();
  const { isLost, keep } = useKeeping();
  const { encounterId } = owed.asker;
  const { told } = telling;
  // Noted a moment ago, and the list does not know yet.
  const isTold =
    told?.undo && told.requestId === request.id && told.encounterId === encounterId && told.at >= owed.since;
  const mayReach = contact !== null && mayBeAnswered(contact, now);
  const [phone, email, address] = mayReach ? [contact.phone, contact.email, contact.address] : ['', '', ''];
  const stop: StopOf = contact ? { kind: 'contact', id: contact.id } : { kind: 'request', id: request.id };
  const isOnRound = findStop(round, stop) !== undefined;
  const tell = (how: How) => (
    <Button
      icon="check"
      label={`${words.hows[how]}: ${name}`}
      onClick={() => telling.tell(request.id, encounterId, how, name)}
    >
      {words.hows[how]}
    </Button>
  );
  return (
    <>
      <NotKept isLost={isLost} />
      {(phone || address || !isOnRound) && (
        <div class="actions">
          {phone && (
            <Button icon="call" href={`tel:${phone.replace(/[^\d+*#]/g, '')}`}>
              {words.call(phone)}
            </Button>
          )}
          {address && (
            <Button icon="print" label={`${words.writeLetter}: ${name}`} href={`/letter/${request.id}/${encounterId}`}>
              {words.writeLetter}
            </Button>
          )}
          {!isOnRound && round.stops.length < MOST_STOPS && (
            <Button
              icon="walk"
              label={`${words.visit}: ${name}`}
              onClick={() => keep(() => addStop(store, round.day, stop))}
            >
              {words.visit}
            </Button>
          )}
        </div>
      )}
      {isOnRound && <p role="status">{words.onRound}</p>}
      {owed.isAsked && (
        <div class="actions">
          <Button icon="remark" label={`${asking.note}: ${name}`} href={`/requests/${request.id}`}>
            {asking.note}
          </Button>
        </div>
      )}
      {!isTold && !owed.isAsked && (
        <div class="actions">
          <span class="ways-done">{words.done}</span>
          {tell('inPerson')}
          {phone && tell('phone')}
          {email && tell('email')}
          {isOnRound && tell('visit')}
        </div>
      )}
    </>
  );
}
