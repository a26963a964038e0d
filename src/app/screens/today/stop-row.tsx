import { metresBetween, type Point } from '../../../domain/distance.ts';
import type { StopSeen } from '../../../store/round.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { ListRow } from '../../ui/list-row.tsx';
import { StateMark } from '../../ui/state-mark.tsx';
import { useSay, useWords } from '../../use-session.ts';
import { RestMark } from '../contacts/rest-mark.tsx';
import { Directions } from './directions.tsx';

import { sayStop } from './say-stop.ts';

interface StopRowProps {
  seen: StopSeen;
  here: Point | null;
  /** Ticks it off, or takes that back. */
  onTick: () => void;
}

/** One stop of the round: what it is, how far, and the tick. */
export function StopRow({ seen, here, onTick }: StopRowProps) {
  const words = useWords();
  const say = useSay();
  const { stop, point } = seen;
  const { title, line, href } = sayStop(seen, words);
  const { doneAt } = stop;
  return (
    <ListRow
      href={href}
      title={title}
      line={line}
      when={here && point && doneAt === null ? words.round.away(say.distance(metresBetween(here, point))) : undefined}
      marks={
        <>
          {doneAt !== null && <StateMark kind="done">{words.round.doneAt(say.time(doneAt))}</StateMark>}
          {seen.contact && <RestMark contact={seen.contact} />}
          {stop.of.kind !== 'place' && <Badge>{words.round.kinds[stop.of.kind]}</Badge>}
        </>
      }
      act={
        <div class="row-acts">
          {doneAt === null && point && <Directions to={point} name={title} />}
          <Button
            icon={doneAt === null ? 'check' : 'undo'}
            label={`${doneAt === null ? words.round.done : words.round.notDone}: ${title}`}
            onClick={onTick}
          >
            {doneAt === null ? words.round.done : words.round.notDone}
          </Button>
        </div>
      }
    />
  );
}
