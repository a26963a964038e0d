import { KIND_OF } from '../../../src/domain/ground.ts';
import { onWhatStands } from '../../../src/domain/mutation.ts';
import { keyOf } from '../../../src/domain/record.ts';
import { putBack, throwAway, tryAgain } from '../../../src/store/outbox.ts';
import { type Held, isStuck } from '../../../src/store/store.ts';
import { nothing, type Planners, pick } from './plan.ts';

export const OUTBOX_DEEDS: Planners = {
  tryAgain: (seat, step) => {
    const row = pick(seat.outbox.filter(isStuck), step.which);
    if (!row) return null;
    return {
      says: `tries again: ${seat.sayRow(row)}`,
      do: () => tryAgain(seat.tab(step.tab), seat.doer.person, row.seq).then(nothing),
    };
  },
  useMine: (seat, step) => {
    const row = pick(
      seat.outbox.filter(({ state }) => state === 'conflict'),
      step.which,
    );
    if (!row || !('fields' in row.mutation.args)) return null;
    const key = keyOf({ kind: KIND_OF[row.mutation.name], id: row.mutation.recordId });
    const held = seat.rows<Held>('held').find((copy) => copy.key === key);
    const args = onWhatStands(row.mutation.args as { fields: object; seen: object }, held?.record ?? {});
    return {
      says: `wants theirs all the same: ${seat.sayRow(row)}`,
      do: () => tryAgain(seat.tab(step.tab), seat.doer.person, row.seq, args as typeof row.mutation.args).then(nothing),
    };
  },
  throwAway: (seat, step) => {
    const row = pick(seat.outbox.filter(isStuck), step.which);
    if (!row) return null;
    return {
      says: `throws away: ${seat.sayRow(row)}`,
      do: async () => {
        seat.giving.add(row.seq);
        const gone = await throwAway(seat.tab(step.tab), seat.doer.person, row.seq);
        if (gone) seat.thrown.push(gone);
        return [];
      },
    };
  },
  putBack: (seat, step) => {
    const row = seat.thrown.pop();
    if (!row) return null;
    return {
      says: `puts back: ${seat.sayRow(row)}`,
      do: async () => {
        seat.giving.delete(row.seq);
        await putBack(seat.tab(step.tab), seat.doer.person, row);
        return [];
      },
    };
  },
};
