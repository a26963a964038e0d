import { useState } from 'preact/hooks';
import type { StuckDispatch, StuckQuestion } from '../../../domain/dispatch.ts';
import { Button } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Progress } from '../../ui/progress.tsx';
import { Screen } from '../../ui/screen.tsx';
import { useNames } from '../../use-names.ts';
import { useWords } from '../../use-session.ts';
import { useWork } from '../../work.tsx';
import type { PartProps } from '../more.tsx';
import { useQuestionWords } from '../request/use-question-words.ts';
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
      {watchesDispatches(account.person) ? <All /> : <Notice title={words.onlyWatching} />}
    </Screen>
  );
}

/** What does not arrive at departments, and the questions that do not arrive at whoever spoke. */
function All() {
  const words = useQuestionWords();
  const { value } = useAsked<{ questions: StuckQuestion[] }>('/api/questions');
  const questions = value?.questions ?? [];
  return (
    <>
      <Page before={null} isAlone={questions.length === 0} />
      <SilentSides />
      {questions.length > 0 && (
        <section class="stack is-tight">
          <h2>{words.failing}</h2>
          <p class="soft">{words.failingHelp}</p>
          <ul class="rows">
            {questions.map((question) => (
              <DispatchRow key={question.id} stuck={question} whither={words.byEmail} path="/api/questions" />
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

/** Those older than this one, and a button for those older still. `isAlone` where nothing else does not arrive. */
function Page({ before, isAlone }: { before: string | null; isAlone?: boolean }) {
  const { dispatches: words, act, channels } = useWords();
  const names = useNames();
  const path = before ? `/api/dispatches?before=${before}` : '/api/dispatches';
  const { value, refused, askAgain } = useAsked<{ dispatches: StuckDispatch[]; next: string | null }>(path);
  const [isFollowed, setFollowed] = useState(false);
  if (refused) return <Unheard refused={refused} onRetry={askAgain} />;
  if (!value) return <Progress words={act.loading} />;
  const { dispatches, next } = value;
  if (dispatches.length === 0 && next === null)
    return isAlone ? <Empty title={words.none}>{words.noneText}</Empty> : null;
  return (
    <>
      <ul class="rows">
        {dispatches.map((dispatch) => (
          <DispatchRow
            key={dispatch.id}
            stuck={dispatch}
            whither={`${names.department(dispatch.departmentId)} · ${channels[dispatch.channel]}`}
            path="/api/dispatches"
          />
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
