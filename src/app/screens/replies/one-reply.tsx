import { useRef, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import type { Problem } from '../../../domain/problem.ts';
import { maySetReply, type Reply } from '../../../domain/reply.ts';
import { inLanguage, type Localized } from '../../../domain/text.ts';
import type { Refused } from '../../api.ts';
import { focusSoon } from '../../focus.ts';
import { oneAtATime } from '../../one-at-a-time.ts';
import { Button } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Progress } from '../../ui/progress.tsx';
import { Screen } from '../../ui/screen.tsx';
import { UndoLine } from '../../ui/undo-line.tsx';
import { useSession, useWords } from '../../use-session.ts';
import { sayProblem } from '../../words/say-problem.ts';
import { useWork } from '../../work.tsx';
import { Unheard } from '../more/unheard.tsx';
import type { ReplyDone } from '../replies.tsx';
import { useDeskWords } from '../request/use-desk-words.ts';
import { nameReply } from './name-reply.ts';
import { OvertakenReply } from './overtaken-reply.tsx';
import { presentIn, putReply, removeReply } from './put-reply.ts';
import { BLANK, changedDraft, draftOf, isOvertaken, type ReplyDraft, type ReplySaid } from './reply-draft.ts';
import { problemsBeside, ReplyFields } from './reply-fields.tsx';
import { NOTHING, useReplies } from './use-replies.ts';
import { useReplyDraft } from './use-reply-draft.ts';

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
  const found = useReplies(done).find((one) => one.id === id) ?? null;
  // What somebody else takes away meanwhile stays before the eyes of whoever writes.
  const last = useRef(found);
  if (found) last.current = found;
  const reply = last.current;
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
      {!isGone && isTheirs && <ReplyForm reply={reply} setDone={setDone} />}
    </Screen>
  );
}

interface ReplyFormProps {
  /** Null for a new one. */
  reply: Reply | null;
  setDone: (done: ReplyDone) => void;
}

function ReplyForm({ reply, setDone }: ReplyFormProps) {
  const words = useWords();
  const { replies: ours } = useDeskWords();
  const { route } = useLocation();
  const { wakeNow, doer } = useWork();
  const { draft: kept, isFound, put, settle, isHere } = useReplyDraft(reply?.id ?? NEW);
  // What the server said that there is, null for none; undefined where it has not been asked.
  const [heard, setHeard] = useState<Reply | null | undefined>();
  const [isTried, setTried] = useState(false);
  const [isSaving, setSaving] = useState(false);
  const [refused, setRefused] = useState<Refused | null>(null);
  const [thrown, setThrown] = useState<ReplyDraft | null>(null);
  const [oneByOne] = useState(oneAtATime);
  // A coordinator of some departments writes for one of these.
  const departmentId = maySetReply(doer.person, BLANK) ? null : (doer.person.departmentIds[0] ?? null);
  const start: ReplyDraft = reply
    ? draftOf(heard ?? reply)
    : { id: null, began: null, said: { ...BLANK, departmentId } };
  const draft = kept ?? start;
  const present = heard === undefined ? reply : heard;
  const isOver = (reply !== null || heard !== undefined) && isOvertaken(draft, present);
  const found = checkDraft(draft.said);
  const problems = [...(isTried ? found : []), ...(refused?.problems ?? [])];
  const set = (next: ReplyDraft | null) => {
    setRefused(null);
    setThrown(null);
    return put(next);
  };
  const throwAway = () => {
    set(null);
    setTried(false);
    setThrown(kept);
    focusSoon('.reply-thrown button');
  };
  const takeTheirs = () => {
    throwAway();
    if (!reply || !present) route('/replies');
  };
  const keepMine = () => {
    set({ ...draft, began: present });
    focusSoon('.reply-form button[type="submit"]');
  };
  const refuse = (no: Refused) => {
    setRefused(no);
    const other = presentIn(no);
    if (other === undefined) return;
    setHeard(other);
    setDone(NOTHING);
    wakeNow();
  };
  const busily = (work: () => Promise<void>) =>
    oneByOne(async () => {
      setSaving(true);
      setRefused(null);
      setThrown(null);
      await work().finally(() => setSaving(false));
    });
  const save = () => {
    setTried(true);
    if (found.length > 0 || isOver) return;
    busily(async () => {
      const id = draft.id ?? nameReply(draft.said.name);
      const sent = { ...draft, id };
      if (!draft.id) await put(sent);
      const { name, text } = sent.said;
      const said = { ...sent.said, name: withoutBlank(name), text: withoutBlank(text) };
      const answered = await putReply({ id, ...said }, sent.began);
      if ('refused' in answered) return refuse(answered.refused);
      const isAll = await settle(sent, answered.value);
      setHeard(answered.value);
      setDone({ saved: answered.value, removed: null });
      wakeNow();
      if (isAll && isHere.current) route('/replies');
    });
  };
  const remove = () =>
    busily(async () => {
      if (!reply) return;
      const seen = present ?? reply;
      const answered = await removeReply(seen);
      if ('refused' in answered) return refuse(answered.refused);
      await put(null);
      setDone({ saved: null, removed: seen });
      wakeNow();
      if (isHere.current) route('/replies');
    });
  const throwButton = (
    <Button kind="plain" icon="close" isDisabled={isSaving} onClick={throwAway}>
      {words.drafts.throwAway}
    </Button>
  );
  return (
    <form
      class="reply-form stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      {isFound && !isOver && <Notice title={ours.yourDraft} action={throwButton} />}
      {thrown && (
        <div class="reply-thrown">
          <UndoLine text={words.drafts.thrownAway} undoWord={words.act.undo} onUndo={() => set(thrown)} />
        </div>
      )}
      {isOver && <OvertakenReply present={present} keepMine={keepMine} takeTheirs={takeTheirs} />}
      <ReplyFields
        draft={draft.said}
        change={(change) => set(changedDraft(draft, start, change))}
        problems={problems}
      />
      {problemsBeside(problems).map((problem) => (
        <Notice
          key={`${problem.field} ${problem.reason}`}
          tone="bad"
          title={problem.reason === 'tooMany' ? ours.tooMany : sayProblem(problem, words)}
          isLive
        />
      ))}
      {refused && refused.problems.length === 0 && !isOver && <Unheard refused={refused} />}
      <p class="soft">{ours.keepsDraft}</p>
      {isSaving && <Progress words={words.marks.sending} />}
      <div class="actions">
        <Button kind="do" icon="check" type="submit" isDisabled={isSaving || isOver}>
          {words.act.save}
        </Button>
        {kept && !isFound && !isOver && throwButton}
        {reply && (
          <Button kind="danger" icon="remove" isDisabled={isSaving} onClick={remove}>
            {ours.remove}
          </Button>
        )}
      </div>
    </form>
  );
}

// A language that was begun and emptied again says nothing.
const withoutBlank = (said: Localized): Localized =>
  Object.fromEntries(Object.entries(said).filter(([, text]) => text?.trim()));

const checkDraft = ({ name, text }: ReplySaid): Problem[] =>
  Object.entries({ name, text }).flatMap(([field, said]): Problem[] =>
    Object.values(said).some((one) => one?.trim()) ? [] : [{ field, reason: 'missing' }],
  );
