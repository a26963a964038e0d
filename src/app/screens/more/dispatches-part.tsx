import { useState } from 'preact/hooks';
import type { StuckDispatch } from '../../../domain/dispatch.ts';
import { Button } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Progress } from '../../ui/progress.tsx';
import { Screen } from '../../ui/screen.tsx';
import { useWords } from '../../use-session.ts';
import { useWork } from '../../work.tsx';
import type { PartProps } from '../more.tsx';
import { DispatchRow } from './dispatch-row.tsx';
import { SilentSides } from './silent-sides.tsx';
import { Unheard } from './unheard.tsx';
import { useAsked } from './use-asked.ts';
import { watchesDispatches } from './watches-dispatches.ts';

/** What cannot be delivered to a department, why, since when, and sending it again; for administrators and coordinators. */
export function DispatchesPart({ isOpen }: PartProps) {
  const { dispatches: words } = useWords();
  const { account } = useWork();
  return (
    <Screen title={words.title} kicker={words.help} back="/more" takesFocus={isOpen}>
      {watchesDispatches(account.person) ? (
        <>
          <Page before={null} />
          <SilentSides />
        </>
      ) : (
        <Notice title={words.onlyWatching} />
      )}
    </Screen>
  );
}

/** Those older than this one, and a button for those older still. */
function Page({ before }: { before: string | null }) {
  const { dispatches: words, act } = useWords();
  const path = before ? `/api/dispatches?before=${before}` : '/api/dispatches';
  const { value, refused, askAgain } = useAsked<{ dispatches: StuckDispatch[]; next: string | null }>(path);
  const [isFollowed, setFollowed] = useState(false);
  if (refused) return <Unheard refused={refused} onRetry={askAgain} />;
  if (!value) return <Progress words={act.loading} />;
  const { dispatches, next } = value;
  if (dispatches.length === 0 && next === null)
    return before === null ? <Empty title={words.none}>{words.noneText}</Empty> : null;
  return (
    <>
      <ul class="rows">
        {dispatches.map((dispatch) => (
          <DispatchRow key={dispatch.id} dispatch={dispatch} />
        ))}
      </ul>
      {next && isFollowed && <Page key={next} before={next} />}
      {next && !isFollowed && (
        <div class="actions">
          <Button icon="down" onClick={() => setFollowed(true)}>
            {words.older}
          </Button>
        </div>
      )}
    </>
  );
}
