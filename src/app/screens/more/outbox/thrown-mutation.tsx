import { createStore } from 'zustand/vanilla';
import { putBack, throwAway } from '../../../../store/outbox.ts';
import type { OutboxRow } from '../../../../store/store.ts';
import { doneIn, noteDone } from '../../../done-in.ts';
import { UndoLine } from '../../../ui/undo-line.tsx';
import { useNames } from '../../../use-names.ts';
import { useStore, useWords } from '../../../use-session.ts';
import { sayDeed } from '../../../words/say-deed.ts';
import { useWork } from '../../../work.tsx';

/** What was thrown away last, to put it back; lives as long as the tab, and until the next is thrown away. */
const thrown = createStore<{ row: OutboxRow | null }>(() => ({ row: null }));

export function useThrowing(): (row: OutboxRow) => Promise<void> {
  const { store, doer } = useWork();
  return async ({ seq }) => {
    const row = await throwAway(store, doer.person, seq);
    thrown.setState({ row: row && noteDone(store, row) });
  };
}

function useThrown(): OutboxRow | null {
  const { store } = useWork();
  return doneIn(
    store,
    useStore(thrown, ({ row }) => row),
  );
}

/** Whether something was just thrown away, and can be put back. */
export const useHasThrown = (): boolean => useThrown() !== null;

/** The way back for what was thrown away. */
export function ThrownMutation() {
  const words = useWords();
  const names = useNames();
  const { store, doer } = useWork();
  const row = useThrown();
  if (!row) return null;
  const undo = async () => {
    await putBack(store, doer.person, row);
    thrown.setState({ row: null });
  };
  const text = words.outbox.thrownAway(sayDeed(row.mutation, words, names));
  return <UndoLine text={text} undoWord={words.act.undo} onUndo={undo} />;
}
