import { useRef, useState } from 'preact/hooks';
import { type Contact, isBlankContact } from '../../../domain/contact.ts';
import { dropDraft, keepDraft } from '../../../store/drafts.ts';
import { letThrownGo } from '../../thrown.ts';
import { useWork } from '../../work.tsx';

/** A contact being written, and how it stood when the writing began; null for a new one. */
export interface ContactDraft {
  contact: Contact;
  saw: Contact | null;
}

/** A draft as it was kept, perhaps by an older version of the app. */
export function readContactDraft(content: unknown, blank: Contact): ContactDraft {
  const kept = content as Partial<ContactDraft> | null;
  return { contact: { ...blank, ...kept?.contact }, saw: kept?.saw ?? null };
}

/**
 * Keeps what is typed, at every letter, under the name of the contact. `isSafe` is false while this phone does not take it; `settled` waits
 * until the last letter is kept, or is not.
 */
export function useContactDraft(start: ContactDraft) {
  const { store } = useWork();
  const [contact, setContact] = useState(start.contact);
  const [isSafe, setSafe] = useState(true);
  const latest = useRef(start.contact);
  const keeping = useRef<Promise<void>>(Promise.resolve());
  const change = (fields: Partial<Contact>) => {
    const next = { ...latest.current, ...fields };
    latest.current = next;
    setContact(next);
    letThrownGo(next.id);
    const draft = { id: next.id, kind: 'contact' as const, content: { contact: next, saw: start.saw } };
    const write = start.saw === null && isBlankContact(next) ? dropDraft(store, next.id) : keepDraft(store, draft);
    keeping.current = write.then(
      () => setSafe(true),
      (error) => {
        console.error(error);
        setSafe(false);
      },
    );
  };
  return { contact, isSafe, change, settled: () => keeping.current };
}
