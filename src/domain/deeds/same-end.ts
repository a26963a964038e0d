import type { Instant } from '../instant.ts';
import type { Person } from '../person.ts';
import { closedAtOf, isOpen, type ServiceRequest, type Status } from '../request.ts';

/** When it was closed so before this person opened it again, where nothing was done with it since; null where that is not so. */
export function sameEnd(request: ServiceRequest, status: Status, { id }: Person): Instant | null {
  const { history } = request;
  const index = history.findLastIndex((entry) => entry.status !== undefined);
  const [opening, before] = [history[index], history.slice(0, index)];
  if (opening?.byId !== id || !isOpen({ status: opening.status ?? status })) return null;
  const stood = before.findLast((entry) => entry.status !== undefined)?.status;
  return stood === status ? closedAtOf({ ...request, status, history: before }) : null;
}
