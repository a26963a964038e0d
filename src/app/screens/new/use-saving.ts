import { useRef, useState } from 'preact/hooks';
import { checkEncounter } from '../../../domain/encounter.ts';
import type { Problem } from '../../../domain/problem.ts';
import { saveEncounter } from '../../../store/encounters.ts';
import { focusSoon } from '../../focus.ts';
import { useWork } from '../../work.tsx';
import type { Writing } from './use-draft.ts';

/** Saving, and what keeps it from being done, once it was tried; mended as one types. */
export function useSaving(writing: Writing, onSaved: () => void) {
  const { store, doer } = useWork();
  const [isTried, setTried] = useState(false);
  const [refused, setRefused] = useState<Problem[]>([]);
  const isSaving = useRef(false);
  const problems = [...(isTried ? checkEncounter(writing.draft.encounter) : []), ...refused];

  const save = async (form: HTMLElement) => {
    if (isSaving.current) return;
    setTried(true);
    setRefused([]);
    const { encounter } = writing.draft;
    if (checkEncounter(encounter).length > 0) return focusSoon('[aria-invalid]', form);
    isSaving.current = true;
    try {
      const draft = writing.stop();
      const found = await saveEncounter(store, doer, draft.encounter, draft.encounter.id);
      if (found.length === 0) return onSaved();
      setRefused(found);
      writing.goOn();
    } catch (error) {
      // Most likely there is no room left. What was typed is still on the screen.
      console.error(error);
      setRefused([{ field: '', reason: 'unexpected' }]);
      writing.goOn();
    } finally {
      isSaving.current = false;
    }
  };
  return { problems, save };
}
