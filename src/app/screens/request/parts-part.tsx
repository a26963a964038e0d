import { isDueSoon, isLate, isOpen, type RequestPart, type ServiceRequest } from '../../../domain/request.ts';
import { partsIn } from '../../../domain/request-part.ts';
import { watchTheseRequests } from '../../../store/requests.ts';
import { useLive } from '../../live.ts';
import { ListRow } from '../../ui/list-row.tsx';
import { StateMark } from '../../ui/state-mark.tsx';
import { useNames } from '../../use-names.ts';
import { useSay, useWords } from '../../use-session.ts';
import { sayDue } from '../../words/say-due.ts';
import { useWork } from '../../work.tsx';
import { useSoon } from '../requests/use-soon.ts';
import { DueMark } from './due-mark.tsx';
import { PartsMark } from './parts-mark.tsx';

/** What other departments do for this request: which, by when, and where each part stands. Nothing where it was not split. */
export function PartsPart({ request }: { request: ServiceRequest }) {
  const { parts: words } = useWords();
  const { store } = useWork();
  const parts = partsIn(request);
  const ids = parts.map(({ id }) => id);
  const here = useLive(() => watchTheseRequests(store, ids), [store, ids.join()]) ?? [];
  if (parts.length === 0) return null;
  return (
    <section class="stack is-tight">
      <h2>{words.title}</h2>
      <div class="row-marks">
        <PartsMark request={request} />
      </div>
      <ul class="rows">
        {parts.map((part) => (
          <PartRow key={part.id} part={part} isHere={here.some((request) => request?.id === part.id)} />
        ))}
      </ul>
    </section>
  );
}

// This phone has a part itself only where its person may read it.
function PartRow({ part, isHere }: { part: RequestPart; isHere: boolean }) {
  const words = useWords();
  const say = useSay();
  const names = useNames();
  const soon = useSoon();
  const { id, departmentId, text, status, dueAt } = part;
  const now = new Date().toISOString();
  const isMarked = isLate(part, now) || isDueSoon(part, now, soon);
  return (
    <ListRow
      href={isHere ? `/requests/${id}` : undefined}
      title={text}
      line={departmentId ? names.department(departmentId) : words.marks.triage}
      when={dueAt && isOpen(part) && !isMarked ? sayDue(dueAt, words, say) : ''}
      marks={
        <>
          <StateMark kind={status}>{words.statuses[status]}</StateMark>
          <DueMark request={part} soon={soon} />
        </>
      }
    />
  );
}
