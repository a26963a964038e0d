import type { Problem } from '../../../src/domain/problem.ts';
import { isOpen, nextStatuses, type ServiceRequest } from '../../../src/domain/request.ts';
import { openParts } from '../../../src/domain/request-part.ts';
import { act } from '../../../src/store/deed.ts';
import {
  answerRequest,
  assignRequest,
  classifyRequest,
  remarkOnRequest,
  routeRequest,
  setStatus,
  splitRequest,
  takeRequest,
} from '../../../src/store/requests.ts';
import { takeBack } from '../../../src/store/undo.ts';
import { cast } from '../../people.ts';
import { town } from '../../town.ts';
import type { Seat } from '../phone.ts';
import type { Step } from '../scenario.ts';
import { attachmentOf } from './attachment.ts';
import { nothing, type Planner, type Planners, pick, shown } from './plan.ts';

type Doing = (seat: Seat, step: Step, request: ServiceRequest, word: string) => () => Promise<Problem[]>;

function onRequest(verb: string, doing: Doing): Planner {
  return (seat, step, word) => {
    const request = someRequest(seat, step);
    if (!request) return null;
    const doIt = doing(seat, step, request, word);
    const note = async () => {
      const after = seat.meta<number>('seq') ?? 0;
      const problems = await doIt();
      const upTo = seat.meta<number>('seq') ?? 0;
      if (problems.length === 0) seat.done = { before: request, after, upTo };
      return problems;
    };
    return { says: `${verb} “${request.text}”: “${word}”`, do: note };
  };
}

// What was split is few among many, and looked at as often as all the rest.
function someRequest(seat: Seat, step: Step): ServiceRequest | undefined {
  const requests = shown<ServiceRequest>(seat, 'requests');
  const split = requests.filter(({ parts, partOf }) => parts || partOf);
  return pick(split.length > 0 && step.seed % 2 ? split : requests, step.which);
}

export const REQUEST_DEEDS: Planners = {
  take: onRequest('takes', (seat, step, request) => () => takeRequest(seat.tab(step.tab), seat.doer, request.id)),
  assign: onRequest('assigns', (seat, step, request) => {
    const person = step.how % 4 ? pick(cast, step.how) : null;
    return () => assignRequest(seat.tab(step.tab), seat.doer, request.id, person?.id ?? null);
  }),
  setStatus: onRequest('moves on', (seat, step, request, word) => {
    // As often as not it comes to its end.
    const next = nextStatuses(request.status);
    const ends = next.filter((status) => !isOpen({ status }));
    const status = pick(ends.length > 0 && step.which % 2 ? ends : next, step.how) ?? 'done';
    const answer = step.how % 3 ? '' : `Answer ${word}`;
    // Of most open parts it is said what becomes of them; one forgotten now and then keeps the lead from being closed.
    const isToBe = (index: number) => (step.how + index) % 11 > 0;
    const parts = openParts(request)
      .filter((_, index) => !isOpen({ status }) && isToBe(index))
      .map(({ id }, index) => ({
        id,
        becomes: (step.which + index) % 2 ? ('withdrawn' as const) : ('goesOn' as const),
      }));
    return () => setStatus(seat.tab(step.tab), seat.doer, request.id, status, `Because ${word}`, answer, { parts });
  }),
  remark: onRequest('remarks on', (seat, step, request, word) => {
    return () => remarkOnRequest(seat.tab(step.tab), seat.doer, request.id, word);
  }),
  answer: onRequest('answers', (seat, step, request, word) => {
    return () => answerRequest(seat.tab(step.tab), seat.doer, request.id, word);
  }),
  classify: onRequest('files', (seat, step, request) => {
    const service = step.how % 5 ? pick(town.services, step.how) : null;
    return () => classifyRequest(seat.tab(step.tab), seat.doer, request.id, service?.id ?? null);
  }),
  route: onRequest('sends on', (seat, step, request, word) => {
    const department = step.how % 5 ? pick(town.departments, step.how) : null;
    return () => routeRequest(seat.tab(step.tab), seat.doer, request.id, department?.id ?? null, word);
  }),
  split: onRequest('splits', (seat, step, request, word) => {
    const department = pick(town.departments, step.how);
    const service = step.how % 3 ? pick(town.services, step.how) : null;
    const part = { text: `Part ${word}`, departmentId: department?.id ?? '', serviceCode: service?.id ?? null };
    return () => splitRequest(seat.tab(step.tab), seat.doer, request.id, part, step.how % 2 ? word : '');
  }),
  attachToRequest: onRequest('puts a photo to', (seat, step, request) => {
    const deed = { name: 'attachToRequest' as const, recordId: request.id, args: { attachment: attachmentOf(step) } };
    return () => act(seat.tab(step.tab), seat.doer, [deed]);
  }),
  takeBack: (seat, step) => {
    const { done } = seat;
    if (!done) return null;
    seat.done = null;
    for (const { seq, mutation } of seat.outbox)
      if (seq > done.after && seq <= done.upTo && mutation.recordId === done.before.id) seat.giving.add(seq);
    return {
      says: `takes back what was just done on “${done.before.text}”`,
      do: () => takeBack(seat.tab(step.tab), seat.doer, done).then(nothing),
    };
  },
};
