import type { RequestGist } from './gist.ts';
import type { Instant } from './instant.ts';
import type { Person, Role } from './person.ts';
import { askersOf, isDueSoon, isLate, isOpen } from './request.ts';

/** The quick ways to look at requests: whose they are, and what they wait for. */
export const VIEWS = ['desk', 'assigned', 'triage', 'open', 'late', 'soon', 'mine', 'districts', 'all'] as const;
export type View = (typeof VIEWS)[number];

const VIEWS_OF: Record<Role, readonly View[]> = {
  officer: ['mine', 'districts', 'all'],
  maintainer: ['desk', 'assigned', 'all'],
  coordinator: ['triage', 'open', 'late', 'soon', 'all'],
  administrator: ['all'],
};

/** The views that help this person; the first is the one to start with, everything comes last. */
export function viewsOf(person: Person): View[] {
  const theirs = new Set(person.roles.flatMap((role) => VIEWS_OF[role]));
  // Whoever walks in all districts has them all under "all".
  if (person.districtIds.length === 0) theirs.delete('districts');
  return VIEWS.filter((view) => theirs.has(view));
}

/** Whether this view is worked off by deadline; the others are read, the latest first. */
export const isWorkedOff = (view: View) => ['desk', 'assigned', 'triage', 'open', 'late', 'soon'].includes(view);

/** Whether this request belongs to this view of this person; nearly due is what is due by `soon`, nothing where that is not said. */
export function isInView(view: View, request: RequestGist, person: Person, now: Instant, soon: Instant = ''): boolean {
  switch (view) {
    case 'mine':
      return askersOf(request).some(({ officerId }) => officerId === person.id);
    case 'districts':
      return request.districtId !== null && person.districtIds.includes(request.districtId);
    case 'assigned':
      return request.assignedTo === person.id && isOpen(request);
    case 'desk':
      return isOnDesk(request, person);
    case 'triage':
      return request.departmentId === null && isOpen(request);
    case 'open':
      return isOpen(request);
    case 'late':
      return isLate(request, now);
    case 'soon':
      return isDueSoon(request, now, soon);
    case 'all':
      return true;
  }
}

/** Whether it has arrived at a department of this person, in a district of theirs, and still needs somebody. */
export function isOnDesk(request: RequestGist, person: Person): boolean {
  const { departmentId, districtId, deliveredAt } = request;
  const isTheirs = departmentId !== null && person.departmentIds.includes(departmentId);
  const isHere = districtId === null || person.districtIds.length === 0 || person.districtIds.includes(districtId);
  return isTheirs && isHere && deliveredAt !== null && isOpen(request);
}
