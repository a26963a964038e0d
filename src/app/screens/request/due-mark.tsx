import type { Instant } from '../../../domain/instant.ts';
import { isDueSoon, isLate, type ServiceRequest } from '../../../domain/request.ts';
import { StateMark } from '../../ui/state-mark.tsx';
import { useSay, useWords } from '../../use-session.ts';
import { sayDue } from '../../words/say-due.ts';

/** How late it is, or by when it is nearly due; nothing where there is still time. */
export function DueMark(props: { request: Pick<ServiceRequest, 'status' | 'dueAt'>; soon: Instant }) {
  const { request, soon } = props;
  const words = useWords();
  const say = useSay();
  const now = new Date().toISOString();
  const kind = isLate(request, now) ? 'late' : isDueSoon(request, now, soon) ? 'soon' : null;
  return kind && request.dueAt ? <StateMark kind={kind}>{sayDue(request.dueAt, words, say)}</StateMark> : null;
}
