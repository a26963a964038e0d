import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Progress } from '../../ui/progress.tsx';
import { useSay, useWords } from '../../use-session.ts';
import { sayEnding } from '../../words/say-sync.ts';
import { useWork } from '../../work.tsx';

/** Where the work is, when there is something to say about it: refused, waiting, or the first filling. */
export function WorkPart() {
  const words = useWords();
  const say = useSay();
  const { sync, wakeNow } = useWork();
  if (!sync) return null;
  const { refused, waiting, progress } = sync;
  const { state } = words;
  return (
    <>
      {refused > 0 && (
        <Notice tone="bad" title={state.refused(refused)} action={<Button href="/more/outbox">{state.seeWhy}</Button>}>
          {words.outbox.refusedHelp}
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
      {waiting > 0 && (
        <Notice
          tone="wait"
          title={words.sync.waiting(waiting)}
          action={
            sync.ending?.ending === 'signIn' ? (
              <Button href="/sign-in">{state.signInAgain}</Button>
            ) : (
              <Button icon="sync" onClick={wakeNow}>
                {words.sync.now}
              </Button>
            )
          }
        >
          {sayEnding(sync.ending, words) || state.sentLater}
        </Notice>
      )}
    </>
  );
}
