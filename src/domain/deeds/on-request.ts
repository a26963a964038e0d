import type { Effect, World } from '../deeds.ts';
import type { Id } from '../id.ts';
import type { DeedName, Mutation } from '../mutation.ts';
import { type Problem, type Reason, refuse } from '../problem.ts';
import { standingOf } from '../record.ts';
import type { HistoryEntry, ServiceRequest } from '../request.ts';
import { reaches } from './reaches.ts';
import { tellLead } from './tell-lead.ts';

/** The request that the mutation is about, changed so, or why it may not be; with its lead where it is a part and the lead is here. */
export function onRequest(
  deed: DeedName,
  world: World,
  mutation: Mutation,
  change: (request: ServiceRequest) => ServiceRequest | Reason | { problems: Problem[] },
): Effect {
  const request = world.find('request', mutation.recordId);
  if (!request) return refuse('gone');
  if (!reaches(world, deed, standingOf('request', request))) return refuse('outOfReach');
  const { lead } = mutation.args as { lead?: Id };
  if (lead !== undefined && lead !== request.partOf) return refuse('mismatch', 'partOf');
  const changed = change(request);
  if (typeof changed === 'string') return refuse(changed);
  if ('problems' in changed) return changed;
  return { puts: [{ kind: 'request', id: request.id, record: changed }, ...tellLead(request, changed, world)] };
}

/** What the history of a request says of the deed. */
export const note = (world: World, entry: Omit<HistoryEntry, 'at' | 'byId'>): HistoryEntry => ({
  at: world.at,
  byId: world.person.id,
  ...entry,
});
