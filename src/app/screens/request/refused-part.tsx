import type { OutboxRow } from '../../../store/store.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useNames } from '../../use-names.ts';
import { useWords } from '../../use-session.ts';
import { sayDeed } from '../../words/say-deed.ts';
import { sayProblem } from '../../words/say-problem.ts';

/** What was done here and refused: which deed, why, and where to settle it. */
export function RefusedPart({ outbox }: { outbox: OutboxRow[] }) {
  const words = useWords();
  const names = useNames();
  const refused = outbox.filter(({ state }) => state === 'refused');
  if (refused.length === 0) return null;
  return (
    <Notice
      tone="bad"
      title={words.request.refused}
      action={
        <Button icon="next" href="/more/outbox">
          {words.request.why}
        </Button>
      }
    >
      <ul>
        {refused.map(({ seq, mutation, problems }) => (
          <li key={seq}>
            <strong>{sayDeed(mutation, words, names)}:</strong>{' '}
            {problems.map((problem) => sayProblem(problem, words)).join(' ')}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
