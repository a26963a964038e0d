import type { Deeds, World } from '../deeds.ts';
import { handOver } from '../hand-over.ts';
import { whoMayTake } from '../policy.ts';
import { withoutQuestion } from '../question.ts';
import { standingOf } from '../record.ts';
import { isOpen, isPart, nextStatuses, type ServiceRequest } from '../request.ts';
import { findService, type Route, routeNeed } from '../route.ts';
import { asArrived, sentAgain } from '../sent-again.ts';
import { afterTelling } from './after-telling.ts';
import { withEnding } from './ending.ts';
import { known } from './known.ts';
import { note, onRequest } from './on-request.ts';
import { dueOf, personRoute } from './open-request.ts';
import { sameEnd } from './same-end.ts';
import { endParts, splitRequest, withdrawn } from './split-request.ts';

type OnRequests =
  | 'takeRequest'
  | 'assignRequest'
  | 'setStatus'
  | 'remarkOnRequest'
  | 'answerRequest'
  | 'classifyRequest'
  | 'routeRequest'
  | 'splitRequest';

export const REQUEST_DEEDS: Deeds<OnRequests> = {
  takeRequest: (_args, world, mutation) =>
    onRequest('takeRequest', world, mutation, (request) => {
      const isMine = request.assignedTo === world.person.id;
      if (isMine && request.status === 'taken') return request;
      if (!nextStatuses(request.status).includes('taken') && request.status !== 'taken') return 'stepNotAllowed';
      // Two people on two phones may both have taken it; the first one has it, and the second is told.
      if (request.assignedTo !== null && !isMine) return 'changedMeanwhile';
      const entry = note(world, { deed: 'assigned', assignedTo: world.person.id, status: 'taken' });
      return { ...request, status: 'taken', assignedTo: world.person.id, history: [...request.history, entry] };
    }),

  assignRequest: ({ personId }, world, mutation) =>
    onRequest('assignRequest', world, mutation, (request) => {
      if (
        personId !== null &&
        !whoMayTake(world.directory, standingOf('request', request)).some(({ id }) => id === personId)
      ) {
        return 'notAllowed';
      }
      const entry = note(world, { deed: 'assigned', assignedTo: personId });
      return { ...request, assignedTo: personId, history: [...request.history, entry] };
    }),

  setStatus: ({ status, reason, parts = [], lead: _lead, asBefore, ...ending }, world, mutation) => {
    const parted = isOpen({ status }) ? [] : withdrawn(mutation.recordId, parts, reason, world);
    const effect = onRequest('setStatus', world, mutation, (request) => {
      if (!nextStatuses(request.status).includes(status)) return 'stepNotAllowed';
      const closedAt = asBefore ? sameEnd(request, status, world.person) : null;
      const said = { deed: 'status' as const, status, ...(reason ? { text: reason } : {}) };
      const entry = closedAt ? note(world, { ...said, closedAt }) : note(afterTelling(world, request), said);
      const assignedTo =
        status === 'taken' ? (request.assignedTo ?? world.person.id) : status === 'open' ? null : request.assignedTo;
      const set = withEnding({ ...request, status, assignedTo, history: [...request.history, entry] }, ending, world);
      if (!isOpen(set)) return endParts(withoutQuestion(asArrived(set), world.at), parts, world);
      return isOpen(request) ? set : sentAgain(set, world.directory.departments, world.at);
    });
    return 'problems' in effect ? effect : { puts: [...effect.puts, ...parted] };
  },

  remarkOnRequest: ({ text }, world, mutation) =>
    onRequest('remarkOnRequest', world, mutation, (request) => ({
      ...request,
      history: [...request.history, note(world, { deed: 'remark', text })],
    })),

  answerRequest: ({ text }, world, mutation) =>
    onRequest('answerRequest', world, mutation, (request) => {
      // Whoever asked hears one voice: the lead's.
      if (isPart(request)) return 'oneVoice';
      const entry = note(afterTelling(world, request), { deed: 'answer', text });
      const answer = { text, byId: world.person.id, at: entry.at };
      return { ...request, answer, history: [...request.history, entry] };
    }),

  classifyRequest: ({ serviceCode }, world, mutation) =>
    onRequest('classifyRequest', world, mutation, (request) => {
      if (serviceCode !== null && !findService(serviceCode, world.directory.services)) return 'unknown';
      // What was promised stays promised, whatever the calendar says by now.
      const isSame = serviceCode === request.serviceCode;
      const dueAt = isSame ? request.dueAt : dueOf(serviceCode, request.openedAt, world.directory);
      const classified = { ...request, serviceCode, dueAt };
      classified.history = [...request.history, note(world, { deed: 'classified', serviceCode })];
      // What a person chose stays as they chose it.
      if (request.route.by === 'person') return classified;
      return reroute(classified, routeNeed(classified, classified.districtId, world.directory), world);
    }),

  routeRequest: ({ departmentId, reason, always }, world, mutation) =>
    onRequest('routeRequest', world, mutation, (request) => {
      if (departmentId !== null && known(world.directory.departments, departmentId) === null) return 'unknown';
      return reroute(request, handOver(request, personRoute(departmentId, reason, world), world.person), world, always);
    }),

  splitRequest,
};

function reroute(request: ServiceRequest, route: Route, world: World, always?: true): ServiceRequest {
  const hasMoved = route.departmentId !== request.departmentId;
  return {
    ...request,
    route,
    departmentId: route.departmentId,
    assignedTo: hasMoved ? null : request.assignedTo,
    status: hasMoved && isOpen(request) ? 'open' : request.status,
    deliveredAt: hasMoved ? null : request.deliveredAt,
    history: [
      ...request.history,
      note(world, { deed: 'routed', departmentId: route.departmentId, route, ...(always ? { always } : {}) }),
    ],
  };
}
