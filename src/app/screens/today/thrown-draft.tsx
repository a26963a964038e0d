import { dropDraft, findDraft, keepDraft } from '../../../store/drafts.ts';
import type { Draft } from '../../../store/store.ts';
import { focusSoon } from '../../focus.ts';
import { thrown } from '../../thrown.ts';
import { UndoLine } from '../../ui/undo-line.tsx';
import { useWords } from '../../use-session.ts';
import { useWork } from '../../work.tsx';

/** Throws a draft away, so that it can be put back. */
export function useDraftThrower(): (id: string) => Promise<void> {
  const { store } = useWork();
  return async (id) => {
    const draft = await findDraft(store, id);
    if (!draft) return;
    await dropDraft(store, id);
    thrown.setState({ draft });
    focusSoon('.undo-line button');
  };
}

/** The way back for what was thrown away. */
export function ThrownDraft({ draft }: { draft: Draft }) {
  const { drafts, act } = useWords();
  const { store } = useWork();
  const putBack = async () => {
    await keepDraft(store, draft);
    thrown.setState({ draft: null });
  };
  return <UndoLine text={drafts.thrownAway} undoWord={act.undo} onUndo={putBack} />;
}
