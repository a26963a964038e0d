import type { Deeds } from '../deeds.ts';
import type { Instant } from '../instant.ts';
import { askersOf, type HistoryEntry, isOpen, type ServiceRequest, type Told, toTellAt } from '../request.ts';
import { onRequest } from './on-request.ts';

export const TELL_DEEDS: Deeds<'tellAsker'> = {
  tellAsker: ({ encounterId, how, toTellAt: named }, world, mutation) =>
    onRequest('tellAsker', world, mutation, (request) => {
      if (!askersOf(request).some((asker) => asker.encounterId === encounterId)) return 'unknown';
      if (how === null) return withoutTold(request, { encounterId, byId: world.person.id });
      const what = named !== undefined && hasToTell(request, named) ? { toTellAt: named } : {};
      return withTold(request, { encounterId, how, at: world.at, byId: world.person.id, ...what });
    }),
};

// By a phone's own clock, the server knows no such moment: then it counts when they were told. That something else happened at that very
// moment by the server's says nothing.
const hasToTell = (request: ServiceRequest, moment: Instant) =>
  toTellAt(request) === moment ||
  request.history.some((entry) => entry.closedAt === moment || (entry.at === moment && tells(entry)));

const tells = ({ deed, status }: HistoryEntry) => deed === 'answer' || (status !== undefined && !isOpen({ status }));

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
