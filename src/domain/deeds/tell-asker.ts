import type { Deeds } from '../deeds.ts';
import { askersOf, type ServiceRequest, type Told } from '../request.ts';
import { onRequest } from './on-request.ts';

export const TELL_DEEDS: Deeds<'tellAsker'> = {
  tellAsker: ({ encounterId, how }, world, mutation) =>
    onRequest('tellAsker', world, mutation, (request) => {
      if (!askersOf(request).some((asker) => asker.encounterId === encounterId)) return 'unknown';
      if (how === null) return withoutTold(request, { encounterId, byId: world.person.id });
      return withTold(request, { encounterId, how, at: world.at, byId: world.person.id });
    }),
};

/** Notes that they were told, beside what was said of it before, so that taking this back leaves the rest as it was. */
export function withTold(request: ServiceRequest, one: Told): ServiceRequest {
  const others = (request.told ?? []).filter(
    ({ encounterId, how, at, byId }) =>
      encounterId !== one.encounterId || how !== one.how || at !== one.at || byId !== one.byId,
  );
  return { ...request, told: [...others, one] };
}

/** What this person said last of having told them is taken back. */
function withoutTold(
  request: ServiceRequest,
  { encounterId, byId }: Pick<Told, 'encounterId' | 'byId'>,
): ServiceRequest {
  const told = request.told ?? [];
  const last = told.findLast((one) => one.encounterId === encounterId && one.byId === byId);
  return { ...request, told: told.filter((one) => one !== last) };
}
