import type { Visit } from '../../../src/domain/visit.ts';
import { amendVisit } from '../../../src/store/visits.ts';
import { oneOf, type Planners } from './plan.ts';

export const VISIT_DEEDS: Planners = {
  amendVisit: (seat, step, word) => {
    const saw = oneOf<Visit>(seat, 'visits', step);
    if (!saw) return null;
    const fields = step.how % 3 ? { note: word } : { passersBy: step.how, endedAt: new Date().toISOString() };
    return {
      says: `writes ${Object.keys(fields).join(', ')} on the visit of ${saw.districtId}`,
      do: () => amendVisit(seat.tab(step.tab), seat.doer, saw, fields),
    };
  },
};
