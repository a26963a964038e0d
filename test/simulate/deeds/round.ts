import type { Encounter } from '../../../src/domain/encounter.ts';
import { dayOf } from '../../../src/domain/instant.ts';
import type { ServiceRequest } from '../../../src/domain/request.ts';
import type { Round, StopOf } from '../../../src/domain/round.ts';
import { addStop, dropStop, takeOver, tickStop } from '../../../src/store/round.ts';
import type { Seat } from '../phone.ts';
import type { Step } from '../scenario.ts';
import { nothing, oneOf, type Planners, pick } from './plan.ts';

export const ROUND_DEEDS: Planners = {
  walk: (seat, step) => {
    const day = dayOf(new Date().toISOString());
    const rounds = seat.rows<Round>('rounds');
    const stop = pick(rounds.find((round) => round.day === day)?.stops ?? [], step.which);
    const earlier = rounds.findLast((round) => round.day < day);
    const goal = goalOf(seat, step);
    const [says, change] = pick<[string, (store: ReturnType<Seat['tab']>) => Promise<unknown>]>(
      [
        ['wants to go somewhere', async (store) => goal && addStop(store, day, goal)],
        ['has been there, or not yet', async (store) => stop && tickStop(store, seat.doer, day, stop.id, !stop.doneAt)],
        ['does not want to go there', async (store) => stop && dropStop(store, day, stop.of)],
        ['takes over what was left', async (store) => earlier && takeOver(store, earlier, day)],
      ],
      step.how,
    ) ?? ['', async () => {}];
    return {
      says: `${says}, on the round of ${day}`,
      do: () => seat.walk(() => change(seat.tab(step.tab))).then(nothing),
    };
  },
};

function goalOf(seat: Seat, step: Step): StopOf | undefined {
  const kind = step.which % 2 ? 'request' : 'encounter';
  const record = oneOf<ServiceRequest | Encounter>(seat, `${kind}s`, step);
  return record && { kind, id: record.id };
}
