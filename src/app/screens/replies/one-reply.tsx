import { useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import type { Problem } from '../../../domain/problem.ts';
import { maySetReply, type Reply } from '../../../domain/reply.ts';
import { inLanguage, type Localized } from '../../../domain/text.ts';
import type { Refused } from '../../api.ts';
import { oneAtATime } from '../../one-at-a-time.ts';
import { Button } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Screen } from '../../ui/screen.tsx';
import { useSession, useWords } from '../../use-session.ts';
import { useWork } from '../../work.tsx';
import { Unheard } from '../more/unheard.tsx';
import type { ReplyDone } from '../replies.tsx';
import { useDeskWords } from '../request/use-desk-words.ts';
import { nameReply } from './name-reply.ts';
import { putReply, removeReply } from './put-reply.ts';
import { ReplyFields } from './reply-fields.tsx';
import { useReplies } from './use-replies.ts';
import { BLANK, type ReplyDraft, useReplyDraft } from './use-reply-draft.ts';

/** In the address, in the place of an id: one that is not there yet. No id begins so. */
export const NEW = '-';

interface OneReplyProps {
  /** Null for a new one. */
  id: string | null;
  done: ReplyDone;
  setDone: (done: ReplyDone) => void;
}

/** One ready answer, to be changed or taken away; or a new one. */
export function OneReply({ id, done, setDone }: OneReplyProps) {
  const { replies: words } = useDeskWords();
  const { doer } = useWork();
  const language = useSession((session) => session.language);
  const replies = useReplies(done);
  const reply = replies.find((one) => one.id === id) ?? null;
  const title = reply ? inLanguage(reply.name, language) : words.add;
  const isGone = id !== null && reply === null;
  const isTheirs = reply === null || maySetReply(doer.person, reply);
  return (
    <Screen title={isGone ? words.title : title} back="/replies">
      {isGone && (
        <Empty title={words.gone} action={<Button href="/replies">{words.title}</Button>}>
          {words.chooseOne}
        </Empty>
      )}
      {!isGone && !isTheirs && <Notice title={words.notYours} />}
      {!isGone && isTheirs && <ReplyForm reply={reply} taken={replies} setDone={setDone} />}
    </Screen>
  );
}

interface ReplyFormProps {
  reply: Reply | null;
  taken: Reply[];
  setDone: (done: ReplyDone) => void;
}

function ReplyForm({ reply, taken, setDone }: ReplyFormProps) {
  const words = useWords();
  const { replies: ours } = useDeskWords();
  const { route } = useLocation();
  const { wakeNow, doer } = useWork();
  // A coordinator of some departments writes for one of these.
  const first = maySetReply(doer.person, BLANK)
    ? BLANK
    : { ...BLANK, departmentId: doer.person.departmentIds[0] ?? null };
  const { draft, change, drop } = useReplyDraft(reply?.id ?? NEW, reply ? draftOf(reply) : first);
  const [isTried, setTried] = useState(false);
  const [refused, setRefused] = useState<Refused | null>(null);
  const [oneByOne] = useState(oneAtATime);
  const found = checkDraft(draft);
  const problems = isTried ? [...found, ...(refused?.problems ?? [])] : [];
  const leave = async (done: ReplyDone) => {
    await drop();
    setDone(done);
    wakeNow();
    route('/replies');
  };
  const save = () =>
    oneByOne(async () => {
      setTried(true);
      if (found.length > 0) return;
      const id = reply?.id ?? nameReply(draft.name, taken);
      const said = { ...draft, name: withoutBlank(draft.name), text: withoutBlank(draft.text) };
      const answered = await putReply({ id, ...said });
      if ('refused' in answered) setRefused(answered.refused);
      else await leave({ saved: answered.value, removed: null });
    });
  const remove = () =>
    oneByOne(async () => {
      if (!reply) return;
      const answered = await removeReply(reply.id);
      if ('refused' in answered) setRefused(answered.refused);
      else await leave({ saved: null, removed: reply });
    });
  return (
    <form
      class="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <ReplyFields draft={draft} change={change} problems={problems} />
      {refused && refused.problems.length === 0 && <Unheard refused={refused} />}
      <p class="soft">{ours.keepsDraft}</p>
      <div class="actions">
        <Button kind="do" icon="check" type="submit">
          {words.act.save}
        </Button>
        {reply && (
          <Button kind="danger" icon="remove" onClick={remove}>
            {ours.remove}
          </Button>
        )}
      </div>
    </form>
  );
}

const draftOf = ({ id: _named, ...said }: Reply): ReplyDraft => said;

// A language that was begun and emptied again says nothing.
const withoutBlank = (said: Localized): Localized =>
  Object.fromEntries(Object.entries(said).filter(([, text]) => text?.trim()));

const checkDraft = ({ name, text }: ReplyDraft): Problem[] =>
  Object.entries({ name, text }).flatMap(([field, said]): Problem[] =>
    Object.values(said).some((one) => one?.trim()) ? [] : [{ field, reason: 'missing' }],
  );
