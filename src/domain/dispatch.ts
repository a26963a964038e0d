import type { Channel } from './department.ts';
import type { Code, Id } from './id.ts';
import type { Instant } from './instant.ts';

/**
 * Why a request did not arrive. notSetUp: the city has not said how; noAddress, noService: something is missing for this department;
 * handedOn: it has been handed on so often that it may be going round; redirected: the far side points elsewhere, which is not followed; gone: it wants nothing more; strange: it says what nobody understands.
 */
export const FAILURES = [
  'notSetUp',
  'noAddress',
  'noService',
  'handedOn',
  'unreachable',
  'timedOut',
  'refused',
  'redirected',
  'gone',
  'strange',
  'unexpected',
] as const;
export type Failure = (typeof FAILURES)[number];

/** A dispatch that does not arrive, as those who watch over it are told. */
export interface StuckDispatch {
  id: string;
  requestId: Id;
  departmentId: Code;
  channel: Channel;
  failure: Failure;
  since: Instant;
  attempts: number;
  /** Null where it was given up, and a person is to decide. */
  nextAt: Instant | null;
}

/** A department's system that does not say what became of what it has, as those who watch over it are told. */
export interface SilentSide {
  departmentId: Code;
  failure: Failure;
  since: Instant;
  /** How many requests stand there of which nothing is heard. */
  requests: number;
  /** When it is asked again. */
  nextAt: Instant;
}

/** A question that does not arrive at whoever is asked, as they are told. */
export type StuckQuestion = Omit<StuckDispatch, 'departmentId' | 'channel'>;
