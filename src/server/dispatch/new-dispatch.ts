import type { Department } from '../../domain/department.ts';
import { type Instant, later } from '../../domain/instant.ts';
import { isOpen, type ServiceRequest } from '../../domain/request.ts';
import { arrivedAtOf } from '../../domain/sent-again.ts';
import type { NewDispatch } from '../database/dispatches.ts';

/** Whoever opens a request again by mistake, and takes that back at once, has sent nobody anything. */
const GRACE = 60_000;

/**
 * What is to be carried once a request that `was` so is so: to a department which did not have it before, or, opened again, once more to
 * one outside. Null where it stays where it is.
 */
export function newDispatch(
  was: ServiceRequest | null | undefined,
  request: ServiceRequest,
  departments: Department[],
  now: Instant,
): NewDispatch | null {
  const { id: requestId, departmentId } = request;
  if (departmentId === null) return null;
  const channel = departments.find(({ id }) => id === departmentId)?.channel ?? 'desk';
  const dispatch = { requestId, departmentId, channel };
  if (was?.departmentId !== departmentId) return dispatch;
  const isAgain = !isOpen(was) && isOpen(request) && request.deliveredAt === null && arrivedAtOf(request) !== null;
  return isAgain && channel !== 'desk' ? { ...dispatch, goesAt: later(now, GRACE) } : null;
}
