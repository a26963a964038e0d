import { newDraft, readDraft } from '../../../domain/draft.ts';
import type { Draft } from '../../../store/store.ts';
import { Button } from '../../ui/button.tsx';
import { ListRow } from '../../ui/list-row.tsx';
import { StateMark } from '../../ui/state-mark.tsx';
import { useSay, useWords } from '../../use-session.ts';
import type { Words } from '../../words/en.ts';
import type { ContactDraft } from '../contacts/use-contact-draft.ts';
import { useDraftThrower } from './thrown-draft.tsx';

/** A talk or a contact that was begun: to go on with, or to throw away. */
export function DraftRow({ draft }: { draft: Draft }) {
  const words = useWords();
  const say = useSay();
  const throwAway = useDraftThrower();
  const { href, name, line } = sayDraft(draft, words);
  const title = name || words.drafts.untitled;
  return (
    <ListRow
      href={href}
      title={title}
      line={line}
      when={say.since(draft.updatedAt)}
      marks={<StateMark kind="draft">{words.marks.draft}</StateMark>}
      act={
        <Button kind="plain" icon="remove" label={words.drafts.throwAwayOne(title)} onClick={() => throwAway(draft.id)}>
          {words.drafts.throwAway}
        </Button>
      }
    />
  );
}

function sayDraft(draft: Draft, { contact: said, contacts }: Words): { href: string; name: string; line?: string } {
  if (draft.kind !== 'contact') return { href: `/new/${draft.id}`, name: titleIn(draft) };
  const { contact, saw } = draft.content as Partial<ContactDraft>;
  const line = saw ? `${said.one} · ${said.edit}` : contacts.new;
  return { href: `/contacts/${draft.id}?edit`, name: contact?.name || saw?.name || '', line };
}

function titleIn({ id, content, updatedAt }: Draft): string {
  const { note, needs, offers, remarks } = readDraft(content, newDraft(id, '', updatedAt)).encounter;
  const words = [note, ...[...needs, ...offers, ...remarks].map(({ text }) => text)];
  const first = words.map((text) => text.trim()).find(Boolean) ?? '';
  return first.length > 80 ? `${first.slice(0, 79)}…` : first;
}
