import { isOpen, type ServiceRequest } from '../../../domain/request.ts';
import { StateMark } from '../../ui/state-mark.tsx';
import { useNames } from '../../use-names.ts';
import { useSay, useWords } from '../../use-session.ts';
import { useWork } from '../../work.tsx';
import { useSoon } from '../requests/use-soon.ts';
import { DueMark } from './due-mark.tsx';
import { UnsentMark } from './unsent-mark.tsx';

/** Where it stands: status, who has it, by when. */
export function FactsPart({ request }: { request: ServiceRequest }) {
  const words = useWords();
  const say = useSay();
  const names = useNames();
  const { unsent, doer } = useWork();
  const { status, assignedTo } = request;
  const who =
    assignedTo === null
      ? words.request.nobody
      : names.person(assignedTo) + (assignedTo === doer.person.id ? ` (${words.request.me})` : '');
  return (
    <section class="stack is-tight" aria-label={words.request.status}>
      <div class="row-marks">
        <StateMark kind={status}>{words.statuses[status]}</StateMark>
        <DueMark request={request} soon={useSoon()} />
        {request.departmentId === null && isOpen(request) && <StateMark kind="triage">{words.marks.triage}</StateMark>}
        <UnsentMark unsent={unsent.get(`request/${request.id}`)} />
      </div>
      <p class="soft">{words.statusHelp[status]}</p>
      <dl class="facts">
        <Fact label={words.request.goesTo}>
          {request.departmentId ? names.department(request.departmentId) : words.marks.triage}
        </Fact>
        <Fact label={words.request.assignedTo}>{who}</Fact>
        <Fact label={words.requests.service}>
          {request.serviceCode ? names.service(request.serviceCode) : words.requests.anyService}
        </Fact>
        <Fact label={words.request.dueLabel}>{request.dueAt ? say.date(request.dueAt) : words.request.noPromise}</Fact>
        {request.cause && <Fact label={words.ending.cameFrom}>{names.cause(request.cause)}</Fact>}
        {request.blockedBy && <Fact label={words.ending.inTheWay}>{request.blockedBy}</Fact>}
      </dl>
    </section>
  );
}

/** One thing known, with its label; lives in a `<dl class="facts">`. */
export function Fact({ label, children }: { label: string; children: string }) {
  return (
    <div class="fact">
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
