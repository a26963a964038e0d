import { useWords } from '../../use-session.ts';
import { InstallSteps } from './install-steps.tsx';
import { useInstall } from './use-install.ts';

/** The app on the home screen: why, and how on this phone. */
export function InstallPart() {
  const { install } = useWords();
  const { way, ask } = useInstall();
  return (
    <section class="card" aria-label={install.title}>
      <h2>{install.title}</h2>
      {way !== 'isHere' && way !== 'done' && <p>{install.why}</p>}
      <InstallSteps way={way} onAsk={ask} />
    </section>
  );
}
