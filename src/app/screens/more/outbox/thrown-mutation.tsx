import { createStore } from 'zustand/vanilla';
import { putBack, throwAway } from '../../../../store/outbox.ts';
import type { OutboxRow } from '../../../../store/store.ts';
import { UndoLine } from '../../../ui/undo-line.tsx';
import { useNames } from '../../../use-names.ts';
import { useStore, useWords } from '../../../use-session.ts';
import { sayDeed } from '../../../words/say-deed.ts';
import { useWork } from '../../../work.tsx';

/** What was thrown away last, to put it back; lives as long as the tab, and until the next is thrown away. */
const thrown = createStore<{ row: OutboxRow | null }>(() => ({ row: null }));

export function useThrowing(): (row: OutboxRow) => Promise<void> {
  const { store, doer } = useWork();
  return async (row) => thrown.setState({ row: await throwAway(store, doer.person, row.seq) });
}

/** Whether something was just thrown away, and can be put back. */
export const useHasThrown = (): boolean => useStore(thrown, ({ row }) => row !== null);

/** The way back for what was thrown away. */
export function ThrownMutation() {
  const words = useWords();
  const names = useNames();
  const { store, doer } = useWork();
  const row = useStore(thrown, ({ row }) => row);
  if (!row) return null;
  const undo = async () => {
    await putBack(store, doer.person, row);
    thrown.setState({ row: null });
  };
  const text = words.outbox.thrownAway(sayDeed(row.mutation, words, names));
  return <UndoLine text={text} undoWord={words.act.undo} onUndo={undo} />;
}
