import type { Instant } from '../../../domain/instant.ts';
import { isDueSoon, isLate, isOpen, type ServiceRequest } from '../../../domain/request.ts';
import { type Rows, useRow } from '../../find/rows.ts';
import { Badge } from '../../ui/badge.tsx';
import { Row } from '../../ui/list-row.tsx';
import { StateMark } from '../../ui/state-mark.tsx';
import { useNames } from '../../use-names.ts';
import { useSay, useWords } from '../../use-session.ts';
import { sayDue } from '../../words/say-due.ts';
import { AskedMark } from '../request/asked-mark.tsx';
import { DueMark } from '../request/due-mark.tsx';
import { PartsMark } from '../request/parts-mark.tsx';
import { UnsentMark } from '../request/unsent-mark.tsx';

export interface RequestRowProps {
  id: string;
  rows: Rows<ServiceRequest>;
  /** What is due by this moment is nearly due. */
  soon: Instant;
  href: string;
  /** Whether to say which department has it: not where that is the same for all. */
  hasDepartment: boolean;
  isCurrent: boolean;
  unsent: 'waiting' | 'refused' | undefined;
  /** Whether several may be chosen now; then whether this one is. */
  isChosen: boolean | null;
  onChoose: () => void;
}

/** One request in the list: what was said, whose it is, where it stands. */
export function RequestRow(props: RequestRowProps) {
  const request = useRow(props.rows, props.id);
  // For the moment until it is read, its place stays free.
  return request ? <Told {...props} request={request} /> : <div class="row" data-id={props.id} />;
}

interface ToldProps extends Omit<RequestRowProps, 'id' | 'rows'> {
  request: ServiceRequest;
}

function Told(props: ToldProps) {
  const { request, soon, href, hasDepartment, isCurrent, unsent, isChosen, onChoose } = props;
  const words = useWords();
  const names = useNames();
  const title = request.text.length > 160 ? `${request.text.slice(0, 157)}…` : request.text;
  const service = request.serviceCode && names.service(request.serviceCode);
  const district = request.districtId && names.district(request.districtId);
  return (
    <div class="request-row" data-id={request.id}>
      {isChosen !== null && (
        <label class="row-choose">
          <input type="checkbox" checked={isChosen} onChange={onChoose} />
          <span class="hidden">{words.requests.choose(title)}</span>
        </label>
      )}
      <Row
        title={title}
        line={[service, district].filter(Boolean).join(' · ')}
        when={useWhen(request, soon)}
        marks={<Marks request={request} soon={soon} unsent={unsent} hasDepartment={hasDepartment} />}
        href={href}
        isCurrent={isCurrent}
      />
    </div>
  );
}

/** By when it is due, or when it was noted; how late or how nearly due it is, its mark says. */
function useWhen(request: ServiceRequest, soon: Instant): string {
  const words = useWords();
  const say = useSay();
  const now = new Date().toISOString();
  if (isLate(request, now) || isDueSoon(request, now, soon)) return '';
  return isOpen(request) && request.dueAt ? sayDue(request.dueAt, words, say) : say.since(request.openedAt);
}

function Marks({
  request,
  soon,
  unsent,
  hasDepartment,
}: Pick<ToldProps, 'request' | 'soon' | 'unsent' | 'hasDepartment'>) {
  const words = useWords();
  const names = useNames();
  const { statuses, marks } = words;
  const { status, departmentId } = request;
  return (
    <>
      <StateMark kind={status}>{statuses[status]}</StateMark>
      <DueMark request={request} soon={soon} />
      {hasDepartment && departmentId && <Badge icon="department">{names.department(departmentId)}</Badge>}
      {hasDepartment && !departmentId && isOpen(request) && <StateMark kind="triage">{marks.triage}</StateMark>}
      <PartsMark request={request} />
      <AskedMark request={request} />
      <UnsentMark unsent={unsent} />
    </>
  );
}
