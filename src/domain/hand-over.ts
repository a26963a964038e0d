import type { Code } from './id.ts';
import type { Person } from './person.ts';
import { may } from './policy.ts';
import { standingOf } from './record.ts';
import type { ServiceRequest } from './request.ts';
import type { Route } from './route.ts';

/** By this one a coordinator decides. */
const TOO_MANY = 3;

/** How often people have sent it away from a department that had it. */
export function countHandOvers({ history }: Pick<ServiceRequest, 'history'>): number {
  let count = 0;
  // A request that was made elsewhere may not tell where it began.
  let at: Code | null | undefined;
  for (const { deed, byId, route, departmentId = null } of history) {
    if (deed !== 'routed') continue;
    if (byId !== null && route?.by === 'person' && at !== null && departmentId !== at) count += 1;
    at = departmentId;
  }
  return count;
}

/** Whether a coordinator decides where it goes, if this person sends it there: it was handed over too often. */
export function isHandedOverTooOften(request: ServiceRequest, departmentId: Code | null, person: Person): boolean {
  if (departmentId === null || request.departmentId === null || departmentId === request.departmentId) return false;
  const atTriage = { ...standingOf('request', request), departmentId: null };
  return countHandOvers(request) + 1 >= TOO_MANY && !may(person, 'routeRequest', atTriage);
}

/** The way that this person chose; to triage, with what they wanted, where it was handed over too often. */
export function handOver(request: ServiceRequest, chosen: Route, person: Person): Route {
  const { departmentId } = chosen;
  if (departmentId === null || !isHandedOverTooOften(request, departmentId, person)) return chosen;
  return {
    ...chosen,
    departmentId: null,
    handedOver: { times: countHandOvers(request) + 1, wantedId: departmentId },
  };
}
