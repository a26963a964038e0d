import { liveQuery } from 'dexie';
import { dayOf, wallClock } from '../domain/instant.ts';
import { type Device, findAccount, openUnlocked } from './device.ts';
import { findDue } from './follow-ups.ts';
import { readMeta, writeMeta } from './meta.ts';
import type { Store } from './store.ts';

/** What this phone may say once a day. The sentences are made by the app in its language, for the worker has no words. */
export interface Reminder {
  /** What to say when 1, 2, 3… are due; the last one for all that are more. */
  sentences: string[];
  /** By the clock of the city. */
  timeZone: string | null;
  /** The day on which it was last said. */
  saidOn: string;
}

const EARLIEST_HOUR = 7;

export const watchReminder = (store: Store) => liveQuery(() => readMeta(store, 'reminder'));

/** Reminds with these sentences from now on; with null no more. What was said today is not said again. */
export function setReminder(store: Store, told: Pick<Reminder, 'sentences' | 'timeZone'> | null): Promise<void> {
  return store.transaction('rw', store.meta, async () => {
    const saidOn = (await readMeta(store, 'reminder'))?.saidOn ?? '';
    await writeMeta(store, 'reminder', told && { ...told, saidOn });
  });
}

/** Says, once a day and not at night, how many people are to be gone back to; by `show`, which throws where the phone does not allow it. */
export async function remind(
  device: Device,
  show: (sentence: string) => Promise<void>,
  now = new Date(),
): Promise<void> {
  const account = await findAccount(device);
  const store = account && (await openUnlocked(device, account));
  if (!store) return;
  try {
    const reminder = await readMeta(store, 'reminder');
    if (!reminder) return;
    const timeZone = reminder.timeZone ?? undefined;
    const day = dayOf(now.toISOString(), timeZone);
    if (reminder.saidOn === day || +wallClock(now.getTime(), timeZone).hour < EARLIEST_HOUR) return;
    const { length } = await findDue(store, account.personId, day);
    const sentence = reminder.sentences[Math.min(length, reminder.sentences.length) - 1];
    if (!sentence) return;
    await show(sentence);
    await noteSaid(store, day);
  } finally {
    store.close();
  }
}

// Whoever has switched it off meanwhile, or changed its language, is not overruled.
function noteSaid(store: Store, saidOn: string): Promise<void> {
  return store.transaction('rw', store.meta, async () => {
    const reminder = await readMeta(store, 'reminder');
    if (reminder) await writeMeta(store, 'reminder', { ...reminder, saidOn });
  });
}
