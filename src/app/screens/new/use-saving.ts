import { useRef, useState } from 'preact/hooks';
import { checkEncounter } from '../../../domain/encounter.ts';
import type { Problem } from '../../../domain/problem.ts';
import { saveEncounter } from '../../../store/encounters.ts';
import { finishTakings } from '../../capture/taking.ts';
import { focusSoon } from '../../focus.ts';
import { isOfRoom } from '../../no-room.ts';
import { useWork } from '../../work.tsx';
import type { Writing } from './use-draft.ts';

/** What is wrong with the phone, not with what was typed. */
export type Fault = 'full' | 'failed';

/** Saving, and what keeps it from being done, once it was tried; mended as one types. */
export function useSaving(writing: Writing, onSaved: () => void) {
  const { store, doer } = useWork();
  const [isTried, setTried] = useState(false);
  const [refused, setRefused] = useState<Problem[]>([]);
  const [fault, setFault] = useState<Fault | null>(null);
  const isSaving = useRef(false);
  const problems = [...(isTried ? checkEncounter(writing.draft.encounter) : []), ...refused];

  const save = async (form: HTMLElement) => {
    if (isSaving.current) return;
    setTried(true);
    setRefused([]);
    setFault(null);
    isSaving.current = true;
    try {
      // A photo that is being made ready, or a recording under way, is saved too.
      await finishTakings(`encounter/${writing.draft.encounter.id}`);
      const { encounter, newContact } = writing.stop();
      if (checkEncounter(encounter).length > 0) {
        writing.goOn();
        return focusSoon('[aria-invalid]', form);
      }
      const found = await saveEncounter(store, doer, encounter, encounter.id, newContact);
      if (found.length === 0) return onSaved();
      setRefused(found);
      writing.goOn();
    } catch (error) {
      // What was typed is still on the screen, and in the draft.
      console.error(error);
      setFault(isOfRoom(error) ? 'full' : 'failed');
      writing.goOn();
    } finally {
      isSaving.current = false;
    }
  };
  return { problems, fault, save };
}
