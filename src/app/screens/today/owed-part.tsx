import { useState } from 'preact/hooks';
import { beginsWithOwn } from '../../../domain/owed.ts';
import { useAnswer } from '../../find/use-answer.ts';
import { Button } from '../../ui/button.tsx';
import { useSay, useWords } from '../../use-session.ts';
import { useWork } from '../../work.tsx';

/** Of how many requests somebody is owed a word, however long ago they spoke, as the next screen begins: a way to all of them. */
export function OwedPart() {
  const { telling: words } = useWords();
  const say = useSay();
  const { person } = useWork().doer;
  const [now] = useState(() => new Date().toISOString());
  const answer = useAnswer('owed', { person, isMine: beginsWithOwn(person), now });
  if (!answer?.isWhole || answer.ids.length === 0) return null;
  const all = answer.ids.length;
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
