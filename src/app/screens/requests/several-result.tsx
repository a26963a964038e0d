import { Notice } from '../../ui/notice.tsx';
import { UndoLine } from '../../ui/undo-line.tsx';
import { useWords } from '../../use-session.ts';
import { sayProblem } from '../../words/say-problem.ts';
import type { Several } from './use-several.ts';

/** What came of a deed on several: what was done, with the way back, and what could not be, with the reason of each. */
export function SeveralResult({ several }: { several: Several }) {
  const words = useWords();
  const { last } = several;
  if (!last) return null;
  const { status, done, refused, isCut, stood } = last;
  const said =
    status === 'taken'
      ? words.requests.severalTaken(done.length)
      : words.requests.severalSet(done.length, words.statuses[status]);
  return (
    <div class="stack is-tight">
      {done.length > 0 && <UndoLine text={said} undoWord={words.act.undo} onUndo={several.undo} />}
      {refused.length > 0 && (
        <Notice tone="bad" title={words.requests.severalNot(refused.length)} isLive>
          <ul>
            {refused.map(({ request, problems }) => (
              <li key={request.id}>
                {request.text.slice(0, 60)}: {problems.map((problem) => sayProblem(problem, words)).join(' ')}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {stood > 0 && <Notice tone="bad" title={words.request.tooLate} isLive />}
      {isCut && <Notice tone="bad" title={words.requests.severalCut} isLive />}
    </div>
  );
}
