import { useState } from 'preact/hooks';
import { isPractice } from '../../../../store/practice.ts';
import { makeRescue } from '../../../../store/rescue.ts';
import type { OutboxRow } from '../../../../store/store.ts';
import { Button } from '../../../ui/button.tsx';
import { useWords } from '../../../use-session.ts';
import { useWork } from '../../../work.tsx';
import { rescueName, saveFile } from './save-file.ts';

/** Saves one file with everything unsent, or with these alone. Nothing leaves the phone by it. */
export function RescueButton({ rows, label }: { rows?: OutboxRow[]; label?: string }) {
  const { storage, outbox, rescue, act } = useWords();
  const { store, account, doer } = useWork();
  const [state, setState] = useState<'ready' | 'making' | 'made' | 'failed'>('ready');
  if (isPractice(store)) return null;
  const save = async () => {
    setState('making');
    const { municipalityId, personId } = account;
    saveFile(rescueName(), await makeRescue(store, { municipalityId, personId, deviceId: doer.deviceId }, rows));
    setState('made');
  };
  return (
    <>
      <Button
        kind={rows ? 'plain' : 'quiet'}
        icon="export"
        label={label}
        isDisabled={state === 'making'}
        onClick={() => save().catch(() => setState('failed'))}
      >
        {state === 'making' ? act.loading : rows ? outbox.export : storage.rescue}
      </Button>
      <p role="status" class="after-button">
        {state === 'made' && (rows ? outbox.exported : storage.rescued)}
        {state === 'failed' && rescue.notMade}
      </p>
    </>
  );
}
