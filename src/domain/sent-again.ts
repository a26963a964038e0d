import { backToTriage } from './back-to-triage.ts';
import type { Department } from './department.ts';
import type { Instant } from './instant.ts';
import type { ServiceRequest } from './request.ts';

/** When it last arrived where it was sent; null where it is on its way there for the first time. */
export function arrivedAtOf({ history }: Pick<ServiceRequest, 'history'>): Instant | null {
  const last = history.findLast(({ deed }) => deed === 'delivered' || deed === 'routed');
  return last?.deed === 'delivered' ? last.at : null;
}

/**
 * A request that has just been opened again, on its way once more to a department that works outside the app: nobody there sees it here.
 * Open311 has no word for it, so a person decides there.
 */
export function sentAgain(request: ServiceRequest, departments: Department[], at: Instant): ServiceRequest {
  const channel = departments.find(({ id }) => id === request.departmentId)?.channel ?? 'desk';
  if (channel === 'desk' || arrivedAtOf(request) === null) return request;
  if (channel === 'open311') return backToTriage(request, at, { reason: 'reopened', because: {} }, {});
  return { ...request, deliveredAt: null };
}

/** A request that is closed, as it had arrived: it need not go there again. */
export const asArrived = (request: ServiceRequest): ServiceRequest => ({
  ...request,
  deliveredAt: request.deliveredAt ?? arrivedAtOf(request),
});
