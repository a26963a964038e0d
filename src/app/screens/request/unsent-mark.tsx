import { StateMark } from '../../ui/state-mark.tsx';
import { useWords } from '../../use-session.ts';

/** Where a record is that the server has not all of; nothing when it has. */
export function UnsentMark({ unsent }: { unsent: 'waiting' | 'refused' | undefined }) {
  const { marks, request } = useWords();
  if (!unsent) return null;
  return unsent === 'refused' ? (
    <StateMark kind="refused">{marks.refused}</StateMark>
  ) : (
    <StateMark kind="onPhone">{request.toSend}</StateMark>
  );
}
