import type { ComponentChildren } from 'preact';
import { useEffect, useMemo } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import type { DataKey } from '../../store/cipher.ts';
import { openSealed } from '../../store/cipher-store.ts';
import { takeInStray } from '../../store/cipher-stray.ts';
import { keepOfficeKey, openerOf } from '../../store/cipher-unlock.ts';
import type { Account } from '../../store/device.ts';
import { findDirectory } from '../../store/directory.ts';
import type { Lock } from '../../store/lock.ts';
import type { Store } from '../../store/store.ts';
import { entrance } from '../screens/entry/use-entrance.ts';
import { useStore } from '../use-session.ts';
import { device, OpenWork } from '../work.tsx';
import { forgetKey, kept } from './kept-key.ts';
import { LockedScreen } from './locked-screen.tsx';
import { Turning } from './turning.tsx';
import { useIdle } from './use-idle.ts';

interface GateProps {
  account: Account;
  lock: Lock;
  children: ComponentChildren;
}

/** Lets through to the work whoever has the key; whoever wants to sign in as somebody else needs none. */
export function Gate({ account, lock, children }: GateProps) {
  const { path } = useLocation();
  useEntered();
  const held = useStore(kept, (state) => state.held);
  const dataKey = held?.store === lock.store ? held.dataKey : null;
  const needsNoKey = lock.turning === 'clearing' || lock.turning === 'dropping';
  if (needsNoKey || (lock.turning && dataKey)) return <Turning lock={lock} dataKey={dataKey} />;
  if (!dataKey) return isEntry(path) ? children : <LockedScreen account={account} lock={lock} />;
  return (
    <Unlocked account={account} lock={lock} dataKey={dataKey}>
      {children}
    </Unlocked>
  );
}

// Whoever signs in to a store of their own that is locked comes to the lock: there is no work yet that would lead them on.
function useEntered(): void {
  const { route } = useLocation();
  const isEntering = useStore(entrance, (state) => state.isEntering);
  useEffect(() => {
    if (!isEntering) return;
    entrance.setState({ isEntering: false });
    route('/today', true);
  }, [isEntering]);
}

const isEntry = (path: string) => /^\/(sign-in|join)/.test(path);

function Unlocked({ account, lock, dataKey, children }: GateProps & { dataKey: DataKey }) {
  const { key, store: name } = lock;
  const store = useMemo(() => openSealed(name, dataKey), [name, dataKey]);
  const open = useMemo(() => openerOf({ key, store: name }, dataKey), [key, name, dataKey]);
  useIdle(lock.minutes, store, forgetKey);
  useEffect(() => {
    tidy(account, lock, store, dataKey).catch(console.error);
  }, [store]);
  return (
    <OpenWork account={account} store={store} open={open}>
      {children}
    </OpenWork>
  );
}

// What can only be done with the key, and has waited for it.
async function tidy(account: Account, lock: Lock, store: Store, dataKey: DataKey): Promise<void> {
  await takeInStray(device, account, store).catch(console.error);
  const { municipality } = await findDirectory(store);
  if (municipality?.officeKey) await keepOfficeKey(device, lock, dataKey, municipality.officeKey);
}
