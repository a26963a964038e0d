import * as v from 'valibot';
import { problemsOf } from '../../domain/problem.ts';
import { Open311Refusal, sayProblems } from './refusal.ts';

/** What was sent, read; throws a 400 that says what is wrong with it, where `within` names the field if the schema cannot. */
export function read<S extends v.GenericSchema>(schema: S, sent: unknown, within?: string): v.InferOutput<S> {
  const result = v.safeParse(schema, sent);
  if (result.success) return result.output;
  const problems = problemsOf(result.issues);
  throw new Open311Refusal(400, ...sayProblems(within ? problems.map((one) => ({ ...one, field: within })) : problems));
}
