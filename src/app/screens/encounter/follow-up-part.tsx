import { useState } from 'preact/hooks';
import type { Encounter } from '../../../domain/encounter.ts';
import { type FollowUp, openFollowUp } from '../../../domain/follow-up.ts';
import type { Problem } from '../../../domain/problem.ts';
import { amendEncounter } from '../../../store/encounters.ts';
import { finishFollowUp, reopenFollowUp } from '../../../store/follow-ups.ts';
import { focusSoon } from '../../focus.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useSay, useWords } from '../../use-session.ts';
import { sayProblem } from '../../words/say-problem.ts';
import { useWork } from '../../work.tsx';
import { RoundButton } from '../today/round-button.tsx';
import { FollowUpFields } from './follow-up-fields.tsx';

/** Whether and when to go back to whom one met; the officer who did sets it, changes it, ticks it off. */
export function FollowUpPart({ encounter, mayAmend }: { encounter: Encounter; mayAmend: boolean }) {
  const words = useWords();
  const say = useSay();
  const { store, doer } = useWork();
  const [draft, setDraft] = useState<{ saw: Encounter; followUp: FollowUp | null } | null>(null);
  const [problems, setProblems] = useState<Problem[]>([]);
  const { followUp } = encounter;
  const open = openFollowUp(encounter);
  if (!followUp && !mayAmend) return null;
  const begin = () => {
    setDraft({ saw: encounter, followUp: open });
    focusSoon('.follow-up input');
  };
  const tell = async (work: Promise<Problem[]>) => {
    const found = await work;
    setProblems(found);
    if (found.length > 0) return;
    setDraft(null);
    focusSoon('.follow-up-part button');
  };
  const save = (event: Event) => {
    event.preventDefault();
    if (!draft?.followUp) return setDraft(null);
    tell(amendEncounter(store, doer, draft.saw, { followUp: draft.followUp }));
  };
  const day = (on: string) => say.date(`${on}T12:00:00.000Z`);
  return (
    <section class="stack is-tight follow-up-part">
      {(followUp || draft) && <h2>{words.followUp.title}</h2>}
      {draft ? (
        <form class="stack" onSubmit={save}>
          <FollowUpFields followUp={draft.followUp} onChange={(followUp) => setDraft({ ...draft, followUp })} />
          <div class="actions">
            <Button kind="do" type="submit" icon="check" isDisabled={!draft.followUp}>
              {words.act.save}
            </Button>
            <Button onClick={() => setDraft(null)}>{words.act.cancel}</Button>
          </div>
        </form>
      ) : (
        <>
          {followUp && (
            <p>
              {open || !followUp.doneAt
                ? words.followUp.on(day(followUp.on))
                : words.followUp.doneOn(say.date(followUp.doneAt))}
              {followUp.words && ` · ${followUp.words}`}
            </p>
          )}
          {mayAmend && (
            <div class="actions">
              {open && (
                <Button icon="check" onClick={() => tell(finishFollowUp(store, doer, encounter))}>
                  {words.followUp.done}
                </Button>
              )}
              {followUp?.doneAt && (
                <Button icon="undo" onClick={() => tell(reopenFollowUp(store, doer, encounter))}>
                  {words.round.notDone}
                </Button>
              )}
              <Button icon="calendar" onClick={begin}>
                {open ? words.act.change : words.followUp.add}
              </Button>
              {open && (
                <Button
                  kind="plain"
                  icon="close"
                  onClick={() => tell(amendEncounter(store, doer, encounter, { followUp: null }))}
                >
                  {words.followUp.none}
                </Button>
              )}
            </div>
          )}
        </>
      )}
      {problems.map((problem) => (
        <Notice key={problem.field} tone="bad" title={sayProblem(problem, words)} isLive />
      ))}
      {open && !draft && <RoundButton of={{ kind: 'encounter', id: encounter.id }} name={words.followUp.title} />}
    </section>
  );
}
