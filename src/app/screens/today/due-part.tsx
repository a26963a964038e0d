import { useState } from 'preact/hooks';
import type { Encounter } from '../../../domain/encounter.ts';
import { daysBetween } from '../../../domain/follow-up.ts';
import type { Problem } from '../../../domain/problem.ts';
import { findStop, type StopOf } from '../../../domain/round.ts';
import { findEncounter } from '../../../store/encounters.ts';
import { type FollowUpSeen, finishFollowUp, reopenFollowUp, watchDue } from '../../../store/follow-ups.ts';
import { addStop, watchRound } from '../../../store/round.ts';
import { focusSoon } from '../../focus.ts';
import { useLive } from '../../live.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { ListRow } from '../../ui/list-row.tsx';
import { Notice } from '../../ui/notice.tsx';
import { StateMark } from '../../ui/state-mark.tsx';
import { UndoLine } from '../../ui/undo-line.tsx';
import { useNames } from '../../use-names.ts';
import { useWords } from '../../use-session.ts';
import { sayProblem } from '../../words/say-problem.ts';
import { useWork } from '../../work.tsx';
import { RestMark } from '../contacts/rest-mark.tsx';
import { NotKept } from './not-kept.tsx';
import { sayWhom, shortened } from './say-stop.ts';
import { useDay } from './use-day.ts';
import { useKeeping } from './use-keeping.ts';

/** Whom the officer has promised to come back to, today or before; those on the round of today are told there. */
export function DuePart({ now }: { now: string }) {
  const words = useWords();
  const { followUp: said } = words;
  const { store, doer } = useWork();
  const day = useDay(now);
  const due = useLive(() => watchDue(store, doer.person.id, day), [store, day]) ?? [];
  const seen = useLive(() => watchRound(store, day), [store, day]) ?? [];
  const [gone, setGone] = useState<{ id: string; name: string } | null>(null);
  const [problems, setProblems] = useState<Problem[]>([]);
  const { isLost, keep } = useKeeping();
  const round = { day, stops: seen.map(({ stop }) => stop) };
  const left = due.filter(({ encounter }) => findStop(round, stopOf(encounter)) === undefined);
  const finish = async (encounter: Encounter, name: string) => {
    const found = await finishFollowUp(store, doer, encounter);
    setProblems(found);
    if (found.length > 0) return;
    setGone({ id: encounter.id, name });
    focusSoon('.due .undo-line button');
  };
  const reopen = async () => {
    const stands = gone && (await findEncounter(store, gone.id));
    const found = stands ? await reopenFollowUp(store, doer, stands) : [];
    setProblems(found);
    if (found.length === 0) setGone(null);
  };
  if (left.length === 0 && !gone) return null;
  return (
    <section class="stack is-tight due">
      <h2>{said.title}</h2>
      {gone && <UndoLine text={said.told(gone.name)} undoWord={words.act.undo} onUndo={() => keep(reopen)} />}
      <NotKept isLost={isLost} />
      {problems.map((problem) => (
        <Notice key={problem.field} tone="bad" title={sayProblem(problem, words)} isLive />
      ))}
      {left.length > 0 && (
        <ul class="rows">
          {left.map((one) => (
            <DueRow
              key={one.encounter.id}
              seen={one}
              day={day}
              onDone={(name) => keep(() => finish(one.encounter, name))}
              onPut={() => keep(() => addStop(store, day, stopOf(one.encounter)))}
            />
          ))}
        </ul>
      )}
    </section>
  );
}

const stopOf = ({ id }: Encounter): StopOf => ({ kind: 'encounter', id });

interface DueRowProps {
  seen: FollowUpSeen;
  day: string;
  onDone: (name: string) => void;
  onPut: () => void;
}

function DueRow({ seen: { encounter, contact }, day, onDone, onPut }: DueRowProps) {
  const all = useWords();
  const { followUp: words, round } = all;
  const names = useNames();
  const { note, place, districtId, followUp } = encounter;
  const name = sayWhom(encounter, contact, all);
  const where = name === place?.address ? '' : place?.address;
  return (
    <ListRow
      href={`/encounters/${encounter.id}`}
      title={name}
      line={[where, followUp?.words || (name === shortened(note) ? '' : shortened(note))].filter(Boolean).join(' · ')}
      marks={
        <>
          {followUp && followUp.on < day ? (
            <StateMark kind="late">{words.late(daysBetween(followUp.on, day))}</StateMark>
          ) : (
            <StateMark kind="planned">{words.today}</StateMark>
          )}
          {contact && <RestMark contact={contact} />}
          {districtId && <Badge icon="place">{names.district(districtId)}</Badge>}
        </>
      }
      act={
        <div class="row-acts">
          <Button kind="plain" icon="walk" label={round.putOne(name)} onClick={onPut}>
            {round.put}
          </Button>
          <Button icon="check" label={`${words.done}: ${name}`} onClick={() => onDone(name)}>
            {words.done}
          </Button>
        </div>
      }
    />
  );
}
