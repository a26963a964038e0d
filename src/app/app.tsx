import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { ErrorBoundary, LocationProvider, Route, Router, useLocation } from 'preact-iso';
import { goesOut } from '../domain/policy.ts';
import { type Account, isInClear } from '../store/device.ts';
import { useCalled } from './called.ts';
import { practice } from './practice.ts';
import { preloadBar, ROUTES } from './routes.ts';
import { Failed } from './screens/failed.tsx';
import { NotFound } from './screens/not-found.tsx';
import { needAllWords } from './session.ts';
import { Needed } from './ui/needed.tsx';
import { Shell } from './ui/shell.tsx';
import { useStore } from './use-session.ts';
import { findWiped, wiped } from './wiped.ts';
import { device, useAccountOfDevice, useWorkIfAny, type Work, WorkProvider } from './work.tsx';
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
  useCalled();
  const account = useAccountOfDevice();
  const isEntry = isBare(path);
  const isPractising = useStore(practice, ({ isOn }) => isOn) && !isEntry;
  const isLooking = useWipedFirst(account) && !isPractising;
  useEffect(() => {
    if (account === null && !isEntry && !isLooking && !isPractising) route('/sign-in', true);
  }, [account, isEntry, isLooking, isPractising]);
  if (account === undefined || isLooking) return null;
  if (isPractising)
    return (
      <InPractice account={account}>
        <Frame />
      </InPractice>
    );
  if (account === null && !isEntry) return null;
  if (account === null) return <Frame />;
  return (
    <WorkProvider key={account.personId} account={account}>
      <Frame />
    </WorkProvider>
  );
}

const loadPractice = () => Promise.all([import('./practice/practising.tsx'), needAllWords()]).then(([found]) => found);

function InPractice(props: { account: Account | null; children: ComponentChildren }) {
  return <Needed load={loadPractice}>{({ Practising }) => <Practising {...props} />}</Needed>;
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
  /^\/(sign-in|join|cleared|practice)/.test(path) || (import.meta.env.DEV && path === '/catalogue');

function Frame() {
  const { path } = useLocation();
  const work = useWorkIfAny();
  const [failedAt, setFailedAt] = useState<string | null>(null);
  const fail = (error: Error) => {
    console.error(error);
    setFailedAt(path);
  };
  const hasWork = work !== null;
  useEffect(() => (hasWork ? preloadBar() : undefined), [hasWork]);
  const { state, clockOff } = workStateOf(work?.sync ?? null);
  const isDemanded = demandsLock(work, path);
  return (
    <Shell
      path={path}
      state={state}
      clockOff={clockOff}
      isBare={!work || isBare(path)}
      mayAdd={!work || goesOut(work.doer.person)}
      band={work?.band}
    >
      {isDemanded ? (
        <Demanded />
      ) : failedAt === path ? (
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

const loadDemand = () => Promise.all([import('./lock/demand.tsx'), needAllWords()]).then(([{ Demand }]) => Demand);

function Demanded() {
  return <Needed load={loadDemand}>{(Demand) => <Demand />}</Needed>;
}

// Never over what is being captured, or was shared to be.
const demandsLock = (work: Work | null, path: string) =>
  work?.directory.municipality?.lock === 'required' &&
  isInClear(work.account, work.store) &&
  !isBare(path) &&
  !/^\/(new|encounters|share)/.test(path);
