import { dropDraft, findDraft, keepDraft, watchDrafts } from '../../../store/drafts.ts';
import type { Draft } from '../../../store/store.ts';
import { useLive } from '../../live.ts';
import { thrown } from '../../thrown.ts';
import { Button } from '../../ui/button.tsx';
import { ListRow } from '../../ui/list-row.tsx';
import { StateMark } from '../../ui/state-mark.tsx';
import { UndoLine } from '../../ui/undo-line.tsx';
import { useSay, useStore, useWords } from '../../use-session.ts';
import { useWork } from '../../work.tsx';
import type { ContactDraft } from './use-contact-draft.ts';

/** Contacts begun and not saved: to go on with, or to throw away. */
export function ContactDrafts() {
  const words = useWords();
  const { store } = useWork();
  const drafts = useLive(() => watchDrafts(store, 'contact'), [store]) ?? [];
  const throwAway = useDraftThrower();
  if (drafts.length === 0) return null;
  return (
    <section class="stack is-tight">
      <h2>{words.today.drafts}</h2>
      <ul class="rows">
        {drafts.map((draft) => (
          <DraftRow key={draft.id} draft={draft} onThrow={() => throwAway(draft.id)} />
        ))}
      </ul>
    </section>
  );
}

function DraftRow({ draft, onThrow }: { draft: Draft; onThrow: () => void }) {
  const words = useWords();
  const say = useSay();
  const { contact, saw } = draft.content as ContactDraft;
  const title = contact.name || saw?.name || words.drafts.untitled;
  return (
    <ListRow
      href={`/contacts/${draft.id}?edit`}
      title={title}
      line={saw ? words.contact.edit : words.contacts.new}
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

/** Throws a draft away, so that it can be put back. */
export function useDraftThrower(): (id: string) => Promise<void> {
  const { store } = useWork();
  return async (id) => {
    const draft = await findDraft(store, id);
    if (!draft) return;
    await dropDraft(store, id);
    thrown.setState({ draft });
  };
}

/** The way back for a contact's draft that was just thrown away. */
export function ThrownDraft() {
  const { drafts, act } = useWords();
  const { store } = useWork();
  const gone = useStore(thrown, ({ draft }) => draft);
  if (gone?.kind !== 'contact') return null;
  const putBack = async () => {
    await keepDraft(store, gone);
    thrown.setState({ draft: null });
  };
  return <UndoLine text={drafts.thrownAway} undoWord={act.undo} onUndo={putBack} />;
}
