import type { Effect, World } from '../deeds.ts';
import type { DeedName, Mutation } from '../mutation.ts';
import { type Reason, refuse } from '../problem.ts';
import { standingOf } from '../record.ts';
import type { HistoryEntry, ServiceRequest } from '../request.ts';
import { reaches } from './reaches.ts';

/** The request that the mutation is about, changed so, or why it may not be. */
export function onRequest(
  deed: DeedName,
  world: World,
  mutation: Mutation,
  change: (request: ServiceRequest) => ServiceRequest | Reason,
): Effect {
  const request = world.find('request', mutation.recordId);
  if (!request) return refuse('gone');
  if (!reaches(world, deed, standingOf('request', request))) return refuse('outOfReach');
  const changed = change(request);
  return typeof changed === 'string'
    ? refuse(changed)
    : { puts: [{ kind: 'request', id: request.id, record: changed }] };
}

/** What the history of a request says of the deed. */
export const note = (world: World, entry: Omit<HistoryEntry, 'at' | 'byId'>): HistoryEntry => ({
  at: world.at,
  byId: world.person.id,
  ...entry,
});
