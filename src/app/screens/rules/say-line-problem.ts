import type { Problem } from '../../../domain/problem.ts';
import type { RulesWords } from '../../words/en/rules.ts';
import type { Words } from '../../words/en.ts';

/** What is wrong at this field of a rule, as a sentence; undefined where nothing is. */
export function sayLineProblem(
  field: string,
  problems: Problem[],
  words: RulesWords,
  { problems: known }: Pick<Words, 'problems'>,
): string | undefined {
  const problem = problems.find((problem) => problem.field.split('.')[0] === field);
  if (!problem) return undefined;
  const own: Record<string, string> = {
    'serviceCode missing': words.problems.everything,
    'words malformed': words.problems.noLetter,
    'because missing': words.problems.noReason,
    'departmentId missing': words.noDepartment,
    'id alreadyThere': words.problems.twice,
  };
  return own[`${problem.field} ${problem.reason}`] ?? known[problem.reason];
}

/** What is wrong with the rules as a whole, as a sentence; undefined where nothing is. */
export function sayWholeProblem(
  problems: Problem[],
  words: RulesWords,
  { problems: known }: Pick<Words, 'problems'>,
): string | undefined {
  const problem = problems.find(({ field }) => placeOf(field) === undefined);
  if (!problem) return undefined;
  return problem.reason === 'tooMany' ? words.problems.tooMany : known[problem.reason];
}

/** How many rules are not complete. */
export const countToMend = (problems: Problem[]): number =>
  new Set(problems.flatMap(({ field }) => placeOf(field) ?? [])).size;

const placeOf = (field: string) => /^rules\.(\d+)\./.exec(field)?.[1];

/** The problems of the rule in this place, of those that name rules by their place. */
export const problemsAt = (place: number, problems: Problem[]): Problem[] =>
  problems.flatMap(({ field, reason }) => {
    const beginning = `rules.${place}.`;
    return field.startsWith(beginning) ? [{ field: field.slice(beginning.length), reason }] : [];
  });
