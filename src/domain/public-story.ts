import { attachmentsForCitizen } from './attachment.ts';
import type { Directory } from './directory.ts';
import type { Id } from './id.ts';
import { type Instant, later } from './instant.ts';
import { openQuestion } from './question.ts';
import { closedAtOf, type HistoryEntry, isOpen, referenceOf, type ServiceRequest, type Status } from './request.ts';
import { findService } from './route.ts';
import type { Localized } from './text.ts';

/** How long after it was closed whoever asked may say that it is not solved, and how often. */
export const OBJECTION_TIME = 60 * 86_400_000;
export const MOST_OBJECTIONS = 3;
/** The most signs of what they say to it. */
export const LONGEST_OBJECTION = 1000;

/** One step of the story that anybody with the code may read; a department's name is null where a person is to decide. */
export type StoryStep = { at: Instant } & (
  | { kind: 'opened' | 'delivered' | 'notSolved' | 'solved' | 'asked' | 'said' }
  | { kind: 'routed'; department: Localized | null; because: Localized; isByLead: boolean }
  | { kind: 'status'; status: Status }
  | { kind: 'answer'; text: string }
);

/**
 * What became of a request, for whoever asked and has no account. Nothing of it is about anybody: no words of those who asked or joined,
 * no remark, no reason given to colleagues, no name, no place but the district. Of free words it has the answers alone, which were
 * written to be read by them.
 */
export interface PublicStory {
  reference: string;
  service: Localized | null;
  district: Localized | null;
  openedAt: Instant;
  status: Status;
  /** By when it is promised, while it is open. */
  dueAt: Instant | null;
  department: Localized | null;
  steps: StoryStep[];
  /** Whether the city waits for what they say to a question; which, this page does not tell. */
  isAsked: boolean;
  /** Photos that were taken to be shown to whoever asked. */
  photoIds: Id[];
  /** What they may say to it now. */
  mayObject: boolean;
  mayConfirm: boolean;
  /** Whether they have said so often enough that it is not solved. */
  hasObjectedOften: boolean;
}

export function publicStoryOf(request: ServiceRequest, directory: Directory, now: Instant): PublicStory {
  const { id, status, districtId, openedAt, dueAt, departmentId, history } = request;
  const closedAt = closedAtOf(request);
  const isInTime = closedAt !== null && now < later(closedAt, OBJECTION_TIME);
  const hasObjectedOften = history.filter(isObjection).length >= MOST_OBJECTIONS;
  const hasConfirmed = request.solved?.isSolved === true && closedAt !== null && request.solved.at >= closedAt;
  return {
    reference: referenceOf(id),
    service: findService(request.serviceCode, directory.services)?.name ?? null,
    district: directory.districts.find((district) => district.id === districtId)?.name ?? null,
    openedAt,
    status,
    dueAt: isOpen(request) ? dueAt : null,
    department: nameOf(departmentId, directory),
    steps: [{ kind: 'opened', at: openedAt }, ...history.flatMap((entry) => stepOf(entry, directory))],
    isAsked: openQuestion(request) !== null,
    photoIds: photosForCitizen(request).map((photo) => photo.id),
    mayObject: isInTime && !hasObjectedOften,
    mayConfirm: isInTime && status === 'done' && !hasConfirmed,
    hasObjectedOften: isInTime && hasObjectedOften,
  };
}

/** The photos of a request that whoever asked may see. */
export const photosForCitizen = (request: ServiceRequest) =>
  attachmentsForCitizen(request).filter(({ kind }) => kind === 'photo');

const isObjection = (entry: HistoryEntry) =>
  entry.deed === 'status' && entry.status === 'open' && entry.isFromCitizen === true;

const nameOf = (departmentId: string | null, directory: Directory): Localized | null =>
  directory.departments.find((department) => department.id === departmentId)?.name ?? null;

function stepOf(entry: HistoryEntry, directory: Directory): StoryStep[] {
  const { at } = entry;
  switch (entry.deed) {
    case 'routed': {
      const { route, departmentId = null } = entry;
      // What a rule of the city says is the city's own; what a person gave as a reason is for colleagues.
      const because = route?.by === 'rule' ? route.because : {};
      return [
        { kind: 'routed', at, department: nameOf(departmentId, directory), because, isByLead: route?.by === 'lead' },
      ];
    }
    case 'assigned':
      return entry.status === 'taken' ? [{ kind: 'status', at, status: 'taken' }] : [];
    case 'status':
      if (isObjection(entry)) return [{ kind: 'notSolved', at }];
      return entry.status ? [{ kind: 'status', at, status: entry.status }] : [];
    case 'answer':
      return entry.text ? [{ kind: 'answer', at, text: entry.text }] : [];
    case 'solved':
      return entry.isSolved ? [{ kind: 'solved', at }] : [];
    case 'delivered':
    case 'asked':
    case 'said':
      return [{ kind: entry.deed, at }];
    default:
      return [];
  }
}

/** The request once whoever asked has said that it is not solved: open again, with what they said kept for colleagues. */
export function withObjection(request: ServiceRequest, words: string, at: Instant): ServiceRequest {
  const from = { at, byId: null, isFromCitizen: true } as const;
  return {
    ...request,
    status: 'open',
    assignedTo: null,
    solved: { isSolved: false, at },
    history: [
      ...request.history,
      { ...from, deed: 'solved', isSolved: false },
      ...(words ? [{ ...from, deed: 'remark' as const, text: words }] : []),
      { ...from, deed: 'status', status: 'open' },
    ],
  };
}

/** The request once whoever asked has said that it is solved. */
export const withConfirmation = (request: ServiceRequest, at: Instant): ServiceRequest => ({
  ...request,
  solved: { isSolved: true, at },
  history: [...request.history, { at, byId: null, deed: 'solved', isSolved: true, isFromCitizen: true }],
});
