import { type ComponentChildren, createContext } from 'preact';
import { useContext, useEffect, useMemo, useState } from 'preact/hooks';
import { type Directory, EMPTY_DIRECTORY } from '../domain/directory.ts';
import type { Doer } from '../store/deed.ts';
import { type Account, Device, enterAccount, storeName, watchAccount, watchDeviceId } from '../store/device.ts';
import { findDirectory, watchDirectory } from '../store/directory.ts';
import type { OpenStore } from '../store/exchange.ts';
import { holdStore, type Lock, watchLock } from '../store/lock.ts';
import { Store } from '../store/store.ts';
import { type SyncState, watchSyncState, watchUnsent } from '../store/sync-state.ts';
import { keepOpen } from './keep-open.ts';
import { useLive, useLiveFirst } from './live.ts';
import { needAllWords, suggestLanguage } from './session.ts';
import { askToKeepOnce } from './space.ts';
import { Needed } from './ui/needed.tsx';
import { startWaking, type Waking } from './wake.ts';
import { keepMark, noticeEmptyStore } from './wiped.ts';

/** What every screen works with, once somebody has signed in on this device. */
export interface Work {
  account: Account;
  store: Store;
  doer: Doer;
  directory: Directory;
  /** For each record with unsent work, by "kind/id": whether it waits or was refused. */
  unsent: Map<string, 'waiting' | 'refused'>;
  sync: SyncState | null;
  /** Asks for an exchange at once. */
  wakeNow(): void;
  /** What every screen says in practice. */
  band?: ComponentChildren;
}

export const device = new Device();

const NOTHING_UNSENT: Work['unsent'] = new Map();
export const WorkContext = createContext<Work | null>(null);

/** The work of whoever has signed in; only on screens behind the sign-in. */
export function useWork(): Work {
  const work = useContext(WorkContext);
  if (!work) throw new Error('nobody has signed in');
  return work;
}

/** The same, or null before anybody has signed in. */
export const useWorkIfAny = (): Work | null => useContext(WorkContext);

/** Who works with this device: undefined until that is known, null when nobody does. */
export const useAccountOfDevice = (): Account | null | undefined => useLiveFirst(() => watchAccount(device), []);

const loadGate = () => Promise.all([import('./lock/gate.tsx'), needAllWords()]).then(([{ Gate }]) => Gate);

interface Provided {
  account: Account;
  children: ComponentChildren;
}

/** Opens this person's store, keeps it in sync, and gives it to the screens within; where there is a lock, behind it. */
export function WorkProvider({ account, children }: Provided) {
  const lock = useLiveFirst(() => watchLock(device, account), [storeName(account)]);
  if (lock === undefined) return null;
  return lock ? (
    <Locked account={account} lock={lock}>
      {children}
    </Locked>
  ) : (
    <Unlocked account={account}>{children}</Unlocked>
  );
}

function Locked({ account, lock, children }: Provided & { lock: Lock }) {
  return (
    <Needed load={loadGate}>
      {(Gate) => (
        <Gate account={account} lock={lock}>
          {children}
        </Gate>
      )}
    </Needed>
  );
}

function Unlocked({ account, children }: Provided) {
  const name = storeName(account);
  const store = useMemo(() => new Store(name), [name]);
  return (
    <OpenWork account={account} store={store}>
      {children}
    </OpenWork>
  );
}

const NOT_YET = () => {};

/** The work in a store that is open; `open` opens it once more for an exchange, where the worker cannot. */
export function OpenWork({ account, store, open, children }: Provided & { store: Store; open?: OpenStore }) {
  const name = storeName(account);
  const deviceId = useLiveFirst(() => watchDeviceId(device), []);
  const [waking, setWaking] = useState<Waking | null>(null);
  useEffect(() => {
    const waking = startWaking(device, open);
    const close = keepOpen(store, holdStore(name));
    setWaking(waking);
    return () => {
      waking.stop();
      close();
      // What was known in brief goes with it.
      import('./find/finder.ts').then(({ forget }) => forget(store), console.error);
    };
  }, [store]);
  useEffect(() => {
    suggestLanguage(account.person.language).catch(() => {});
  }, [name]);

  const unsent = useLive(() => watchUnsent(store), [store]) ?? NOTHING_UNSENT;
  const sync = useLive(() => watchSyncState(store), [store]) ?? null;
  useEffect(() => {
    if (sync) waking?.hear(sync);
  }, [waking, sync]);
  const directory = useDirectory(store, sync);
  useFreshPerson(account, directory);
  useMark(account, store, sync);
  useLearned(store, directory, sync);
  useSwept(store, sync);
  const hasWork = (sync?.waiting ?? 0) > 0;
  useEffect(() => {
    if (hasWork) askToKeepOnce();
  }, [hasWork]);

  const wakeNow = waking?.wakeNow ?? NOT_YET;
  const work = useMemo(
    () => deviceId && { account, store, doer: { person: account.person, deviceId }, directory, unsent, sync, wakeNow },
    [account, store, deviceId, directory, unsent, sync, wakeNow],
  );
  if (!work) return null;
  return <WorkContext.Provider value={work}>{children}</WorkContext.Provider>;
}

// Looked at again after each exchange too: the word that the worker has written something does not always reach the page, and without
// the directory nobody could say where a need goes. Read anew only where it has changed.
/** What the city has set up, as this store has it. */
export function useDirectory(store: Store, sync: SyncState | null): Directory {
  const seen = useLive(() => watchDirectory(store), [store]);
  const [directory, setDirectory] = useState(EMPTY_DIRECTORY);
  useEffect(() => {
    let isHere = true;
    findDirectory(store).then(
      (found) => isHere && setDirectory(found),
      (error) => console.error(error),
    );
    return () => {
      isHere = false;
    };
  }, [store, seen, sync?.heardAt]);
  return directory;
}

// The office may have given the person other districts or departments since they signed in.
function useFreshPerson(account: Account, directory: Directory): void {
  const fresh = directory.people.find(({ id }) => id === account.personId);
  useEffect(() => {
    if (fresh && JSON.stringify(fresh) !== JSON.stringify(account.person))
      enterAccount(device, { ...account, person: fresh }).catch(console.error);
  }, [fresh]);
}

// What suggests a service is a file beside the exchange: words never wait for it.
function useLearned(store: Store, { suggester }: Directory, sync: SyncState | null): void {
  const hash = suggester?.hash;
  useEffect(() => {
    if (hash)
      import('./learned.ts').then(({ keepLearned }) => keepLearned(store, hash)).catch((error) => console.error(error));
  }, [store, hash, sync?.heardAt]);
}

// What was left locked goes when its days are over, whoever has the phone by then; looked at once a day.
function useSwept(store: Store, sync: SyncState | null): void {
  const day = sync?.heardAt?.slice(0, 10);
  useEffect(() => {
    if (day) import('../store/cipher-left.ts').then(({ sweepLeft }) => sweepLeft(device, store)).catch(console.error);
  }, [store, day]);
}

// The mark of last time is looked at before it is written over.
function useMark(account: Account, store: Store, sync: SyncState | null): void {
  const [isLooked, setLooked] = useState(false);
  useEffect(() => {
    noticeEmptyStore(device, account, store)
      .catch(console.error)
      .then(() => setLooked(true));
  }, [store]);
  const unsent = sync && sync.waiting + sync.refused + sync.files;
  useEffect(() => {
    if (isLooked && sync) keepMark(device, account, sync).catch(console.error);
  }, [isLooked, unsent, sync?.heardAt !== null]);
}
