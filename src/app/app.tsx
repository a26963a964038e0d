import { useEffect, useState } from 'preact/hooks';
import { ErrorBoundary, LocationProvider, Route, Router, useLocation } from 'preact-iso';
import { goesOut } from '../domain/policy.ts';
import type { Account } from '../store/device.ts';
import { ROUTES } from './routes.ts';
import { Failed } from './screens/failed.tsx';
import { NotFound } from './screens/not-found.tsx';
import { Shell } from './ui/shell.tsx';
import { findWiped, wiped } from './wiped.ts';
import { device, useAccountOfDevice, useWorkIfAny, WorkProvider } from './work.tsx';
import { workStateOf } from './work-state.ts';

/** The whole app: what stays, and the screen of the address. */
export function App() {
  return (
    <LocationProvider>
      <Entrance />
    </LocationProvider>
  );
}

// Nobody gets past the sign-in; whoever has signed in on this phone once gets in without signal.
function Entrance() {
  const { path, route } = useLocation();
  const account = useAccountOfDevice();
  const isEntry = isBare(path);
  const isLooking = useWipedFirst(account);
  useEffect(() => {
    if (account === null && !isEntry && !isLooking) route('/sign-in', true);
  }, [account, isEntry, isLooking]);
  if (account === undefined || isLooking || (account === null && !isEntry)) return null;
  if (account === null) return <Frame />;
  return (
    <WorkProvider key={account.personId} account={account}>
      <Frame />
    </WorkProvider>
  );
}

// Where nobody works here, it may be that somebody did, and the browser has cleared their work: that is said before anything else.
function useWipedFirst(account: Account | null | undefined): boolean {
  const { path, route } = useLocation();
  const [isLooking, setLooking] = useState(!path.startsWith('/join'));
  useEffect(() => {
    if (account === undefined || !isLooking) return;
    const looked = account === null ? findWiped(device) : Promise.resolve(null);
    looked
      .catch(() => null)
      .then((found) => {
        wiped.setState({ found });
        if (found) route('/cleared', true);
        setLooking(false);
      });
  }, [account === undefined]);
  return isLooking && !account;
}

const isBare = (path: string) =>
  /^\/(sign-in|join|cleared)/.test(path) || (import.meta.env.DEV && path === '/catalogue');

function Frame() {
  const { path } = useLocation();
  const work = useWorkIfAny();
  const [failedAt, setFailedAt] = useState<string | null>(null);
  const fail = (error: Error) => {
    console.error(error);
    setFailedAt(path);
  };
  const { state, clockOff } = workStateOf(work?.sync ?? null);
  return (
    <Shell
      path={path}
      state={state}
      clockOff={clockOff}
      isBare={!work || isBare(path)}
      mayAdd={!work || goesOut(work.doer.person)}
    >
      {failedAt === path ? (
        <Failed />
      ) : (
        <ErrorBoundary onError={fail}>
          <Router>
            {ROUTES.map(({ path, screen }) => (
              <Route key={path} path={path} component={screen} />
            ))}
            <Route default component={NotFound} />
          </Router>
        </ErrorBoundary>
      )}
    </Shell>
  );
}
