import { Button } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { UndoLine } from '../../../ui/undo-line.tsx';
import { VirtualList } from '../../../ui/virtual-list.tsx';
import { useSay, useWords } from '../../../use-session.ts';
import type { FileWords } from '../../../words/en/files.ts';
import { sayProblem } from '../../../words/say-problem.ts';
import type { Taken } from './intake.ts';
import { KeptTold } from './kept-told.tsx';
import { sayTakenBack } from './say-taken-back.ts';
import { UnreadPart } from './unread-part.tsx';
import type { useIntake } from './use-intake.ts';

interface TakenToldProps {
  work: ReturnType<typeof useIntake>;
  taken: Taken;
  words: FileWords['intake'];
}

/** What was taken in, what was not and why, and the way back. */
export function TakenTold({ work, taken, words }: TakenToldProps) {
  const all = useWords();
  const say = useSay();
  const { contacts, notTaken, stayed } = taken;
  return (
    <>
      {stayed === null ? (
        <UndoLine
          text={words.taken(contacts.length, say.number(contacts.length))}
          undoWord={all.act.undo}
          onUndo={contacts.length > 0 ? work.takeBack : undefined}
        />
      ) : (
        <BackTold {...sayTakenBack(contacts.length, stayed, words, say)} />
      )}
      {notTaken.length > 0 && stayed === null && (
        <div class="actions">
          <Button icon="back" onClick={work.goBack}>
            {words.goBack(notTaken.length, say.number(notTaken.length))}
          </Button>
        </div>
      )}
      <VirtualList items={notTaken} keyOf={({ place }) => String(place)}>
        {({ name, problems }) => (
          <Notice tone="bad" title={words.notTaken(name)}>
            {problems.map((problem) => (
              <p key={problem.field}>{sayProblem(problem, all)}</p>
            ))}
          </Notice>
        )}
      </VirtualList>
      <UnreadPart unread={work.intake?.reading.unread ?? []} words={words} />
      <KeptTold isKept={work.isKept} words={words} />
      <div class="actions">
        <Button kind="do" icon="contacts" href="/contacts">
          {all.contacts.title}
        </Button>
        <Button icon="check" onClick={work.finish}>
          {words.done}
        </Button>
      </div>
    </>
  );
}

function BackTold({ isGood, title, more }: ReturnType<typeof sayTakenBack>) {
  return (
    <Notice tone={isGood ? 'good' : 'plain'} title={title} isLive>
      {more && <p>{more}</p>}
    </Notice>
  );
}
