import { useLate } from '../../use-late.ts';
import { FEW, type GroupName } from './group.tsx';
import type { FoundAll } from './use-found-all.ts';

// No screen shows more rows than these below the field.
const IN_SIGHT = 8;

/** Of each group what was found, as it is shown now: what lies below the fold follows after what is in sight, and stays as it was until then. */
export function useAsSeen(found: FoundAll): Record<GroupName, FoundAll> {
  const late = useLate(found);
  const { contact, request, encounter } = found.known;
  const counts: [GroupName, number][] = [
    ['contact', contact.ids.length],
    ['request', request.ids.length],
    ['encounter', encounter.ids.length],
    ['draft', found.drafts.length],
    ['place', found.places.length],
  ];
  let above = 0;
  const seen = counts.map(([name, count]) => {
    const isInSight = above < IN_SIGHT;
    above += Math.min(count, FEW);
    return [name, isInSight ? found : late];
  });
  return Object.fromEntries(seen);
}
