import { daysIn } from './days.ts';
import { daysBetween } from './follow-up.ts';
import type { Code, Id } from './id.ts';
import type { Instant } from './instant.ts';
import { pointOf } from './place.ts';
import {
  closedAtOf,
  countAskers,
  type HistoryEntry,
  isOpen,
  isPart,
  type ServiceRequest,
  type Status,
} from './request.ts';

/**
 * What is counted of a request, and nothing of what was said in it. Days are those of the city; nowhere, none and not yet are ''.
 */
export interface Fact {
  id: Id;
  /** Whether another request leads it: for the city the two are one. */
  isPart: boolean;
  service: Code | '';
  district: Code | '';
  department: Code | '';
  status: Status;
  openedOn: string;
  answeredOn: string;
  /** When it last ended; '' while it is open. */
  closedOn: string;
  dueOn: string;
  /** Whether it ended later than was promised. */
  wasLate: boolean;
  reopenedOn: string[];
  /** How many people asked for it beside the first. */
  joined: number;
  cause: Code | '';
  blockedBy: string;
  /** Rounded to about a hundred metres. */
  latitude: number | null;
  longitude: number | null;
}

/** The fact of this request, by the days of this time zone. */
export function factOf(request: ServiceRequest, timeZone: string): Fact {
  const dayOf = daysIn(timeZone);
  const day = (at: Instant | null | undefined) => (at ? dayOf(at) : '');
  const closedAt = closedAtOf(request);
  const isOver = closedAt !== null;
  const [longitude, latitude] = pointOf(request.place)?.map(rounded) ?? [null, null];
  return {
    id: request.id,
    isPart: isPart(request),
    service: request.serviceCode ?? '',
    district: request.districtId ?? '',
    department: request.departmentId ?? '',
    status: request.status,
    openedOn: day(request.openedAt),
    answeredOn: day(request.history.find(({ deed }) => deed === 'answer')?.at ?? request.answer?.at),
    closedOn: day(closedAt),
    dueOn: day(request.dueAt),
    wasLate: isOver && request.dueAt !== null && closedAt > request.dueAt,
    reopenedOn: reopenedAtOf(request).map(day),
    // Nobody asked for a part: its lead has them all.
    joined: Math.max(0, countAskers(request) - 1),
    cause: (isOver && request.cause) || '',
    blockedBy: (isOver && request.blockedBy) || '',
    latitude: latitude ?? null,
    longitude: longitude ?? null,
  };
}

const rounded = (degrees: number) => Math.round(degrees * 1000) / 1000;

// Whatever deed an entry tells of, it says the status that it led to. What was opened by mistake and closed as before was not opened again.
function reopenedAtOf({ history }: ServiceRequest): Instant[] {
  const steps = history.filter((entry): entry is HistoryEntry & { status: Status } => entry.status !== undefined);
  const isReopening = (step: { status: Status }, index: number) => {
    const [before, after] = [steps[index - 1], steps[index + 1]];
    return isOpen(step) && before !== undefined && !isOpen(before) && after?.closedAt === undefined;
  };
  return steps.filter(isReopening).map(({ at }) => at);
}

/** What is added up, by the day on which it happened. */
export const FIGURES = [
  'came',
  'joined',
  'went',
  'declined',
  'took',
  'kept',
  'broken',
  'reopened',
  'answered',
  'waited',
] as const;

/**
 * How many requests came in, and people joined them; how many ended, of these declined, after how many days in all; how many promises for
 * that day were kept, and how many broken by ending late; how often one was opened again; how many had their first answer, after how many days in all.
 */
export type Figures = Record<(typeof FIGURES)[number], number>;

export const NO_FIGURES = Object.fromEntries(FIGURES.map((name) => [name, 0])) as Figures;

/** What this fact adds to which day. */
export function happenings(fact: Fact): { day: string; adds: Partial<Figures> }[] {
  const { openedOn, closedOn, answeredOn, dueOn, wasLate } = fact;
  const daysUntil = (day: string) => Math.max(0, daysBetween(openedOn, day));
  const happened = [
    { day: openedOn, adds: { came: 1, joined: fact.joined } },
    { day: answeredOn, adds: { answered: 1, waited: daysUntil(answeredOn) } },
    { day: closedOn, adds: { went: 1, took: daysUntil(closedOn), declined: fact.status === 'declined' ? 1 : 0 } },
    { day: closedOn && dueOn, adds: wasLate ? { broken: 1 } : { kept: 1 } },
    ...fact.reopenedOn.map((day) => ({ day, adds: { reopened: 1 } })),
  ];
  return happened.filter(({ day }) => day !== '');
}
