import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { Progress } from '../ui/progress.tsx';
import { UndoLine } from '../ui/undo-line.tsx';
import { useWords } from '../use-session.ts';
import { Part } from './part.tsx';

export function Notices() {
  const { state, storage, need, act, drafts, encounter } = useWords();
  return (
    <Part title="Notice, UndoLine, Progress">
      <Notice tone="good" title={encounter.saved(2)} />
      <Notice tone="wait" title={storage.low} action={<Button icon="export">{storage.rescue}</Button>} />
      <Notice tone="bad" title={state.refused(1)} action={<Button>{state.seeWhy}</Button>}>
        {state.nothingLost}
      </Notice>
      <Notice title={need.triage}>{need.triageHelp}</Notice>
      <UndoLine text={drafts.thrownAway} undoWord={act.undo} onUndo={() => {}} />
      <Progress words={state.sending(2, 3)} done={2} all={3} />
      <Progress words={act.loading} />
    </Part>
  );
}
