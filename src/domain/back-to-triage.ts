import type { Instant } from './instant.ts';
import type { HistoryEntry, ServiceRequest } from './request.ts';
import { type Route, TRIAGE } from './route.ts';

/** The request on the triage desk, where a person decides, and in its history why. */
export function backToTriage(
  request: ServiceRequest,
  at: Instant,
  because: Pick<Route, 'reason' | 'because'>,
  told: Pick<HistoryEntry, 'via' | 'text' | 'channel'>,
): ServiceRequest {
  const route: Route = { ...TRIAGE, ...because };
  const entry: HistoryEntry = { at, byId: null, deed: 'routed', departmentId: null, route, ...told };
  return {
    ...request,
    route,
    departmentId: null,
    assignedTo: null,
    status: 'open',
    deliveredAt: null,
    history: [...request.history, entry],
  };
}
