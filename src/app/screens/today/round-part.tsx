import { useEffect, useState } from 'preact/hooks';
import type { Problem } from '../../../domain/problem.ts';
import { MOST_STOPS, type Round, withoutStop } from '../../../domain/round.ts';
import {
  changeWithUndo,
  forgetOldRounds,
  type StopSeen,
  tickStop,
  type Undo,
  watchRound,
} from '../../../store/round.ts';
import { focusSoon } from '../../focus.ts';
import { useHere } from '../../here.ts';
import { useLive } from '../../live.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { UndoLine } from '../../ui/undo-line.tsx';
import { useWords } from '../../use-session.ts';
import { sayProblem } from '../../words/say-problem.ts';
import { useWork } from '../../work.tsx';
import { AddStop } from './add-stop.tsx';
import { ArrangeStops } from './arrange-stops.tsx';
import { LeftOver } from './left-over.tsx';
import { NotKept } from './not-kept.tsx';
import { sayStop } from './say-stop.ts';
import { ShortestButton } from './shortest-button.tsx';
import { StopRow } from './stop-row.tsx';
import { useDay } from './use-day.ts';
import { useKeeping } from './use-keeping.ts';

/** Where the officer wants to go today: what is left in its order, then what is done. */
export function RoundPart({ now }: { now: string }) {
  const words = useWords();
  const { store, doer } = useWork();
  const day = useDay(now);
  const here = useHere();
  const seen = useLive(() => watchRound(store, day), [store, day]);
  const [isArranging, setArranging] = useState(false);
  const [told, setTold] = useState<{ text: string; undo: Undo } | null>(null);
  const [problems, setProblems] = useState<Problem[]>([]);
  const { isLost, keep } = useKeeping();
  useEffect(() => {
    forgetOldRounds(store, day).catch(console.error);
  }, [store, day]);
  if (!seen) return null;
  const left = seen.filter(({ stop }) => stop.doneAt === null);
  const done = seen.filter(({ stop }) => stop.doneAt !== null);
  const tell = (text: string, undo: Undo) => {
    setTold({
      text,
      undo: async () => {
        if (await keep(undo)) setTold(null);
      },
    });
    focusSoon('.round .undo-line button');
  };
  const tick = (one: StopSeen) =>
    keep(async () => {
      const { id, doneAt } = one.stop;
      setProblems(await tickStop(store, doer, day, id, doneAt === null));
      if (doneAt !== null) return setTold(null);
      const { title } = sayStop(one, words);
      tell(`${words.round.done}: ${title}`, async () => setProblems(await tickStop(store, doer, day, id, false)));
    });
  const change = (text: string, update: (round: Round) => Round) =>
    keep(async () => tell(text, await changeWithUndo(store, day, update)));
  const canArrange = left.length > 0;
  return (
    <section class="stack is-tight round" aria-labelledby="round-title">
      <h2 id="round-title">{words.round.title}</h2>
      {seen.length === 0 ? (
        <p class="soft">{words.round.help}</p>
      ) : (
        <p class="soft">{words.round.progress(done.length, seen.length)}</p>
      )}
      <LeftOver
        day={day}
        isFull={seen.length >= MOST_STOPS}
        keep={keep}
        onForgotten={(undo) => tell(words.round.takenOff, undo)}
      />
      <NotKept isLost={isLost} />
      {told && <UndoLine text={told.text} undoWord={words.act.undo} onUndo={told.undo} />}
      {problems.map((problem) => (
        <Notice key={problem.field} tone="bad" title={sayProblem(problem, words)} isLive />
      ))}
      {isArranging && canArrange ? (
        <ArrangeStops
          day={day}
          stops={left}
          keep={keep}
          onDrop={(one) => change(words.round.takenOff, (round) => withoutStop(round, one.stop.id))}
        />
      ) : (
        seen.length > 0 && (
          <ul class="rows">
            {[...left, ...done].map((one) => (
              <StopRow key={one.stop.id} seen={one} here={here} onTick={() => tick(one)} />
            ))}
          </ul>
        )
      )}
      <div class="actions">
        {canArrange && (
          <Button icon={isArranging ? 'check' : 'list'} onClick={() => setArranging(!isArranging)}>
            {isArranging ? words.round.arranged : words.round.arrange}
          </Button>
        )}
        <ShortestButton seen={seen} onOrder={change} />
      </div>
      <AddStop day={day} stops={seen} />
    </section>
  );
}
