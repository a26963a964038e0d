import type { Put, World } from '../deeds.ts';
import { isOpen, type ServiceRequest } from '../request.ts';
import { mirrorOf, partsIn } from '../request-part.ts';
import { isSame } from '../same.ts';

/**
 * The lead of this part, with the part in it as it now stands, and with what was said when its status was set: it is told of words, of an
 * end and of a new beginning. Nothing where it has all that, is not here, or this is no part.
 */
export function tellLead(was: ServiceRequest, part: ServiceRequest, world: Pick<World, 'find'>): Put[] {
  const lead = world.find('request', part.partOf ?? '');
  if (!lead) return [];
  const parts = partsIn(lead).map((one) => (one.id === part.id ? mirrorOf(part) : one));
  const isTurn = isOpen(was) !== isOpen(part);
  const told = part.history
    .slice(was.history.length)
    .filter(({ deed, text }) => deed === 'status' && (isTurn || text !== undefined))
    .map(({ status, ...entry }) => ({
      ...entry,
      deed: 'part' as const,
      departmentId: part.departmentId,
      partStatus: status,
    }));
  if (told.length === 0 && isSame(parts, lead.parts)) return [];
  return [{ kind: 'request', id: lead.id, record: { ...lead, parts, history: [...lead.history, ...told] } }];
}
