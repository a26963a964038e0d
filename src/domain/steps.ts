import { endingOf } from './deeds/ending.ts';
import type { Directory } from './directory.ts';
import type { Args, DeedName } from './mutation.ts';
import type { Person } from './person.ts';
import { may } from './policy.ts';
import { openQuestion } from './question.ts';
import { standingOf } from './record.ts';
import { isFreeFor, isOpen, isPart, MOST_PARTS, nextStatuses, type ServiceRequest, type Status } from './request.ts';
import { leadOf, openParts, partsIn } from './request-part.ts';
import { type Route, routeNeed } from './route.ts';

/** What this person may do with this request as it stands. */
export interface Steps {
  canTake: boolean;
  /** The statuses they may set; "taken" is not among them where taking it says the same. */
  statuses: readonly Status[];
  canAssign: boolean;
  canClassify: boolean;
  canRoute: boolean;
  /** Whether another department may be asked for a part of it. */
  canSplit: boolean;
  canAnswer: boolean;
  canRemark: boolean;
  /** Whether whoever spoke may be asked something now; then whether that may be withdrawn, and what they say to it noted. */
  canAsk: boolean;
  canWithdraw: boolean;
  canNoteSaid: boolean;
}

export function stepsFor(person: Person, request: ServiceRequest): Steps {
  const standing = standingOf('request', request);
  const mayDo = (deed: DeedName) => may(person, deed, standing);
  const canTake = mayDo('takeRequest') && isFreeFor(request, person.id);
  const isStill = isOpen(request);
  const isAsked = openQuestion(request) !== null;
  return {
    canTake,
    statuses: mayDo('setStatus') ? nextStatuses(request.status).filter((status) => !canTake || status !== 'taken') : [],
    canAssign: isStill && mayDo('assignRequest'),
    canClassify: isStill && mayDo('classifyRequest'),
    canRoute: isStill && mayDo('routeRequest'),
    canSplit: isStill && !isPart(request) && partsIn(request).length < MOST_PARTS && mayDo('splitRequest'),
    canAnswer: !isPart(request) && mayDo('answerRequest'),
    canRemark: mayDo('remarkOnRequest'),
    canAsk: isStill && !isAsked && !isPart(request) && mayDo('askCitizen'),
    canWithdraw: isAsked && mayDo('withdrawQuestion'),
    canNoteSaid: isAsked && mayDo('noteSaid'),
  };
}

/** Where this request would be if it were filed under this service: what a person chose stays as they chose it. */
export function routeUnder(request: ServiceRequest, serviceCode: string | null, directory: Directory): Route {
  if (request.route.by === 'person') return request.route;
  return routeNeed({ text: request.text, serviceCode }, request.districtId, directory);
}

/** A deed on a request that would bring back how it stood. */
export type StepBack =
  | { name: 'setStatus'; args: Args<'setStatus'> }
  | { name: 'assignRequest'; args: Args<'assignRequest'> };

/** The deeds that bring back status and assignment; null where no allowed step leads back, [] where nothing has to. */
export function wayBack(before: ServiceRequest, now: ServiceRequest): StepBack[] | null {
  if (before.departmentId !== now.departmentId || before.serviceCode !== now.serviceCode) return null;
  if (before.answer?.text !== now.answer?.text) return null;
  // What ended with the request does not come back with it.
  if (openQuestion(before) && now.question?.endedAt !== undefined) return null;
  const steps: StepBack[] = [];
  if (before.status !== now.status) {
    if (!nextStatuses(now.status).includes(before.status)) return null;
    // What was withdrawn with its lead does not come back with it.
    if (!isOpen(now) && openParts(before).length > openParts(now).length) return null;
    const goOn = isOpen(before) ? [] : openParts(now).map(({ id }) => ({ id, becomes: 'goesOn' as const }));
    const parts = goOn.length > 0 ? { parts: goOn } : {};
    const asBefore = isOpen(before) ? {} : { asBefore: true as const };
    steps.push({
      name: 'setStatus',
      args: { status: before.status, reason: '', ...endingOf(before), ...parts, ...asBefore, ...leadOf(now) },
    });
  }
  // To take up what nobody has gives it to whoever does so; to open it again takes it from whoever has it.
  const isStep = steps.length > 0;
  const isGiven = isStep && before.status === 'taken' && now.assignedTo === null;
  const assignedTo = isGiven ? undefined : isStep && before.status === 'open' ? null : now.assignedTo;
  if (assignedTo !== before.assignedTo) steps.push({ name: 'assignRequest', args: { personId: before.assignedTo } });
  return steps;
}
