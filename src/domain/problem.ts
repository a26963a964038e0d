import type * as v from 'valibot';

/** Why something cannot be as it is: a value, not an exception. `field` is a path such as "needs.0.text"; '' is the whole. */
export interface Problem {
  field: string;
  reason: Reason;
}

/** The reasons there are; each language has a sentence for each. */
export const REASONS = [
  'missing',
  'tooLong',
  'unwritable',
  'tooMany',
  'malformed',
  'unknown',
  'id',
  'code',
  'language',
  'text',
  'instant',
  'number',
  'outOfRange',
  'consentMissing',
  'passwordShort',
  'notAllowed',
  'outOfReach',
  'stepNotAllowed',
  'changedMeanwhile',
  'alreadyThere',
  'gone',
  'mismatch',
  'unknownDeed',
  'newerApp',
  'unexpected',
  'tooLarge',
  'oneVoice',
] as const;
export type Reason = (typeof REASONS)[number];

/** That this cannot be done, for this one reason. */
export const refuse = (reason: Reason, field = ''): { problems: Problem[] } => ({ problems: [{ field, reason }] });

/** What a schema found, as problems. */
export function problemsOf(issues: readonly v.BaseIssue<unknown>[]): Problem[] {
  return issues.map((issue) => ({
    field: issue.path?.map((item) => String(item.key)).join('.') ?? '',
    reason: reasonOf(issue),
  }));
}

function reasonOf(issue: v.BaseIssue<unknown>): Reason {
  if ((REASONS as readonly string[]).includes(issue.message)) return issue.message as Reason;
  if (issue.expected === 'never') return 'unknown';
  return issue.input === undefined ? 'missing' : 'malformed';
}
