import type { Reading } from '../../../../domain/card.ts';
import { keepDraft } from '../../../../store/drafts.ts';
import type { Store } from '../../../../store/store.ts';
import { INTAKE, type Intake } from './intake.ts';

// What was read of a file is long and stays as it is: it is not written again for each tick of a card.
const READING = `${INTAKE}/reading`;

/** Whether a draft of this name is only part of another: nobody has begun it on its own. */
export const isPartOfDraft = (id: string): boolean => id === READING;

/** What is kept of a file, with what was read of it; null where there is none. */
export async function findIntake(store: Store): Promise<Intake | null> {
  const [choices, reading] = await store.drafts.bulkGet([INTAKE, READING]);
  if (!choices || !reading) return null;
  return { ...(choices.content as Omit<Intake, 'reading'>), reading: reading.content as Reading };
}

/** Keeps a file: what was read of it and what was decided, or neither. */
export const keepIntake = (store: Store, intake: Intake): Promise<void> =>
  store.transaction('rw', store.drafts, async () => {
    await keepDraft(store, { id: READING, kind: 'words', content: intake.reading });
    await keepChoices(store, intake);
  });

/** Keeps what was decided about a file of which the rest is kept already. */
export const keepChoices = (store: Store, { reading: _read, ...choices }: Intake): Promise<void> =>
  keepDraft(store, { id: INTAKE, kind: 'words', content: choices });

export const dropIntake = (store: Store): Promise<void> => store.drafts.bulkDelete([INTAKE, READING]);
