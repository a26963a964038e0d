import { useEffect } from 'preact/hooks';
import type { Directory } from '../../domain/directory.ts';
import { answerPractice } from '../../store/practice-city.ts';
import { findOpened, type Practised } from '../../store/practice-town.ts';
import type { Store } from '../../store/store.ts';
import type { SyncState } from '../../store/sync-state.ts';
import { findNews } from './colleagues.ts';
import { loadTown } from './load-town.ts';

const A_MOMENT = 1500;
const A_WHILE = 5000;

/** Lets the phone play the city: what waits is received after a moment, and the invented colleagues take it up after a while. */
export function useCity(store: Store, practised: Practised, directory: Directory, sync: SyncState | null): void {
  const { person } = practised;
  const waits = (sync?.waiting ?? 0) + (sync?.files ?? 0);
  useEffect(() => {
    if (waits === 0) return;
    const timer = setTimeout(() => answerPractice(store, person).catch(console.error), A_MOMENT);
    return () => clearTimeout(timer);
  }, [store, person, waits]);
  useEffect(() => {
    const look = async () => {
      const { answer } = await loadTown(person.language);
      const news = findNews(await findOpened(store, practised), person, directory, answer);
      if (news.length > 0) await answerPractice(store, person, news);
    };
    const timer = setInterval(() => look().catch(console.error), A_WHILE);
    return () => clearInterval(timer);
  }, [store, practised, directory]);
}
