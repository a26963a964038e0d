import { useState } from 'preact/hooks';
import { exportOutbox } from '../../../../store/outbox.ts';
import type { OutboxRow } from '../../../../store/store.ts';
import { Button } from '../../../ui/button.tsx';
import { useWords } from '../../../use-session.ts';
import { useWork } from '../../../work.tsx';
import { rescueName, saveFile } from './save-file.ts';

/** Saves one file with everything unsent, or with these alone. Nothing leaves the phone by it. */
export function RescueButton({ rows, label }: { rows?: OutboxRow[]; label?: string }) {
  const { storage, outbox } = useWords();
  const { store } = useWork();
  const [isDone, setDone] = useState(false);
  const save = async () => {
    saveFile(rescueName(), await exportOutbox(store, rows));
    setDone(true);
  };
  return (
    <>
      <Button kind={rows ? 'plain' : 'quiet'} icon="export" label={label} onClick={save}>
        {rows ? outbox.export : storage.rescue}
      </Button>
      <p role="status" class="after-button">
        {isDone && (rows ? outbox.exported : storage.rescued)}
      </p>
    </>
  );
}
