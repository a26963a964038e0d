import { FAILURES, type Failure } from '../../domain/dispatch.ts';

/** Thrown by a channel that could not deliver; `isFinal` where trying again would change nothing. */
export class NotDelivered extends Error {
  readonly failure: Failure;
  readonly isFinal: boolean;

  constructor(failure: Failure, isFinal = false) {
    super(failure);
    this.name = failure;
    this.failure = failure;
    this.isFinal = isFinal;
  }
}

/** The word that was kept of a failure, as people are told it. */
export const failureOf = (kept: string | null): Failure => FAILURES.find((failure) => failure === kept) ?? 'unexpected';
