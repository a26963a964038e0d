import { useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { createStore } from 'zustand/vanilla';
import type { Contact } from '../../../domain/contact.ts';
import type { Problem } from '../../../domain/problem.ts';
import { removeContact, takeRemovalBack } from '../../../store/contacts.ts';
import { doneIn, noteDone } from '../../done-in.ts';
import { Notice } from '../../ui/notice.tsx';
import { UndoLine } from '../../ui/undo-line.tsx';
import { useStore, useWords } from '../../use-session.ts';
import { sayProblem } from '../../words/say-problem.ts';
import { useWork } from '../../work.tsx';

/** The contact that was removed last, to bring it back; lives as long as the tab, and until the next removal. */
const removal = createStore<{ contact: Contact | null }>(() => ({ contact: null }));

/** Removes a contact and goes to the list, where the way back is. Returns what kept it from being removed. */
export function useRemoving(contact: Contact): () => Promise<Problem[]> {
  const { store, doer } = useWork();
  const { route } = useLocation();
  return async () => {
    const problems = await removeContact(store, doer, contact.id);
    if (problems.length > 0) return problems;
    removal.setState({ contact: noteDone(store, contact) });
    route('/contacts', true);
    return [];
  };
}

/** What was removed, and the way back. */
export function Removed() {
  const words = useWords();
  const { store, doer } = useWork();
  const { route } = useLocation();
  const contact = doneIn(
    store,
    useStore(removal, ({ contact }) => contact),
  );
  const [problems, setProblems] = useState<Problem[]>([]);
  if (!contact) return null;
  const undo = async () => {
    const found = await takeRemovalBack(store, doer, contact);
    setProblems(found);
    if (found.length > 0) return;
    removal.setState({ contact: null });
    route(`/contacts/${contact.id}`);
  };
  return (
    <>
      <UndoLine text={words.contact.removed(contact.name)} undoWord={words.act.undo} onUndo={undo} />
      {problems.map((problem) => (
        <Notice key={problem.field} tone="bad" title={sayProblem(problem, words)} isLive />
      ))}
    </>
  );
}
