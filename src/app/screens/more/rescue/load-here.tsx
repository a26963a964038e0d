import { useState } from 'preact/hooks';
import { type Loaded, loadRescue } from '../../../../store/rescue.ts';
import type { Rescue } from '../../../../store/rescue-file.ts';
import { Button } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Progress } from '../../../ui/progress.tsx';
import { useSay, useWords } from '../../../use-session.ts';
import { useWork } from '../../../work.tsx';

type State = 'ready' | 'failed' | { done: number } | { loaded: Loaded };

/** One's own work out of a rescue file, into the outbox of this phone. */
export function LoadHere({ rescue }: { rescue: Rescue }) {
  const { rescue: words } = useWords();
  const say = useSay();
  const { store, doer, wakeNow } = useWork();
  const [state, setState] = useState<State>('ready');
  const load = async () => {
    setState({ done: 0 });
    try {
      setState({ loaded: await loadRescue(store, doer.person, rescue, (done) => setState({ done })) });
      wakeNow();
    } catch (error) {
      console.error(error);
      setState('failed');
    }
  };
  if (typeof state === 'object' && 'loaded' in state) return <Told loaded={state.loaded} />;
  const all = rescue.attachments.length;
  return (
    <>
      <p>{words.yoursHelp}</p>
      {state === 'failed' && <Notice tone="bad" title={words.notLoaded} isLive />}
      {typeof state === 'object' ? (
        <Progress words={words.loading(say.number(state.done), say.number(all))} done={state.done} all={all} />
      ) : (
        <div class="actions">
          <Button kind="do" icon="check" onClick={load}>
            {words.loadIt}
          </Button>
        </div>
      )}
    </>
  );
}

function Told({ loaded: { mutations, attachments, known, damaged } }: { loaded: Loaded }) {
  const { rescue: words } = useWords();
  return (
    <Notice
      tone={damaged > 0 ? 'wait' : 'good'}
      title={words.loaded}
      isLive
      action={
        mutations > 0 && (
          <Button icon="send" href="/more/outbox">
            {words.toOutbox}
          </Button>
        )
      }
    >
      {mutations > 0 && <p>{words.loadedChanges(mutations)}</p>}
      {attachments > 0 && <p>{words.loadedFiles(attachments)}</p>}
      {known > 0 && <p>{words.known(known)}</p>}
      {damaged > 0 && <p>{words.damaged(damaged)}</p>}
    </Notice>
  );
}
