import { excerptOf } from '../../../domain/marked.ts';
import { ListRow } from '../../ui/list-row.tsx';
import { StateMark } from '../../ui/state-mark.tsx';
import { useNames } from '../../use-names.ts';
import { useSay, useWords } from '../../use-session.ts';
import { Marked } from './marked.tsx';
import type { FoundAll, FoundPlace } from './use-found-all.ts';

const LONGEST = 120;

/** Something begun and not saved that was found. */
export function FoundDraft({ found: { draft, text }, said }: { found: FoundAll['drafts'][number]; said: string }) {
  const { marks } = useWords();
  const say = useSay();
  return (
    <ListRow
      icon="draft"
      href={draft.kind === 'contact' ? `/contacts/${draft.id}?edit` : `/new/${draft.id}`}
      title={<Marked text={excerptOf(text, said, LONGEST)} said={said} />}
      when={say.since(draft.updatedAt)}
      marks={<StateMark kind="draft">{marks.draft}</StateMark>}
    />
  );
}

/** A service or district: the way to its requests. */
export function FoundPlaceRow({ place: { kind, id }, said }: { place: FoundPlace; said: string }) {
  const { find } = useWords();
  const names = useNames();
  return (
    <ListRow
      icon={kind === 'service' ? 'service' : 'place'}
      href={`/requests?view=all&${kind}=${encodeURIComponent(id)}`}
      title={<Marked text={kind === 'service' ? names.service(id) : names.district(id)} said={said} />}
      line={find[kind]}
    />
  );
}
