import type { ServiceRequest } from '../../../domain/request.ts';
import { Badge } from '../../ui/badge.tsx';
import { ListRow, type ListRowProps } from '../../ui/list-row.tsx';
import { StateMark } from '../../ui/state-mark.tsx';
import { useNames } from '../../use-names.ts';
import { useWords } from '../../use-session.ts';
import { useWork } from '../../work.tsx';
import { PartsMark } from '../request/parts-mark.tsx';

interface RequestRowProps extends Pick<ListRowProps, 'act'> {
  request: ServiceRequest;
  line?: string;
  when?: string;
}

/** What became of a need: its words, where it is, and how far. */
export function RequestRow({ request, line, when, act }: RequestRowProps) {
  const { statuses } = useWords();
  const names = useNames();
  const isFresh = request.status === 'open';
  return (
    <ListRow
      href={`/requests/${request.id}`}
      title={request.text}
      line={line}
      when={when}
      act={act}
      marks={
        <>
          {isFresh ? (
            <WayMark request={request} />
          ) : (
            <StateMark kind={request.status}>{statuses[request.status]}</StateMark>
          )}
          {request.serviceCode && <Badge icon="service">{names.service(request.serviceCode)}</Badge>}
          <PartsMark request={request} />
        </>
      }
    />
  );
}

// Before anybody has taken it up, what matters is whether it has arrived.
function WayMark({ request }: { request: ServiceRequest }) {
  const { marks } = useWords();
  const { unsent } = useWork();
  const names = useNames();
  const state = unsent.get(`request/${request.id}`);
  if (state === 'refused') return <StateMark kind="refused">{marks.refused}</StateMark>;
  if (request.departmentId === null) return <StateMark kind="triage">{marks.triage}</StateMark>;
  const department = names.department(request.departmentId);
  if (request.deliveredAt) return <StateMark kind="onDesk">{marks.onDesk(department)}</StateMark>;
  return <StateMark kind={state ? 'onPhone' : 'sending'}>{marks.onItsWay(department)}</StateMark>;
}
