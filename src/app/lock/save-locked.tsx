import { useState } from 'preact/hooks';
import { makeLockedRescue } from '../../store/cipher-rescue.ts';
import { type Account, findDeviceId } from '../../store/device.ts';
import type { Lock } from '../../store/lock.ts';
import { rescueName, saveFile } from '../screens/more/outbox/save-file.ts';
import { Button } from '../ui/button.tsx';
import { useWords } from '../use-session.ts';
import { device } from '../work.tsx';

/** Saves what was not sent from a store whose PIN is forgotten, for the office to open. */
export function SaveLocked({ account, lock }: { account: Account; lock: Lock }) {
  const { lock: words, act } = useWords();
  const [state, setState] = useState<'ready' | 'making' | 'made' | 'failed'>('ready');
  const save = async () => {
    setState('making');
    const { municipalityId, personId } = account;
    const file = await makeLockedRescue(lock, { municipalityId, personId, deviceId: await findDeviceId(device) });
    if (file) saveFile(rescueName(), file);
    setState(file ? 'made' : 'failed');
  };
  return (
    <>
      <div class="actions">
        <Button icon="export" isDisabled={state === 'making'} onClick={() => save().catch(() => setState('failed'))}>
          {state === 'making' ? act.loading : words.save}
        </Button>
      </div>
      <p role="status" class="after-button">
        {state === 'made' && words.saved}
        {state === 'failed' && words.notSaved}
      </p>
    </>
  );
}
