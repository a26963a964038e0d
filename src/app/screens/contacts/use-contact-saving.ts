import { useRef, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { checkContact } from '../../../domain/contact.ts';
import { focusSoon } from '../../focus.ts';
import { useWork } from '../../work.tsx';
import { trySaving, type Unsaved } from './try-save.ts';
import type { ContactDraft } from './use-contact-draft.ts';

/** Saving a contact, and what keeps it from being done, once it was tried; what is missing is told anew at every letter. */
export function useContactSaving({ contact, saw }: ContactDraft, settled: () => Promise<void>) {
  const { store, doer } = useWork();
  const { route } = useLocation();
  const [unsaved, setUnsaved] = useState<Unsaved | null>(null);
  const isSaving = useRef(false);
  const save = async (event: Event) => {
    event.preventDefault();
    const form = event.currentTarget as HTMLElement;
    if (isSaving.current) return;
    isSaving.current = true;
    setUnsaved((before) => before && { ...before, fault: null });
    await settled();
    const found = await trySaving(store, doer, contact, saw);
    isSaving.current = false;
    setUnsaved(found);
    if (!found) route(`/contacts/${contact.id}`, true);
    else if (!found.fault) focusSoon('[aria-invalid], [data-problem]', form);
  };
  const missing = unsaved ? checkContact(contact) : [];
  const problems = missing.length > 0 ? missing : (unsaved?.refused ?? []);
  return { problems, fault: unsaved?.fault ?? null, save };
}
