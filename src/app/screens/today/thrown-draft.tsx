import { dropDraft, findDraft } from '../../../store/drafts.ts';
import type { Draft } from '../../../store/store.ts';
import { noteDone } from '../../done-in.ts';
import { focusSoon } from '../../focus.ts';
import { putDraftBack, thrown } from '../../thrown.ts';
import { UndoLine } from '../../ui/undo-line.tsx';
import { useWords } from '../../use-session.ts';
import { useWork } from '../../work.tsx';

/** Throws a draft away, so that it can be put back; the focus goes to the way back, the first or the one within. */
export function useDraftThrower(within = ''): (id: string) => Promise<void> {
  const { store } = useWork();
  return async (id) => {
    const draft = await findDraft(store, id);
    if (!draft) return;
    await dropDraft(store, id);
    thrown.setState({ draft: noteDone(store, draft) });
    focusSoon(`${within} .thrown-draft button`);
  };
}

/** The way back for what was thrown away. */
export function ThrownDraft({ draft }: { draft: Draft }) {
  const { drafts, act } = useWords();
  const { store } = useWork();
  return (
    <div class="thrown-draft">
      <UndoLine text={drafts.thrownAway} undoWord={act.undo} onUndo={() => putDraftBack(store, draft)} />
    </div>
  );
}
