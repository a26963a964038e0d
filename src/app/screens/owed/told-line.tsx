import { useEffect, useRef } from 'preact/hooks';
import { Notice } from '../../ui/notice.tsx';
import { UndoLine } from '../../ui/undo-line.tsx';
import { useWords } from '../../use-session.ts';
import { sayProblem } from '../../words/say-problem.ts';
import { NotKept } from '../today/not-kept.tsx';
import type { Telling } from './use-telling.ts';

/** Who was just noted as told, with the way back; the focus goes there, because the row it was in is gone. */
export function ToldLine({ telling }: { telling: Telling }) {
  const words = useWords();
  const line = useRef<HTMLDivElement>(null);
  const { told, problems, isLost } = telling;
  useEffect(() => {
    if (told) line.current?.focus();
  }, [told]);
  return (
    <div ref={line} tabIndex={-1} class="told is-owed">
      <NotKept isLost={isLost} />
      {problems.length > 0 && (
        <Notice tone="bad" title={problems.map((problem) => sayProblem(problem, words)).join(' ')} isLive>
          {words.state.nothingLost}
        </Notice>
      )}
      {told && <UndoLine text={told.text} undoWord={words.act.undo} onUndo={told.undo ?? undefined} />}
    </div>
  );
}
