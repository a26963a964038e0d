import { useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { leaveLocked } from '../../store/cipher-left.ts';
import { wrapBy } from '../../store/cipher-unlock.ts';
import type { Account } from '../../store/device.ts';
import type { Lock } from '../../store/lock.ts';
import { ask } from '../api.ts';
import { NotKept } from '../screens/today/not-kept.tsx';
import { useKeeping } from '../screens/today/use-keeping.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { useWords } from '../use-session.ts';
import { device } from '../work.tsx';
import { SaveLocked } from './save-locked.tsx';

/** What to do where the PIN is forgotten: what was not sent into a file for the office, then an empty app. */
export function Forgotten({ account, lock, waiting }: { account: Account; lock: Lock; waiting: number }) {
  const { lock: words } = useWords();
  const [isOpen, setOpen] = useState(false);
  return (
    <section class="stack" aria-label={words.forgotten}>
      <div class="actions">
        <Button kind="plain" icon="question" isExpanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {words.forgotten}
        </Button>
      </div>
      {isOpen && (
        <div class="card">
          <p>{words.forgottenHelp}</p>
          {waiting > 0 && <Unsent account={account} lock={lock} />}
          <Anew account={account} />
        </div>
      )}
    </section>
  );
}

function Unsent({ account, lock }: { account: Account; lock: Lock }) {
  const { lock: words } = useWords();
  if (!wrapBy(lock, 'office')) return <Notice tone="wait" title={words.noKey} />;
  return (
    <>
      <p>{words.first}</p>
      <p>{words.drafts}</p>
      <SaveLocked account={account} lock={lock} />
    </>
  );
}

// Signed out at the server first: else whoever found the phone would begin anew, and have all that the server has.
function Anew({ account }: { account: Account }) {
  const { lock: words } = useWords();
  const { route } = useLocation();
  const [state, setState] = useState<'ready' | 'busy' | 'unheard'>('ready');
  const { isLost, keep } = useKeeping();
  const begin = async () => {
    setState('busy');
    const answered = await ask('DELETE', '/api/session');
    if ('refused' in answered && answered.refused.reason !== 'signIn') return setState('unheard');
    if (await keep(() => leaveLocked(device, account))) route('/sign-in', true);
    else setState('ready');
  };
  return (
    <>
      <p id="anew-help">{words.anewHelp}</p>
      {state === 'unheard' && <Notice tone="wait" title={words.needsSignal} isLive />}
      <NotKept isLost={isLost} />
      <div class="actions">
        <Button kind="danger" icon="signOut" describedBy="anew-help" isDisabled={state === 'busy'} onClick={begin}>
          {words.anew}
        </Button>
      </div>
    </>
  );
}
