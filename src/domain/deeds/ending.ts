import type { World } from '../deeds.ts';
import type { Args } from '../mutation.ts';
import { isOpen, type ServiceRequest } from '../request.ts';
import { known } from './known.ts';

type Ending = Pick<Args<'setStatus'>, 'cause' | 'blockedBy'>;

/** The request with what it came from and which rule stood in the way, where that was said; while it is open it has neither. */
export function withEnding(
  { cause: _cause, blockedBy: _blockedBy, ...request }: ServiceRequest,
  ending: Ending,
  world: World,
): ServiceRequest {
  if (isOpen(request)) return request;
  const cause = known(world.directory.municipality?.causes ?? [], ending.cause ?? null);
  const blockedBy = ending.blockedBy?.trim();
  return { ...request, ...(cause ? { cause } : {}), ...(blockedBy ? { blockedBy } : {}) };
}

/** What was said of how this request ended. */
export const endingOf = ({ cause, blockedBy }: ServiceRequest): Ending => ({
  ...(cause ? { cause } : {}),
  ...(blockedBy ? { blockedBy } : {}),
});
