import type { Channel } from './department.ts';
import type { Code, Id } from './id.ts';
import type { Instant } from './instant.ts';

/**
 * Why a request did not arrive. notSetUp: the city has not said how; noAddress, noService: something is missing for this department;
 * redirected: the far side points elsewhere, which is not followed; gone: it wants nothing more; strange: it says what nobody understands.
 */
export const FAILURES = [
  'notSetUp',
  'noAddress',
  'noService',
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

/** A question that does not arrive at whoever is asked, as they are told. */
export type StuckQuestion = Omit<StuckDispatch, 'departmentId' | 'channel'>;
