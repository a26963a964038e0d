import type { World } from '../deeds.ts';
import { later } from '../instant.ts';
import type { ServiceRequest } from '../request.ts';

/**
 * The same world, after whatever was told to those who asked: what somebody heard before this was known cannot have told them of it, even
 * where it was done earlier, without a signal.
 */
export function afterTelling(world: World, { told = [] }: Pick<ServiceRequest, 'told'>): World {
  const last = told
    .map(({ at }) => at)
    .sort()
    .at(-1);
  return last === undefined || last < world.at ? world : { ...world, at: later(last, 1) };
}
