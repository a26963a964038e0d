import type { SyncState } from '../../../store/sync-state.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Progress } from '../../ui/progress.tsx';
import { useSay, useWords } from '../../use-session.ts';
import type { Words } from '../../words/en.ts';
import { sayEnding, sayStuck, sayWaited } from '../../words/say-sync.ts';
import { useWork } from '../../work.tsx';
import { waitedSince } from '../../work-state.ts';

/** What cannot wait: refused, held up for hours, or the first filling. */
export function WorkPart() {
  const words = useWords();
  const say = useSay();
  const { sync } = useWork();
  if (!sync) return null;
  const { refused, toSettle, progress } = sync;
  const { state } = words;
  return (
    <>
      {refused > 0 && (
        <Notice
          tone="bad"
          title={sayStuck(refused - toSettle, toSettle, state)}
          action={<Button href="/more/outbox">{state.seeWhy}</Button>}
        >
          {refused > toSettle && <p>{words.outbox.refusedHelp}</p>}
          {toSettle > 0 && <p>{words.outbox.settleHelp}</p>}
        </Notice>
      )}
      {progress && (
        <section class="card">
          <Progress
            words={state.fetching(say.number(progress.done), say.number(progress.total))}
            done={progress.done}
            all={progress.total}
          />
          <p>{words.sync.firstTime}</p>
        </section>
      )}
      {waitedSince(sync) && <Waiting sync={sync} />}
    </>
  );
}

/** What waits to be sent and goes by itself: nothing to do about it, so it stands further down. */
export function WaitingPart() {
  const { sync } = useWork();
  return sync && !waitedSince(sync) ? <Waiting sync={sync} /> : null;
}

function Waiting({ sync }: { sync: SyncState }) {
  const words = useWords();
  const say = useSay();
  const { wakeNow } = useWork();
  const { waiting, files, ending } = sync;
  const { state } = words;
  const since = waitedSince(sync);
  if (waiting + files === 0) return null;
  return (
    <Notice
      tone="wait"
      title={since ? words.sync.waitedLong(waiting, say.moment(since)) : sayUnsent(sync, words)}
      action={
        ending?.ending === 'signIn' ? (
          <Button href="/sign-in">{state.signInAgain}</Button>
        ) : (
          <Button icon="sync" onClick={wakeNow}>
            {words.sync.now}
          </Button>
        )
      }
    >
      {since ? (
        <>
          <p>{sayWaited(ending, words)}</p>
          <p>{words.sync.waitedHelp}</p>
        </>
      ) : (
        sayEnding(ending, words) || state.sentLater
      )}
    </Notice>
  );
}

function sayUnsent({ waiting, files }: SyncState, { sync, state }: Words): string {
  if (waiting === 0) return state.filesToSend(files);
  const changes = sync.waiting(waiting);
  return files > 0 ? state.withFiles(changes, state.filesToSend(files)) : changes;
}
