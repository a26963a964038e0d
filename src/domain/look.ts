import { isInView, type View, viewsOf } from './desk.ts';
import type { RequestGist } from './gist.ts';
import type { Instant } from './instant.ts';
import type { Person } from './person.ts';
import { isDueSoon, isLate, type Status } from './request.ts';

/** What nothing stands for in a filter: no district, no service, no department. */
export const NONE = '-';

/** Whoever of the departments of this person has it. */
export const TEAM = 'team';

/** Which requests one looks at, and in which order. */
export interface Look {
  view: View;
  status: Status | '';
  district: string;
  service: string;
  department: string;
  /** Who has it: a person's id, the team, nobody; '' for all. */
  assigned: string;
  isLate: boolean;
  isSoon: boolean;
  order: 'due' | 'newest';
}

/** Whether this person sees this request as they look now; nearly due is what is due by `soon`, nothing where that is not said. */
export function isLookedAt(
  request: RequestGist,
  look: Look,
  person: Person,
  now: Instant,
  soon: Instant = '',
): boolean {
  return (
    isInView(look.view, request, person, now, soon) &&
    (look.status === '' || request.status === look.status) &&
    (look.district === '' || (request.districtId ?? NONE) === look.district) &&
    (look.service === '' || (request.serviceCode ?? NONE) === look.service) &&
    (look.department === '' || (request.departmentId ?? NONE) === look.department) &&
    (look.assigned === '' || isAssigned(request, look.assigned, person)) &&
    isInTime(request, look, now, soon)
  );
}

// Late and nearly due together are whatever is one of them.
const isInTime = (request: RequestGist, look: Look, now: Instant, soon: Instant) =>
  (!look.isLate && !look.isSoon) ||
  (look.isLate && isLate(request, now)) ||
  (look.isSoon && isDueSoon(request, now, soon));

function isAssigned({ assignedTo, departmentId }: RequestGist, to: string, { departmentIds }: Person): boolean {
  if (to !== TEAM) return (assignedTo ?? NONE) === to;
  // Whoever has no department of their own has them all.
  return assignedTo !== null && (departmentIds.length === 0 || departmentIds.includes(departmentId ?? NONE));
}

/** Those without a date come last, the oldest first among equals. */
export function byDue(a: RequestGist, b: RequestGist): number {
  if (a.dueAt !== b.dueAt) return a.dueAt === null ? 1 : b.dueAt === null ? -1 : a.dueAt < b.dueAt ? -1 : 1;
  return a.openedAt < b.openedAt ? -1 : 1;
}

export const byNewest = (a: RequestGist, b: RequestGist): number => (a.openedAt < b.openedAt ? 1 : -1);

/** How many requests each view of this person holds. */
export function countViews(all: Iterable<RequestGist>, person: Person, now: Instant, soon: Instant): Map<View, number> {
  const counts = new Map<View, number>(viewsOf(person).map((view) => [view, 0]));
  for (const request of all)
    for (const [view, count] of counts) if (isInView(view, request, person, now, soon)) counts.set(view, count + 1);
  return counts;
}
