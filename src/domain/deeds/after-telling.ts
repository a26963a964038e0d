import type { World } from '../deeds.ts';
import { later } from '../instant.ts';
import { type ServiceRequest, toTellAt } from '../request.ts';

/**
 * The same world, after whatever was told to those who asked: what somebody heard before this was known cannot have told them of it, even
 * where it was done earlier, without a signal. On a phone whose clock is slow, after what there was to tell too; the server knows when it was.
 */
export function afterTelling(world: World, request: ServiceRequest): World {
  const told = (request.told ?? []).flatMap((one) => [one.at, one.toTellAt ?? '']);
  const news = world.isFinal ? null : toTellAt(request);
  const last = [...told, ...(news !== null && news > world.at ? [news] : [])].sort().at(-1);
  return last === undefined || last < world.at ? world : { ...world, at: later(last, 1) };
}
