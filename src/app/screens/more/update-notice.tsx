import { useState } from 'preact/hooks';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { update } from '../../update.ts';
import { useStore, useWords } from '../../use-session.ts';
import { takeUpdate } from '../../wake.ts';

/** A new version waits; it comes in when the person says so, and never by itself. */
export function UpdateNotice() {
  const { state, act } = useWords();
  const isReady = useStore(update, ({ isReady }) => isReady);
  const [isComing, setComing] = useState(false);
  if (!isReady) return null;
  const take = () => {
    setComing(true);
    takeUpdate();
  };
  return (
    <Notice
      tone="wait"
      title={state.newVersion}
      isLive
      action={
        <Button kind="do" icon="sync" isDisabled={isComing} onClick={take}>
          {isComing ? act.loading : state.useNewVersion}
        </Button>
      }
    >
      {state.newVersionWaits}
    </Notice>
  );
}
