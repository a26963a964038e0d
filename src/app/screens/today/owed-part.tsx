import { useState } from 'preact/hooks';
import { useAnswer } from '../../find/use-answer.ts';
import { Button } from '../../ui/button.tsx';
import { useSay, useWords } from '../../use-session.ts';
import { useWork } from '../../work.tsx';

/** Of how many requests somebody is owed a word, however long ago they spoke: a way to all of them. */
export function OwedPart({ isMine }: { isMine: boolean }) {
  const { telling: words } = useWords();
  const say = useSay();
  const { doer } = useWork();
  const [now] = useState(() => new Date().toISOString());
  const all = useAnswer('owed', { person: doer.person, isMine, now })?.ids.length ?? 0;
  if (all === 0) return null;
  return (
    <section class="stack is-tight">
      <h2>{words.title}</h2>
      <p>{words.counted(all, say.number(all))}</p>
      <div class="actions">
        <Button icon="answer" href="/owed">
          {words.seeAll}
        </Button>
      </div>
    </section>
  );
}
