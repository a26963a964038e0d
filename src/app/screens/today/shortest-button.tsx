import { useState } from 'preact/hooks';
import { type Point, walkLength } from '../../../domain/distance.ts';
import { type Round, type Stop, shortestFrom } from '../../../domain/round.ts';
import type { StopSeen } from '../../../store/round.ts';
import { findHere } from '../../here.ts';
import { Button } from '../../ui/button.tsx';
import { useSay, useWords } from '../../use-session.ts';

interface ShortestButtonProps {
  seen: StopSeen[];
  /** Told what was done in words, and how to do it. */
  onOrder: (told: string, update: (round: Round) => Round) => void;
}

/** Puts what is left in a short order from where the phone is; nothing leaves the phone for it. */
export function ShortestButton({ seen, onOrder }: ShortestButtonProps) {
  const { round: words, act } = useWords();
  const say = useSay();
  const [state, setState] = useState<'still' | 'finding' | 'none'>('still');
  const points = new Map(seen.flatMap(({ stop, point }): [string, Point][] => (point ? [[stop.id, point]] : [])));
  const known = seen.filter(({ stop }) => stop.doneAt === null && points.has(stop.id));
  if (known.length < 3) return null;
  const pointOf = ({ id }: Stop) => points.get(id) ?? null;
  const order = async () => {
    setState('finding');
    const here = await findHere();
    setState(here ? 'still' : 'none');
    if (!here) return;
    const { stops } = shortestFrom({ day: '', stops: known.map(({ stop }) => stop) }, here, pointOf);
    const way = stops.map(pointOf).filter((point) => point !== null);
    onOrder(words.shortened(say.distance(walkLength(here, way))), (round) => shortestFrom(round, here, pointOf));
  };
  return (
    <>
      <Button icon="route" isDisabled={state === 'finding'} onClick={order}>
        {state === 'finding' ? act.loading : words.shortest}
      </Button>
      {state === 'none' && (
        <p class="soft" role="status">
          {words.noHere}
        </p>
      )}
    </>
  );
}
