import * as v from 'valibot';
import { RequestAttachments } from './attachment.ts';
import { Channel } from './department.ts';
import { Code, Id } from './id.ts';
import { Instant } from './instant.ts';
import { Place } from './place.ts';
import type { Problem } from './problem.ts';
import { Question } from './question.ts';
import { Route } from './route.ts';
import { text } from './text.ts';

export const STATUSES = ['open', 'taken', 'planned', 'waiting', 'done', 'declined'] as const;
export const Status = v.picklist(STATUSES, 'unknown');
export type Status = v.InferOutput<typeof Status>;

const STEPS: Record<Status, readonly Status[]> = {
  open: ['taken', 'planned', 'done', 'declined'],
  taken: ['open', 'planned', 'waiting', 'done', 'declined'],
  planned: ['taken', 'waiting', 'done', 'declined'],
  waiting: ['taken', 'planned', 'done', 'declined'],
  done: ['open'],
  declined: ['open'],
};

/** The statuses a request may go to from this one. From done or declined it can only be opened again. */
export const nextStatuses = (status: Status): readonly Status[] => STEPS[status];

/** Whether somebody still has to do something. */
export const isOpen = (request: Pick<ServiceRequest, 'status'>) =>
  request.status !== 'done' && request.status !== 'declined';

/** Whether another request leads it, and answers for it. */
export const isPart = ({ partOf }: Pick<ServiceRequest, 'partOf'>) => partOf !== undefined;

/** Whether it should have been answered by now, and was not. */
export const isLate = (request: Pick<ServiceRequest, 'status' | 'dueAt'>, now: Instant) =>
  isOpen(request) && request.dueAt !== null && request.dueAt < now;

/** Whether it is not late yet, and will be after this moment: see `soonBy`. */
export const isDueSoon = (request: Pick<ServiceRequest, 'status' | 'dueAt'>, now: Instant, soon: Instant) =>
  isOpen(request) && request.dueAt !== null && request.dueAt >= now && request.dueAt <= soon;

/** Whether this person could take it up as it stands: nobody else has it, and they have not begun. */
export function isFreeFor(request: Pick<ServiceRequest, 'status' | 'assignedTo'>, personId: Id): boolean {
  const { status, assignedTo } = request;
  if (status === 'taken') return assignedTo === null;
  return STEPS[status].includes('taken') && (assignedTo === null || (assignedTo === personId && status === 'open'));
}

/**
 * What keeps this step from being taken with these words; empty when nothing does. Waiting and declining say why, to colleagues;
 * done says what was done, to the person who asked, or why they are told nothing; of a part, to those who lead it.
 */
export function checkStep(
  request: Pick<ServiceRequest, 'answer' | 'partOf'>,
  status: Status,
  reason: string,
  answer: string,
): Problem[] {
  const isSaid = reason.trim() !== '';
  const isAnswered = answer.trim() !== '' || request.answer !== null;
  if (status === 'done' && !isPart(request))
    return isSaid || isAnswered ? [] : [{ field: 'answer', reason: 'missing' }];
  const mustSay = status === 'waiting' || status === 'declined' || status === 'done';
  return mustSay && !isSaid ? [{ field: 'reason', reason: 'missing' }] : [];
}

export const Answer = v.strictObject({ text: text(8000), byId: Id, at: Instant });
export type Answer = v.InferOutput<typeof Answer>;

/**
 * When it was closed as it stands; null while it is open. Opened again by mistake, it was closed when it was closed before; where its history
 * does not say, with what happened last.
 */
export function closedAtOf({
  status,
  history,
  openedAt,
}: Pick<ServiceRequest, 'status' | 'history' | 'openedAt'>): Instant | null {
  if (isOpen({ status })) return null;
  const steps = history.filter((entry) => entry.status !== undefined);
  const end = steps[steps.findLastIndex((step) => step.status !== status) + 1];
  return end?.closedAt ?? end?.at ?? history.at(-1)?.at ?? openedAt;
}

/** When there last was something to tell the person who asked: an answer, or that it is done or declined; null when there is nothing. */
export function toTellAt(
  request: Pick<ServiceRequest, 'status' | 'answer' | 'history' | 'partOf' | 'openedAt'>,
): Instant | null {
  if (isPart(request)) return null;
  return [request.answer?.at ?? '', closedAtOf(request) ?? ''].sort().at(-1) || null;
}

/** One thing that happened to a request. `at` is the moment as told, corrected by the clock the server saw. */
export const HistoryEntry = v.strictObject({
  at: Instant,
  byId: v.nullable(Id),
  deed: v.picklist(
    [
      'opened',
      'routed',
      'classified',
      'assigned',
      'status',
      'remark',
      'answer',
      'attached',
      'delivered',
      'joined',
      'solved',
      'split',
      'part',
      'asked',
      'said',
      'unasked',
    ],
    'unknown',
  ),
  status: v.optional(Status),
  /** When it was closed before it was opened again by mistake: what is closed again so is the same end. */
  closedAt: v.optional(Instant),
  serviceCode: v.optional(v.nullable(Code)),
  departmentId: v.optional(v.nullable(Code)),
  assignedTo: v.optional(v.nullable(Id)),
  text: v.optional(text(8000)),
  route: v.optional(Route),
  /** Whoever sent it there wants a rule for it. */
  always: v.optional(v.literal(true)),
  /** How it was carried to the department. */
  channel: v.optional(Channel),
  /** Who has no account and did it all the same: whoever holds the link, or the system that the city already has. */
  via: v.optional(v.picklist(['link', 'open311'], 'unknown')),
  /** Whoever asked has done it, on the page that tells what became of it. */
  isFromCitizen: v.optional(v.boolean()),
  isSolved: v.optional(v.boolean()),
  /** Of a part, as its lead was told: the request itself stands as it stood. */
  partStatus: v.optional(Status),
  /** Of a part, when its lead was closed. */
  becomes: v.optional(v.picklist(['goesOn', 'withdrawn'], 'unknown')),
});
export type HistoryEntry = v.InferOutput<typeof HistoryEntry>;

/** Somebody who asked for the same, and is owed the same answer. The officer is who met them; in the history, their words have the same moment. */
export const Joined = v.strictObject({
  encounterId: Id,
  officerId: Id,
  contactId: v.nullable(Id),
  at: Instant,
  onBehalfOf: v.optional(text(200)),
});
export type Joined = v.InferOutput<typeof Joined>;

/** The ways somebody can be told what came of it. */
export const HOWS = ['email', 'letter', 'visit', 'phone', 'inPerson'] as const;
export type How = (typeof HOWS)[number];

/** That the person of this talk was told, how and when; by nobody where the server wrote to them. */
export const Told = v.strictObject({
  encounterId: Id,
  how: v.picklist(HOWS, 'unknown'),
  at: Instant,
  byId: v.nullable(Id),
  /** When there was to tell what they were told. Without it, they were told of what there was then. */
  toTellAt: v.optional(Instant),
});
export type Told = v.InferOutput<typeof Told>;

/** The most needs that join one request, and the most signs of what they say: all of it goes to every phone that holds the request, at every step. */
export const MOST_JOINED = 100;
export const MOST_JOINED_SIGNS = 20_000;
// Some that were kept before have more.
const MOST_EVER_JOINED = 500;

/** The most parts that one request has ever had, and the most letters of what one of them is to do: every phone that holds the lead holds them. */
export const MOST_PARTS = 10;
export const LONGEST_PART = 1000;

/** How a part stands, as its lead has it. */
export const RequestPart = v.strictObject({
  id: Id,
  departmentId: v.nullable(Code),
  text: text(LONGEST_PART),
  status: Status,
  dueAt: v.nullable(Instant),
});
export type RequestPart = v.InferOutput<typeof RequestPart>;
/** Which rule stood in the way, in the words of whoever handled it. */
export const Blocker = text(200);

/** A need on its way to whoever will answer it. A need opens at most one request, so the request takes the need's id. */
export const ServiceRequest = v.strictObject({
  id: Id,
  encounterId: Id,
  officerId: Id,
  contactId: v.nullable(Id),
  districtId: v.nullable(Code),
  place: v.nullable(Place),
  text: text(4000),
  serviceCode: v.nullable(Code),
  route: Route,
  /** The department that has it; null at triage. */
  departmentId: v.nullable(Code),
  assignedTo: v.nullable(Id),
  status: Status,
  openedAt: Instant,
  dueAt: v.nullable(Instant),
  /** When it stood on the department's desk; null while it is on its way. */
  deliveredAt: v.nullable(Instant),
  answer: v.nullable(Answer),
  attachments: v.optional(RequestAttachments),
  joined: v.optional(v.pipe(v.array(Joined), v.maxLength(MOST_EVER_JOINED, 'tooMany'))),
  onBehalfOf: v.optional(text(200)),
  told: v.optional(v.array(Told)),
  /** What whoever asked said last: whether it is solved. */
  solved: v.optional(v.strictObject({ isSolved: v.boolean(), at: Instant })),
  /** The request that this is a part of: that one leads, and it alone answers whoever asked. */
  partOf: v.optional(Id),
  parts: v.optional(v.pipe(v.array(RequestPart), v.maxLength(MOST_PARTS, 'tooMany'))),
  /** What it came from, where that was said when it ended. */
  cause: v.optional(v.nullable(Code)),
  /** The rule that stood in the way, where one did. */
  blockedBy: v.optional(Blocker),
  /** What whoever spoke was asked last, and what they said to it. */
  question: v.optional(Question),
  history: v.array(HistoryEntry),
});
export type ServiceRequest = v.InferOutput<typeof ServiceRequest>;

/** Who joined it; a request from before one could has nobody. */
export const joinedOf = (request: Pick<ServiceRequest, 'joined'>): Joined[] => request.joined ?? [];

/** Whether a need of this talk joined it. */
export const isJoinedBy = (request: Pick<ServiceRequest, 'joined'>, encounterId: Id): boolean =>
  joinedOf(request).some((one) => one.encounterId === encounterId);

/** Whether the words of this entry are for colleagues alone: a remark, why a step was taken, what a part is for and what came of it. */
export const isForColleagues = ({ deed, text, isFromCitizen }: HistoryEntry): boolean =>
  (deed === 'remark' && !isFromCitizen) || (Boolean(text) && ['status', 'split', 'part'].includes(deed));

/** For whom somebody spoke whose joining this entry of the history tells; '' where it was for themselves, or cannot be told. */
export function spokenFor(
  entry: HistoryEntry,
  request: Pick<ServiceRequest, 'joined' | 'history' | 'officerId' | 'openedAt' | 'onBehalfOf'>,
): string {
  const { officerId, openedAt, onBehalfOf } = request;
  const isThen = (one: Pick<Joined, 'at' | 'officerId'>) => one.at === entry.at && one.officerId === entry.byId;
  if (entry.deed !== 'joined') return '';
  // What an officer noted while the clock stood ahead has one moment, by which several who joined cannot be told apart. Each has said
  // something there: where there are as many words as people, they are in the same order.
  const said = request.history.filter(
    ({ deed, at, byId }) => deed === 'joined' && at === entry.at && byId === entry.byId,
  );
  const joined = joinedOf(request).filter(isThen);
  if (said.length === joined.length) return joined[said.indexOf(entry)]?.onBehalfOf ?? '';
  const opener = { at: openedAt, officerId, onBehalfOf };
  const names = new Set([opener, ...joined].filter(isThen).map((one) => one.onBehalfOf ?? ''));
  return names.size === 1 ? ([...names][0] ?? '') : '';
}

/** Everybody who asked for it, the first one first: each is owed an answer. Nobody asked for a part: its lead answers them. */
export const askersOf = (
  request: Pick<ServiceRequest, 'encounterId' | 'officerId' | 'contactId' | 'openedAt' | 'joined' | 'partOf'>,
): Joined[] => {
  const { encounterId, officerId, contactId, openedAt } = request;
  return isPart(request) ? [] : [{ encounterId, officerId, contactId, at: openedAt }, ...joinedOf(request)];
};

/** How many people asked for it: somebody known who asked twice is one. */
export const countAskers = (request: ServiceRequest): number =>
  new Set(askersOf(request).map(({ contactId, encounterId }) => contactId ?? encounterId)).size;

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** What people call this request by: eight signs of Crockford's base 32 (no I, L, O, U) from the random end of its id. "7F3K-2M9Q" */
export function referenceOf(id: Id): string {
  let rest = BigInt(`0x${id.replaceAll('-', '').slice(-10)}`);
  let signs = '';
  for (let i = 0; i < 8; i += 1) {
    signs = ALPHABET[Number(rest & 31n)] + signs;
    rest >>= 5n;
  }
  return `${signs.slice(0, 4)}-${signs.slice(4)}`;
}
