import { useRef, useState } from 'preact/hooks';
import type { Id } from '../../../domain/id.ts';
import { dayOf } from '../../../domain/instant.ts';
import type { Visit } from '../../../domain/visit.ts';
import { watchEncounters, watchVisits } from '../../../store/encounters.ts';
import { amendVisit } from '../../../store/visits.ts';
import { focusSoon } from '../../focus.ts';
import { useLive } from '../../live.ts';
import { RecordMark } from '../../record-mark.tsx';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { UndoLine } from '../../ui/undo-line.tsx';
import { useNames } from '../../use-names.ts';
import { useSay, useWords } from '../../use-session.ts';
import { sayProblem } from '../../words/say-problem.ts';
import { useWork } from '../../work.tsx';
import { Counter } from './counter.tsx';
import { useSlow } from './use-slow.ts';

/** Where the officer is out today; or this one visit of the day. */
export function VisitsPart({ now, only }: { now: string; only?: Id | null }) {
  const { store, doer, directory } = useWork();
  const timeZone = directory.municipality?.timeZone;
  const day = dayOf(now, timeZone);
  const visits = useLive(() => watchVisits(store, doer.person.id, day, timeZone), [store, day, timeZone]) ?? [];
  const since = visits.map(({ startedAt }) => startedAt).sort()[0] ?? now;
  const encounters = useLive(() => watchEncounters(store, since), [store, since]) ?? [];
  return (
    <>
      {visits
        .filter(({ id }) => only === undefined || id === only)
        .map((visit) => (
          <VisitCard
            key={visit.id}
            visit={visit}
            encounters={encounters.filter(({ visitId }) => visitId === visit.id).length}
          />
        ))}
    </>
  );
}

function VisitCard({ visit, encounters }: { visit: Visit; encounters: number }) {
  const { visit: words } = useWords();
  const say = useSay();
  const names = useNames();
  const title = visit.districtId ? words.inDistrict(names.district(visit.districtId)) : words.nowhere;
  const when = visit.endedAt
    ? words.until(say.time(visit.startedAt), say.time(visit.endedAt))
    : words.since(say.time(visit.startedAt));
  return (
    <section class="card" aria-label={`${title}, ${when}`}>
      <div class="stack is-tight">
        <h2>{title}</h2>
        <p class="row-marks">
          <span>
            {when} · {words.encounters(encounters)}
          </span>
          <RecordMark of={`visit/${visit.id}`} />
        </p>
      </div>
      <VisitFields visit={visit} />
    </section>
  );
}

function VisitFields({ visit }: { visit: Visit }) {
  const words = useWords();
  const { store, doer } = useWork();
  const [problem, setProblem] = useState('');
  const card = useRef<HTMLDivElement>(null);
  const amend = async (fields: Parameters<typeof amendVisit>[3]) => {
    const [first] = await amendVisit(store, doer, visit, fields);
    setProblem(first ? sayProblem(first, words) : '');
  };
  const passersBy = useSlow(visit.passersBy, (passersBy) => amend({ passersBy }));
  const note = useSlow(visit.note, (note) => amend({ note }));
  const [isNoting, setNoting] = useState(false);
  const hasNote = isNoting || note.value !== '';
  const describe = () => {
    setNoting(true);
    focusSoon('textarea', card.current ?? undefined);
  };
  const end = () => {
    passersBy.settle();
    note.settle();
    amend({ endedAt: new Date().toISOString() });
    focusSoon('.undo-line button', card.current ?? undefined);
  };
  return (
    <div class="stack" ref={card}>
      <Counter label={words.visit.passersBy} value={passersBy.value} onChange={passersBy.change} />
      {hasNote && (
        <TextArea
          label={words.visit.note}
          hint={words.visit.noteHint}
          rows={2}
          value={note.value}
          maxLength={8000}
          onInput={note.change}
        />
      )}
      {problem && <Notice tone="bad" title={problem} isLive />}
      <div class="actions">
        {!hasNote && (
          <Button icon="edit" onClick={describe}>
            {words.visit.addNote}
          </Button>
        )}
        {!visit.endedAt && (
          <Button icon="stop" onClick={end}>
            {words.visit.end}
          </Button>
        )}
      </div>
      {visit.endedAt && (
        <UndoLine text={words.visit.ended} undoWord={words.act.undo} onUndo={() => amend({ endedAt: null })} />
      )}
    </div>
  );
}
