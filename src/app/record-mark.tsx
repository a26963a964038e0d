import { StateMark } from './ui/state-mark.tsx';
import { useWords } from './use-session.ts';
import { useWork } from './work.tsx';

/** Where a record is, in a word: on this phone, on its way, received, refused. `of` is its name, "kind/id". */
export function RecordMark({ of }: { of: string }) {
  const { marks } = useWords();
  const { unsent, sync } = useWork();
  const state = unsent.get(of);
  if (state === 'refused') return <StateMark kind="refused">{marks.refused}</StateMark>;
  if (state === undefined) return <StateMark kind="received">{marks.received}</StateMark>;
  if ((sync?.sending ?? 0) > 0) return <StateMark kind="sending">{marks.sending}</StateMark>;
  return <StateMark kind="onPhone">{marks.onPhone}</StateMark>;
}
