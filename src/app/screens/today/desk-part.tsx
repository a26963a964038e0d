import { byDue } from '../../../domain/look.ts';
import { may } from '../../../domain/policy.ts';
import { hasNewlySaid, isUnanswered } from '../../../domain/question.ts';
import { standingOf } from '../../../domain/record.ts';
import { isDueSoon, isLate, isOpen, type ServiceRequest } from '../../../domain/request.ts';
import { watchOpenRequests } from '../../../store/requests.ts';
import { useLive } from '../../live.ts';
import { Button } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { StateMark } from '../../ui/state-mark.tsx';
import { useSay, useWords } from '../../use-session.ts';
import { sayDue } from '../../words/say-due.ts';
import { useWork } from '../../work.tsx';
import { RequestRow } from '../encounter/request-row.tsx';
import { useSoon } from '../requests/use-soon.ts';

const FEW = 5;

/** What is new on the desk, what is late or nearly due, what one has taken up: in numbers, and the first few. */
export function DeskPart({ now }: { now: string }) {
  const words = useWords();
  const say = useSay();
  const { store, doer, directory } = useWork();
  const soonBy = useSoon();
  const all = useLive(() => watchOpenRequests(store), [store]);
  if (!all) return null;
  const mine = all.filter(
    (request) => isOpen(request) && may(doer.person, 'takeRequest', standingOf('request', request)),
  );
  const isNew = (request: ServiceRequest) => request.status === 'open' && request.assignedTo === null;
  const late = mine.filter((request) => isLate(request, now)).sort(byDue);
  const soon = mine.filter((request) => isDueSoon(request, now, soonBy)).sort(byDue);
  const fresh = mine.filter((request) => isNew(request) && !isLate(request, now) && !isDueSoon(request, now, soonBy));
  const own = mine.filter(({ assignedTo }) => assignedTo === doer.person.id);
  const said = mine.filter(hasNewlySaid);
  const unanswered = mine.filter((request) => isUnanswered(request, directory.municipality, now));
  const toRoute = mine.filter(({ departmentId }) => departmentId === null);
  const watches = doer.person.roles.includes('coordinator');
  const saidAt = ({ question }: ServiceRequest) => say.since(question?.said?.at ?? '');
  const askedAt = ({ question }: ServiceRequest) => say.since(question?.at ?? '');
  if (mine.length === 0) return <Empty title={words.desk.emptyTitle}>{words.desk.emptyText}</Empty>;
  return (
    <section class="stack">
      <h2>{words.today.yourDesk}</h2>
      <div class="row-marks">
        <StateMark kind="open">{words.today.newOnDesk(fresh.length)}</StateMark>
        {late.length > 0 && <StateMark kind="late">{words.today.lateOnDesk(late.length)}</StateMark>}
        {soon.length > 0 && <StateMark kind="soon">{words.today.soonOnDesk(soon.length)}</StateMark>}
        {said.length > 0 && <StateMark kind="received">{words.today.saidOnDesk(said.length)}</StateMark>}
        {unanswered.length > 0 && <StateMark kind="late">{words.today.unansweredOnDesk(unanswered.length)}</StateMark>}
        {toRoute.length > 0 && <StateMark kind="triage">{words.today.toRoute(toRoute.length)}</StateMark>}
        {own.length > 0 && <StateMark kind="taken">{words.today.yours(own.length)}</StateMark>}
      </div>
      <Few title={words.today.saidOnDesk(said.length)} requests={said} when={saidAt} />
      <Few title={words.today.unansweredOnDesk(unanswered.length)} requests={unanswered} when={askedAt} />
      <Few
        title={words.requests.late}
        href={`/requests?view=${watches ? 'open' : 'desk'}&late=1`}
        requests={late}
        when={({ dueAt }) => (dueAt ? sayDue(dueAt, words, say) : '')}
      />
      <Few
        title={words.requests.soon}
        href={`/requests?view=${watches ? 'open' : 'desk'}&soon=1`}
        requests={soon}
        when={({ dueAt }) => (dueAt ? sayDue(dueAt, words, say) : '')}
      />
      <Few
        title={words.today.newOnDesk(fresh.length)}
        href={`/requests?view=${watches ? 'open' : 'desk'}&status=open`}
        requests={fresh}
        when={({ openedAt }) => say.since(openedAt)}
      />
    </section>
  );
}

interface FewProps {
  title: string;
  /** Where all of them are; all of them stand here where nothing is said. */
  href?: string;
  requests: ServiceRequest[];
  when: (request: ServiceRequest) => string;
}

function Few({ title, href, requests, when }: FewProps) {
  const { today } = useWords();
  if (requests.length === 0) return null;
  return (
    <section class="stack is-tight">
      <h3>{title}</h3>
      <ul class="rows">
        {requests.slice(0, href ? FEW : undefined).map((request) => (
          <RequestRow key={request.id} request={request} when={when(request)} />
        ))}
      </ul>
      {href && (
        <div class="actions">
          <Button href={href} label={`${today.seeAll}: ${title}`}>
            {today.seeAll}
          </Button>
        </div>
      )}
    </section>
  );
}
