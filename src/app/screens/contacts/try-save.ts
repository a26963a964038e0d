import { asGiven, type Contact, checkContact } from '../../../domain/contact.ts';
import type { Problem } from '../../../domain/problem.ts';
import { saveContact } from '../../../store/contacts.ts';
import type { Doer } from '../../../store/deed.ts';
import type { Store } from '../../../store/store.ts';
import { isOfRoom } from '../../no-room.ts';
import type { Fault } from '../new/use-saving.ts';

/** What keeps a contact from being saved: what is missing in it, what was refused, or what is wrong with the phone. */
export interface Unsaved {
  missing: Problem[];
  refused: Problem[];
  fault: Fault | null;
}

/** Saves a contact as it was typed; null when it is saved. */
export async function trySaving(
  store: Store,
  doer: Doer,
  contact: Contact,
  saw: Contact | null,
): Promise<Unsaved | null> {
  const kept = { ...contact, name: contact.name.trim(), consent: contact.consent && asGiven(contact.consent) };
  const missing = checkContact(kept);
  if (missing.length > 0) return { missing, refused: [], fault: null };
  try {
    const refused = await saveContact(store, doer, kept, saw);
    return refused.length > 0 ? { missing, refused, fault: null } : null;
  } catch (error) {
    // What was typed is still on the screen, and in the draft.
    console.error(error);
    return { missing, refused: [], fault: isOfRoom(error) ? 'full' : 'failed' };
  }
}
