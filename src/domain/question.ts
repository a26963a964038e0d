import * as v from 'valibot';
import { Id } from './id.ts';
import { Instant, later } from './instant.ts';
import type { Municipality } from './municipality.ts';
import type { ServiceRequest } from './request.ts';
import { text } from './text.ts';

/** The most signs of what is asked, and of what is said to it. */
export const LONGEST_QUESTION = 1000;
export const LONGEST_SAID = 2000;

/** What those who handle a request ask whoever spoke, because nobody else knows it. */
export const Question = v.strictObject({
  id: Id,
  /** Of the talk with whom it is asked. */
  encounterId: Id,
  text: text(LONGEST_QUESTION),
  byId: Id,
  at: Instant,
  /** When the server wrote to them. */
  mailedAt: v.optional(Instant),
  /** What they said to it: by the link, or to whoever noted it. */
  said: v.optional(v.strictObject({ text: text(LONGEST_SAID), at: Instant, byId: v.nullable(Id) })),
  /** When it was withdrawn, or the request ended without it. */
  endedAt: v.optional(Instant),
});
export type Question = v.InferOutput<typeof Question>;

type Asking = Pick<ServiceRequest, 'question'>;

/** The question that waits for what they say; null where none does. */
export const openQuestion = ({ question }: Asking): Question | null =>
  question && !question.said && question.endedAt === undefined ? question : null;

/** The request with its question over, where one was open. */
export const withoutQuestion = <R extends Asking>(request: R, at: Instant): R => {
  const question = openQuestion(request);
  return question ? { ...request, question: { ...question, endedAt: at } } : request;
};

/** Whom somebody has to ask, since when: nobody could write to them, or has yet. */
export function toAskOf(request: Asking): Pick<Question, 'encounterId' | 'at'> | undefined {
  const question = openQuestion(request);
  return question && !question.mailedAt ? { encounterId: question.encounterId, at: question.at } : undefined;
}

const DAY = 86_400_000;
/** How many days the city gives them, where it does not say. */
const QUESTION_DAYS = 5;

/** Whether they have said nothing to it for longer than the city gives them. */
export function isUnanswered(request: Asking, city: Pick<Municipality, 'questionDays'> | null, now: Instant): boolean {
  const question = openQuestion(request);
  return question !== null && later(question.at, (city?.questionDays ?? QUESTION_DAYS) * DAY) < now;
}

/** Whether they have said something that nobody has acted upon since. */
export function hasNewlySaid({ question, history }: Asking & Pick<ServiceRequest, 'history'>): boolean {
  if (!question?.said) return false;
  const at = history.findLastIndex(({ deed }) => deed === 'said');
  return history.slice(at + 1).every(({ byId }) => byId === null);
}
