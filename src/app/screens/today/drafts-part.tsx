import { newDraft, readDraft } from '../../../domain/draft.ts';
import { dropDraft, keepDraft, watchDrafts } from '../../../store/drafts.ts';
import type { Draft } from '../../../store/store.ts';
import { focusSoon } from '../../focus.ts';
import { useLive } from '../../live.ts';
import { thrown } from '../../thrown.ts';
import { Button } from '../../ui/button.tsx';
import { ListRow } from '../../ui/list-row.tsx';
import { StateMark } from '../../ui/state-mark.tsx';
import { UndoLine } from '../../ui/undo-line.tsx';
import { useSay, useStore, useWords } from '../../use-session.ts';
import { useWork } from '../../work.tsx';
import type { ContactDraft } from '../contacts/use-contact-draft.ts';

/** What was begun and not saved, talks and contacts: to go on with, or to throw away. */
export function DraftsPart() {
  const words = useWords();
  const { store } = useWork();
  const talks = useLive(() => watchDrafts(store, 'encounter'), [store]) ?? [];
  const contacts = useLive(() => watchDrafts(store, 'contact'), [store]) ?? [];
  const drafts = [...talks, ...contacts];
  const gone = useStore(thrown, (state) => state.draft);
  const throwAway = async (draft: Draft) => {
    await dropDraft(store, draft.id);
    thrown.setState({ draft });
    focusSoon('.undo-line button');
  };
  const putBack = async (draft: Draft) => {
    await keepDraft(store, draft);
    thrown.setState({ draft: null });
  };
  if (drafts.length === 0 && !gone) return null;
  return (
    <section class="stack is-tight">
      {drafts.length > 0 && <h2>{words.today.drafts}</h2>}
      {gone && <UndoLine text={words.drafts.thrownAway} undoWord={words.act.undo} onUndo={() => putBack(gone)} />}
      {drafts.length > 0 && (
        <ul class="rows">
          {drafts.map((draft) => (
            <DraftRow key={draft.id} draft={draft} onThrow={() => throwAway(draft)} />
          ))}
        </ul>
      )}
    </section>
  );
}

function DraftRow({ draft, onThrow }: { draft: Draft; onThrow: () => void }) {
  const words = useWords();
  const say = useSay();
  const isContact = draft.kind === 'contact';
  const title = (isContact ? nameIn(draft) : titleIn(draft)) || words.drafts.untitled;
  return (
    <ListRow
      href={isContact ? `/contacts/${draft.id}?edit` : `/new/${draft.id}`}
      title={title}
      line={isContact ? words.drafts.contact : undefined}
      when={say.since(draft.updatedAt)}
      marks={<StateMark kind="draft">{words.marks.draft}</StateMark>}
      act={
        <Button kind="plain" icon="remove" label={words.drafts.throwAwayOne(title)} onClick={onThrow}>
          {words.drafts.throwAway}
        </Button>
      }
    />
  );
}

function nameIn({ content }: Draft): string {
  const { contact, saw } = content as Partial<ContactDraft>;
  return contact?.name || saw?.name || '';
}

function titleIn({ id, content, updatedAt }: Draft): string {
  const { note, needs, offers, remarks } = readDraft(content, newDraft(id, '', updatedAt)).encounter;
  const words = [
    note,
    ...needs.map(({ text }) => text),
    ...offers.map(({ text }) => text),
    ...remarks.map(({ text }) => text),
  ];
  const first = words.map((text) => text.trim()).find(Boolean) ?? '';
  return first.length > 80 ? `${first.slice(0, 79)}…` : first;
}
