import type { Problem } from '../../domain/problem.ts';
import type { Words } from './en.ts';

/** What is wrong, as a sentence, with the name of the field where that is known: "Consent: these details need…". */
export function sayProblem({ field, reason }: Problem, { problems, fields }: Words): string {
  const steps = field.split('.').filter((step) => Number.isNaN(Number(step)));
  const label = steps.map((step) => fields[step]).find(Boolean);
  return label ? `${label}: ${problems[reason]}` : problems[reason];
}

/** The sentence for one field of a form; undefined when nothing is wrong with it. */
export function problemOf(field: string, problems: Problem[], words: Words): string | undefined {
  const problem = problems.find((problem) => problem.field === field);
  return problem && words.problems[problem.reason];
}
