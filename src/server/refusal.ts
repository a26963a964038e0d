import type { Problem } from '../domain/problem.ts';

/** What a request can be refused for, beside problems with what it carries. The screens have a sentence for each. */
export type RefusalReason =
  | 'signIn'
  | 'wrongLogin'
  | 'notAllowed'
  | 'notFound'
  | 'linkOver'
  | 'tooMany'
  | 'tooLarge'
  | 'wrongInput'
  | 'wrongKind'
  | 'otherSite'
  | 'gap'
  | 'mismatch'
  | 'metadata'
  | 'notYet'
  | 'outOfRange'
  | 'unavailable'
  | 'noParts'
  | 'outdated'
  | 'unexpected';

/** Thrown by a route, and answered with its status: the request was understood and is not granted. */
export class Refusal extends Error {
  readonly statusCode: number;
  readonly reason: RefusalReason;
  readonly problems: Problem[];

  constructor(statusCode: number, reason: RefusalReason, problems: Problem[] = []) {
    super(reason);
    this.statusCode = statusCode;
    this.reason = reason;
    this.problems = problems;
  }
}
