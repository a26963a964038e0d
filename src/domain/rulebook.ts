import * as v from 'valibot';
import type { Directory } from './directory.ts';
import type { Problem, Reason } from './problem.ts';
import { Rule } from './rule.ts';
import { LANGUAGES, type Localized, wordsOf } from './text.ts';

const MOST_RULES = 2000;

/** A rule without its place: that is where it stands in the rulebook. */
export const RuleLine = v.omit(Rule, ['order']);
export type RuleLine = v.InferOutput<typeof RuleLine>;

/** All rules of a city, in the order in which they are tried. */
export const Rulebook = v.pipe(v.array(RuleLine), v.maxLength(MOST_RULES, 'tooMany'));
export type Rulebook = v.InferOutput<typeof Rulebook>;

/** The rules of a directory, which stand in their order there. */
export const rulebookOf = (rules: readonly Rule[]): Rulebook => rules.map(({ order: _place, ...line }) => line);

/** As the directory keeps them: with their place, and without a reason that is blank. */
export const rulesOf = (book: Rulebook): Rule[] =>
  book.map((line, index) => ({ ...line, because: saidIn(line.because), order: index + 1 }));

const saidIn = (because: Localized): Localized =>
  Object.fromEntries(
    LANGUAGES.flatMap((language) => (because[language]?.trim() ? [[language, because[language]]] : [])),
  );

/** One text for one rulebook, the same on every machine. */
export const textOf = (book: Rulebook): string => JSON.stringify(book.map(cellsOf));

const cellsOf = ({ id, serviceCode, districtId, words, departmentId, because }: RuleLine) => [
  id,
  serviceCode,
  districtId,
  words,
  departmentId,
  saidIn(because),
];

type Known = Pick<Directory, 'services' | 'districts' | 'departments'>;

/** What keeps these rules from being published, by the place of the rule: "rules.3.departmentId". Empty when nothing does. */
export function checkRulebook(book: Rulebook, directory: Known): Problem[] {
  const seen = new Set<string>();
  return book.flatMap((line, index) => {
    const twice: Problem[] = seen.has(line.id) ? [{ field: 'id', reason: 'alreadyThere' }] : [];
    seen.add(line.id);
    return [...twice, ...checkLine(line, directory)].map(({ field, reason }) => ({
      field: `rules.${index}.${field}`,
      reason,
    }));
  });
}

/** The same of one rule. */
export function checkLine(line: RuleLine, { services, districts, departments }: Known): Problem[] {
  const problems: Problem[] = [];
  const add = (field: keyof RuleLine, reason: Reason) => problems.push({ field, reason });
  const isIn = (list: { id: string }[], id: string | null) => id === null || list.some((one) => one.id === id);
  // A rule that fits everything would keep all those behind it from ever being tried.
  if (line.serviceCode === null && line.districtId === null && line.words.length === 0) add('serviceCode', 'missing');
  if (!isIn(services, line.serviceCode)) add('serviceCode', 'unknown');
  if (!isIn(districts, line.districtId)) add('districtId', 'unknown');
  // A phrase without a letter is said by nobody.
  if (line.words.some((phrase) => wordsOf(phrase).length === 0)) add('words', 'malformed');
  if (line.departmentId === '') add('departmentId', 'missing');
  else if (!isIn(departments, line.departmentId)) add('departmentId', 'unknown');
  if (Object.keys(saidIn(line.because)).length === 0) add('because', 'missing');
  return problems;
}

/** What makes the second rulebook another than the first. */
export interface Differences {
  added: RuleLine[];
  changed: RuleLine[];
  removed: RuleLine[];
  /** Whether those that are in both stand in another order. */
  isReordered: boolean;
}

export function differencesOf(before: Rulebook, after: Rulebook): Differences {
  const was = new Map(before.map((line) => [line.id, line]));
  const is = new Set(after.map(({ id }) => id));
  const both = after.filter(({ id }) => was.has(id));
  const stayed = before.filter(({ id }) => is.has(id));
  return {
    added: after.filter(({ id }) => !was.has(id)),
    changed: both.filter((line) => textOf([line]) !== textOf([was.get(line.id) ?? line])),
    removed: before.filter(({ id }) => !is.has(id)),
    isReordered: both.some(({ id }, place) => stayed[place]?.id !== id),
  };
}
