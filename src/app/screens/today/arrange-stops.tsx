import { inOrder } from '../../../domain/round.ts';
import { changeRound, type StopSeen } from '../../../store/round.ts';
import { ArrangeRows } from '../../ui/arrange-rows.tsx';
import { useWords } from '../../use-session.ts';
import { useWork } from '../../work.tsx';
import { sayStop } from './say-stop.ts';
import type { Keep } from './use-keeping.ts';

interface ArrangeStopsProps {
  day: string;
  /** Those that are still to be done. */
  stops: StopSeen[];
  keep: Keep;
  onDrop: (one: StopSeen) => void;
}

/** The stops to be put in order. */
export function ArrangeStops({ day, stops, keep, onDrop }: ArrangeStopsProps) {
  const words = useWords();
  const { store } = useWork();
  const drop = (id: string) => {
    const one = stops.find(({ stop }) => stop.id === id);
    if (one) onDrop(one);
  };
  return (
    <ArrangeRows
      rows={stops.map((one) => ({ id: one.stop.id, name: sayStop(one, words).title }))}
      onOrder={(order) => keep(() => changeRound(store, day, (round) => inOrder(round, order)))}
      takeOut={words.round.takeOff}
      onTakeOut={drop}
    />
  );
}
