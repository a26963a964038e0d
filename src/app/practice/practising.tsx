import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { PRACTICE_DEVICE } from '../../domain/practice.ts';
import type { Account } from '../../store/device.ts';
import { answerPractice } from '../../store/practice-city.ts';
import { type Practised, watchPractised } from '../../store/practice-town.ts';
import type { Store } from '../../store/store.ts';
import { watchSyncState, watchUnsent } from '../../store/sync-state.ts';
import { pretendToBe } from '../geolocation.ts';
import { keepOpen } from '../keep-open.ts';
import { useLive } from '../live.ts';
import { useDirectory, type Work, WorkContext } from '../work.tsx';
import { Band } from './band.tsx';
import { STANDS } from './map.ts';
import { NotBuilt } from './not-built.tsx';
import { Resting } from './resting.tsx';
import { buildTown, openPractice } from './start.ts';
import { useCity } from './use-city.ts';
import { useRest } from './use-rest.ts';

interface PractisingProps {
  /** Who works here in earnest; null where nobody has signed in. */
  account: Account | null;
  children: ComponentChildren;
}

/** Opens the practice store, plays the city to it, and gives it to the screens within, which know no other. */
export function Practising({ account, children }: PractisingProps) {
  const store = useMemo(() => openPractice(account), [account?.personId]);
  useEffect(() => {
    const close = keepOpen(store);
    return () => {
      close();
      // What was known of it in brief goes with it.
      import('../find/finder.ts').then(({ forget }) => forget(store), console.error);
    };
  }, [store]);
  useWakes();
  useEffect(() => {
    pretendToBe(STANDS);
    return () => pretendToBe(null);
  }, []);
  const practised = useLive(() => watchPractised(store), [store]);
  const [hasFailed, setFailed] = useState(false);
  useEffect(() => {
    // The browser has cleared it.
    if (practised !== null || hasFailed) return;
    buildTown(store, account, ['officer']).catch((error) => {
      console.error(error);
      setFailed(true);
    });
  }, [practised === null, hasFailed]);
  const { isResting, goOn } = useRest();
  if (isResting) return <Resting onGoOn={goOn} />;
  if (practised)
    return (
      <InTown store={store} practised={practised}>
        {children}
      </InTown>
    );
  return hasFailed ? <NotBuilt onRetry={() => setFailed(false)} /> : null;
}

function InTown({ store, practised, children }: { store: Store; practised: Practised; children: ComponentChildren }) {
  const sync = useLive(() => watchSyncState(store), [store]) ?? null;
  const unsent = useLive(() => watchUnsent(store), [store]);
  const directory = useDirectory(store, sync);
  useCity(store, practised, directory, sync);
  const { person } = practised;
  const work = useMemo(
    (): Work => ({
      account: { municipalityId: 'practice', personId: person.id, person, login: '' },
      store,
      doer: { person, deviceId: PRACTICE_DEVICE },
      directory,
      unsent: unsent ?? new Map(),
      sync,
      wakeNow: () => void answerPractice(store, person).catch(console.error),
      band: <Band />,
    }),
    [store, person, directory, unsent, sync],
  );
  return <WorkContext.Provider value={work}>{children}</WorkContext.Provider>;
}

const OFTEN = 60_000;

// What was unsent before goes on being sent by the worker, which knows nothing of practice.
function useWakes(): void {
  useEffect(() => {
    const wake = () => navigator.serviceWorker?.controller?.postMessage({ type: 'wake' });
    const timer = setInterval(wake, OFTEN);
    addEventListener('online', wake);
    wake();
    return () => {
      clearInterval(timer);
      removeEventListener('online', wake);
    };
  }, []);
}
