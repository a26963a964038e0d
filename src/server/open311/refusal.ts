import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import type { Problem, Reason } from '../../domain/problem.ts';
import { DatabaseAway } from '../database/database.ts';
import { errorsOf } from './answered.ts';
import { formatOf, sendAs } from './format.ts';

/** Thrown where what another system asks for is not granted, and answered in the form of Open311. `said` holds nothing that was sent. */
export class Open311Refusal extends Error {
  readonly statusCode: number;
  readonly said: string[];

  constructor(statusCode: number, ...said: string[]) {
    super('not granted');
    this.statusCode = statusCode;
    this.said = said;
  }
}

const REASONS: Partial<Record<Reason, string>> = {
  missing: 'was not provided',
  tooLong: 'is too long',
  tooMany: 'holds too many values',
  unwritable: 'holds a sign that cannot be kept',
  outOfRange: 'is out of range',
  number: 'is not a number',
  instant: 'is not a moment; write one as in 2026-01-31T10:00:00Z',
};

/** What is wrong with what was sent, a sentence for each. */
export const sayProblems = (problems: Problem[]): string[] =>
  problems.map(({ field, reason }) => `${field.split('.')[0]} ${REASONS[reason] ?? 'is not written as it should be'}`);

const STATUSES: Record<number, string> = {
  403: 'not allowed',
  404: 'there is nothing here',
  413: 'what was sent is too large',
  415: 'write it as application/x-www-form-urlencoded',
  429: 'too many at once; wait a minute',
};

/** Answers any failure in the format that was asked for, with the standard's code and a sentence. */
export function answerFailure(error: unknown, request: FastifyRequest, reply: FastifyReply) {
  const [status, said] = told(error);
  if (status >= 500)
    request.log.error({ err: error instanceof DatabaseAway ? error.cause : error }, 'while answering over Open311');
  if (status === 503) reply.header('retry-after', '30');
  return sendAs(reply.status(status), formatOf(request.url), errorsOf(status, said));
}

function told(error: unknown): [status: number, said: string[]] {
  if (error instanceof Open311Refusal) return [error.statusCode, error.said];
  if (error instanceof DatabaseAway) return [503, ['the database cannot be reached; try again later']];
  const status = (error as FastifyError).statusCode ?? 500;
  if (status >= 500) return [500, ['something went wrong here']];
  return [status, [STATUSES[status] ?? 'it cannot be read']];
}
