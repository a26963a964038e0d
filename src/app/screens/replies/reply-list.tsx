import { useState } from 'preact/hooks';
import type { Reply } from '../../../domain/reply.ts';
import { inLanguage } from '../../../domain/text.ts';
import type { Refused } from '../../api.ts';
import { Button } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { ListRow } from '../../ui/list-row.tsx';
import { Screen } from '../../ui/screen.tsx';
import { UndoLine } from '../../ui/undo-line.tsx';
import { useSession, useWords } from '../../use-session.ts';
import { useWork } from '../../work.tsx';
import { Unheard } from '../more/unheard.tsx';
import type { ReplyDone } from '../replies.tsx';
import { useDeskWords } from '../request/use-desk-words.ts';
import { NEW } from './one-reply.tsx';
import { presentIn, putReply } from './put-reply.ts';
import { NOTHING, useReplies } from './use-replies.ts';
import { useWhen } from './use-when.ts';

interface ReplyListProps {
  currentId: string | undefined;
  done: ReplyDone;
  setDone: (done: ReplyDone) => void;
}

/** All ready answers by name, each with when it is offered. */
export function ReplyList({ currentId, done, setDone }: ReplyListProps) {
  const { act } = useWords();
  const { replies: words } = useDeskWords();
  const { wakeNow } = useWork();
  const replies = useReplies(done);
  const [refused, setRefused] = useState<Refused | null>(null);
  const add = (
    <Button kind="do" icon="add" href={`/replies/${NEW}`}>
      {words.add}
    </Button>
  );
  const { removed } = done;
  const putBack = async () => {
    if (!removed) return;
    const answered = await putReply(removed, null);
    const no = 'refused' in answered ? answered.refused : null;
    setRefused(no);
    // Somebody else has set one in its place.
    const isOther = no !== null && presentIn(no) !== undefined;
    if (no && !isOther) return;
    setDone(isOther ? NOTHING : { saved: removed, removed: null });
    wakeNow();
  };
  return (
    <Screen title={words.title} back="/more" takesFocus={currentId === undefined} actions={replies.length > 0 && add}>
      {removed && <UndoLine text={words.removed} undoWord={act.undo} onUndo={putBack} />}
      {!removed && done.saved && <UndoLine text={words.saved} undoWord={act.undo} />}
      {refused && <Unheard refused={refused} {...(removed && { onRetry: putBack })} />}
      {replies.length === 0 ? (
        <Empty title={words.none} action={add}>
          {words.noneHelp}
        </Empty>
      ) : (
        <ul class="rows">
          {replies.map((reply) => (
            <ReplyRow key={reply.id} reply={reply} isCurrent={reply.id === currentId} />
          ))}
        </ul>
      )}
    </Screen>
  );
}

function ReplyRow({ reply, isCurrent }: { reply: Reply; isCurrent: boolean }) {
  const whenOf = useWhen();
  const language = useSession((session) => session.language);
  return (
    <ListRow
      title={inLanguage(reply.name, language)}
      line={whenOf(reply)}
      href={`/replies/${reply.id}`}
      isCurrent={isCurrent}
    />
  );
}
