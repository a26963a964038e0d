import { useState } from 'preact/hooks';
import { ErrorBoundary, LocationProvider, Route, Router, useLocation } from 'preact-iso';
import { ROUTES } from './routes.ts';
import { Failed } from './screens/failed.tsx';
import { NotFound } from './screens/not-found.tsx';
import { Shell } from './ui/shell.tsx';

/** The whole app: what stays, and the screen of the address. */
export function App() {
  return (
    <LocationProvider>
      <Frame />
    </LocationProvider>
  );
}

function Frame() {
  const { path } = useLocation();
  const [failedAt, setFailedAt] = useState<string | null>(null);
  const fail = (error: Error) => {
    console.error(error);
    setFailedAt(path);
  };
  return (
    <Shell path={path} state={{ kind: 'nothing' }} isBare={/^\/(sign-in|join)/.test(path)}>
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
