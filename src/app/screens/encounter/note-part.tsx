import { useEffect, useRef, useState } from 'preact/hooks';
import { type Encounter, OUTCOMES } from '../../../domain/encounter.ts';
import type { Problem } from '../../../domain/problem.ts';
import { dropDraft, findDraft, keepDraft } from '../../../store/drafts.ts';
import { amendEncounter } from '../../../store/encounters.ts';
import { Button } from '../../ui/button.tsx';
import { Chips } from '../../ui/chips.tsx';
import { Notice } from '../../ui/notice.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { useWords } from '../../use-session.ts';
import { sayProblem } from '../../words/say-problem.ts';
import { useWork } from '../../work.tsx';

type Fields = Pick<Encounter, 'note' | 'outcome'>;

/** What was said, which the officer may write better later. */
export function NotePart({ encounter, mayAmend }: { encounter: Encounter; mayAmend: boolean }) {
  const { encounter: words } = useWords();
  const { store } = useWork();
  const [saw, setSaw] = useState<Encounter | null>(null);
  const [kept, setKept] = useState<Fields | null>(null);
  const [isChanged, setChanged] = useState(false);
  // A change that was begun and left is still there.
  useEffect(() => {
    findDraft(store, draftIdOf(encounter)).then((draft) => {
      if (!draft || !mayAmend) return;
      setKept(draft.content as Fields);
      setSaw(encounter);
    });
  }, []);
  const close = (hasChanged: boolean) => {
    setSaw(null);
    setKept(null);
    setChanged(hasChanged);
  };
  return (
    <section class="stack">
      <h2>{words.note}</h2>
      {saw ? (
        <NoteForm saw={saw} start={kept ?? saw} onClose={close} />
      ) : (
        <>
          <p class={encounter.note ? 'story-words' : 'soft'}>{encounter.note || words.noNote}</p>
          {isChanged && <Notice tone="good" title={words.changed} isLive />}
          {mayAmend && (
            <div class="actions">
              <Button icon="edit" onClick={() => setSaw(encounter)}>
                {words.changeNote}
              </Button>
            </div>
          )}
        </>
      )}
    </section>
  );
}

interface NoteFormProps {
  /** The encounter as it was when the change began. */
  saw: Encounter;
  start: Fields;
  onClose: (hasChanged: boolean) => void;
}

function NoteForm({ saw, start, onClose }: NoteFormProps) {
  const words = useWords();
  const { store, doer } = useWork();
  const [fields, setFields] = useState<Fields>({ note: start.note, outcome: start.outcome });
  const [problems, setProblems] = useState<Problem[]>([]);
  const note = useRef<HTMLTextAreaElement>(null);
  useEffect(() => note.current?.focus(), []);
  const change = (update: Partial<Fields>) => {
    const next = { ...fields, ...update };
    setFields(next);
    keepDraft(store, { id: draftIdOf(saw), kind: 'words', content: next }).catch(console.error);
  };
  const close = async (hasChanged: boolean) => {
    await dropDraft(store, draftIdOf(saw));
    onClose(hasChanged);
  };
  const save = async (event: Event) => {
    event.preventDefault();
    const changed = (['note', 'outcome'] as const).filter((field) => fields[field] !== saw[field]);
    if (changed.length === 0) return close(false);
    const told = Object.fromEntries(changed.map((field) => [field, fields[field]]));
    const found = await amendEncounter(store, doer, saw, told);
    setProblems(found);
    if (found.length === 0) await close(true);
  };
  return (
    <form class="stack" onSubmit={save}>
      <TextArea
        label={words.encounter.note}
        value={fields.note}
        maxLength={20_000}
        inputRef={note}
        onInput={(note) => change({ note })}
      />
      <Chips
        legend={words.encounter.outcome}
        options={OUTCOMES.map((value) => ({ value, label: words.outcomes[value] }))}
        value={fields.outcome}
        onChange={(outcome) => change({ outcome })}
      />
      {problems.map((problem) => (
        <Notice key={problem.field} tone="bad" title={sayProblem(problem, words)} isLive />
      ))}
      <div class="actions">
        <Button kind="do" type="submit" icon="check">
          {words.act.save}
        </Button>
        <Button onClick={() => close(false)}>{words.act.cancel}</Button>
      </div>
    </form>
  );
}

const draftIdOf = ({ id }: Encounter) => `note-of-${id}`;
