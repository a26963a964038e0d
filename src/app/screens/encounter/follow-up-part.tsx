import { useMemo, useState } from 'preact/hooks';
import type { Encounter } from '../../../domain/encounter.ts';
import { type FollowUp, findOpenFollowUp } from '../../../domain/follow-up.ts';
import type { Problem } from '../../../domain/problem.ts';
import { watchContact } from '../../../store/contacts.ts';
import { amendEncounter } from '../../../store/encounters.ts';
import { finishFollowUp, reopenFollowUp } from '../../../store/follow-ups.ts';
import { focusSoon } from '../../focus.ts';
import { useLive } from '../../live.ts';
import { oneAtATime } from '../../one-at-a-time.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useSay, useWords } from '../../use-session.ts';
import { sayProblem } from '../../words/say-problem.ts';
import { useWork } from '../../work.tsx';
import { NotKept } from '../today/not-kept.tsx';
import { RoundButton } from '../today/round-button.tsx';
import { sayWhom } from '../today/say-stop.ts';
import { useKeeping } from '../today/use-keeping.ts';
import { FollowUpFields } from './follow-up-fields.tsx';
import { useBegun } from './use-begun.ts';

/** The encounter as it was when the change began, and what is to stand there. */
interface Change {
  saw: Encounter;
  followUp: FollowUp | null;
}

/** Whether and when to go back to whom one met; the officer who did sets it, changes it, ticks it off. */
export function FollowUpPart({ encounter, mayAmend }: { encounter: Encounter; mayAmend: boolean }) {
  const words = useWords();
  const say = useSay();
  const { store, doer } = useWork();
  const change = useBegun<Change>(`follow-up-of-${encounter.id}`, mayAmend);
  const draft = change.begun;
  const [problems, setProblems] = useState<Problem[]>([]);
  const { followUp } = encounter;
  const open = findOpenFollowUp(encounter);
  const contact = useLive(() => watchContact(store, encounter.contactId ?? ''), [store, encounter.contactId]);
  if (!followUp && !mayAmend) return null;
  const begin = () => {
    change.begin({ saw: encounter, followUp: open });
    focusSoon('.follow-up input');
  };
  const one = useMemo(oneAtATime, []);
  const { isLost, keep } = useKeeping();
  // A second tap would see what the first saw, and be in conflict with it.
  const tell = (work: () => Promise<Problem[]>) =>
    one(async () => {
      await keep(async () => {
        const found = await work();
        setProblems(found);
        if (found.length > 0) return;
        await change.end();
        focusSoon('.follow-up-part button');
      });
    });
  const save = (event: Event) => {
    event.preventDefault();
    if (!draft?.followUp) return;
    const { saw, followUp } = draft;
    tell(() => amendEncounter(store, doer, saw, { followUp }));
  };
  return (
    <section class="stack is-tight follow-up-part">
      {(followUp || draft) && <h2>{words.followUp.title}</h2>}
      {draft ? (
        <form class="stack" onSubmit={save}>
          <FollowUpFields followUp={draft.followUp} onChange={(followUp) => change.change({ ...draft, followUp })} />
          <div class="actions">
            <Button kind="do" type="submit" icon="check" isDisabled={!draft.followUp}>
              {words.act.save}
            </Button>
            <Button onClick={change.end}>{words.act.cancel}</Button>
          </div>
        </form>
      ) : (
        <>
          {followUp && (
            <p>
              {open || !followUp.doneAt
                ? words.followUp.on(say.date(followUp.on))
                : words.followUp.doneOn(say.date(followUp.doneAt))}
              {followUp.words && ` · ${followUp.words}`}
            </p>
          )}
          {mayAmend && (
            <div class="actions">
              {open && (
                <Button icon="check" onClick={() => tell(() => finishFollowUp(store, doer, encounter))}>
                  {words.followUp.done}
                </Button>
              )}
              {followUp?.doneAt && (
                <Button icon="undo" onClick={() => tell(() => reopenFollowUp(store, doer, encounter))}>
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
                  onClick={() => tell(() => amendEncounter(store, doer, encounter, { followUp: null }))}
                >
                  {words.followUp.none}
                </Button>
              )}
            </div>
          )}
        </>
      )}
      <NotKept isLost={isLost} />
      {problems.map((problem) => (
        <Notice key={problem.field} tone="bad" title={sayProblem(problem, words)} isLive />
      ))}
      {open && !draft && (
        <RoundButton of={{ kind: 'encounter', id: encounter.id }} name={sayWhom(encounter, contact ?? null, words)} />
      )}
    </section>
  );
}
