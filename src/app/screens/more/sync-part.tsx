import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Progress } from '../../ui/progress.tsx';
import { useSay, useWords } from '../../use-session.ts';
import { sayClock, sayEnding, saySync } from '../../words/say-sync.ts';
import { useWork } from '../../work.tsx';
import { workStateOf } from '../../work-state.ts';

/** Sending and receiving, in words: how it stands, what is in the way, and that nothing was lost. */
export function SyncPart() {
  const words = useWords();
  const say = useSay();
  const { sync, wakeNow } = useWork();
  const { state } = workStateOf(sync);
  const { heardAt = null, ending = null, progress = null, refused = 0 } = sync ?? {};
  const isSignedOut = ending?.ending === 'signIn';
  return (
    <section class="card" aria-label={words.sync.title}>
      <h2>{words.sync.title}</h2>
      <p role="status">
        <strong>{saySync(state, words, say)}</strong>
      </p>
      {progress && (
        <>
          <Progress
            words={words.state.fetching(say.number(progress.done), say.number(progress.total))}
            done={progress.done}
            all={progress.total}
          />
          <p>{words.sync.firstTime}</p>
        </>
      )}
      <InTheWay />
      {state.kind !== 'received' && (
        <p class="soft">{heardAt ? words.sync.last(say.moment(heardAt)) : words.sync.never}</p>
      )}
      {ending && ending.ending !== 'done' && <p class="soft">{words.sync.tried(say.time(ending.at))}</p>}
      <div class="actions">
        {isSignedOut ? (
          <Button kind="do" icon="lock" href="/sign-in">
            {words.state.signInAgain}
          </Button>
        ) : (
          <Button kind="do" icon="sync" onClick={wakeNow}>
            {words.sync.now}
          </Button>
        )}
        {refused > 0 && (
          <Button icon="refused" href="/more/outbox">
            {words.state.seeWhy}
          </Button>
        )}
      </div>
      <Clock />
    </section>
  );
}

function InTheWay() {
  const words = useWords();
  const { sync } = useWork();
  const sentence = sayEnding(sync?.ending ?? null, words);
  if (!sentence) return null;
  return (
    <Notice tone="wait" title={sentence} isLive>
      {words.state.nothingLost}
    </Notice>
  );
}

function Clock() {
  const words = useWords();
  const say = useSay();
  const { sync } = useWork();
  if (!sync?.heardAt) return null;
  const clock = sayClock(workStateOf(sync).clockOff, words, say);
  if (!clock) return <p class="soft">{words.sync.clockRight}</p>;
  return (
    <Notice tone="wait" title={clock}>
      {words.state.clockHelp}
    </Notice>
  );
}
