import { useEffect } from 'preact/hooks';
import { setReminder, watchReminder } from '../../../store/reminder.ts';
import { useLive } from '../../live.ts';
import { sentencesOf } from '../../reminders.ts';
import { useWords } from '../../use-session.ts';
import { useWork } from '../../work.tsx';

/** The reminder speaks the language that the screens now speak, and keeps the city's clock. */
export function useFreshReminder(): void {
  const words = useWords();
  const { store, directory } = useWork();
  const reminder = useLive(() => watchReminder(store), [store]);
  const timeZone = directory.municipality?.timeZone ?? null;
  useEffect(() => {
    if (!reminder || timeZone === null) return;
    const sentences = sentencesOf(words);
    if (reminder.sentences.join() === sentences.join() && reminder.timeZone === timeZone) return;
    setReminder(store, { sentences, timeZone }).catch(console.error);
  }, [reminder, words, timeZone]);
}
