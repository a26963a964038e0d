import type { EncounterDraft } from '../domain/draft.ts';
import type { Id } from '../domain/id.ts';
import { findBegun } from './drafts.ts';
import type { Store } from './store.ts';

/** Whether something is begun with or about this contact, or somebody means to go there: what was noted of them is not taken back. */
export async function isAwaited(store: Store, contactId: Id): Promise<boolean> {
  const isBegun = (await findBegun(store)).some(
    ({ id, kind, content }) => id === contactId || (kind === 'encounter' && namedIn(content) === contactId),
  );
  if (isBegun) return true;
  const rounds = store.rounds.filter(({ stops }) =>
    stops.some(({ of }) => of.kind === 'contact' && of.id === contactId),
  );
  return (await rounds.count()) > 0;
}

// As it was kept, perhaps by an older app.
const namedIn = (content: unknown) => (content as Partial<EncounterDraft> | null)?.encounter?.contactId;
