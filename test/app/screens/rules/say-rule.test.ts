import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { sayDifference } from '../../../../src/app/screens/rules/say-difference.ts';
import {
  countToMend,
  problemsAt,
  sayLineProblem,
  sayWholeProblem,
} from '../../../../src/app/screens/rules/say-line-problem.ts';
import { sayRule } from '../../../../src/app/screens/rules/say-rule.ts';
import { rules as words } from '../../../../src/app/words/en/rules.ts';
import { en } from '../../../../src/app/words/en.ts';
import { checkRulebook, type RuleLine, rulebookOf } from '../../../../src/domain/rulebook.ts';
import { town } from '../../../town.ts';

const book = rulebookOf(town.rules);
const [lamp, falling] = book as [RuleLine, RuleLine];
const name = (list: { id: string; name: { en?: string } }[]) => (code: string) =>
  list.find(({ id }) => id === code)?.name.en ?? code;
const names = {
  person: (id: string) => id,
  service: name(town.services),
  district: name(town.districts),
  department: name(town.departments),
};
const said = (over: Partial<RuleLine>) => sayRule({ ...lamp, ...over }, words, names, 'en');

test('a rule says what it is for, where that goes, and why', () => {
  assert.equal(said({}), {
    what: 'Street lamps · Harbour',
    whither: 'To Port: Lamps in the harbour belong to the port',
  });
  assert.is(sayRule(falling, words, names, 'en').what, 'with: falling, fell');
});

test('a rule that was just added says what is still to be chosen', () => {
  const blank = { serviceCode: null, districtId: null, departmentId: '', because: {} };
  assert.equal(said(blank), { what: words.newRule, whither: words.noDepartment });
});

test('what is wrong with a rule is said at its field and in its place, and nothing at the others', () => {
  const wrong = { ...lamp, departmentId: '', because: {} };
  const problems = checkRulebook([falling, wrong], town);
  assert.equal(problemsAt(0, problems), []);
  const at = (field: string) => sayLineProblem(field, problemsAt(1, problems), words, en);
  assert.is(at('departmentId'), words.noDepartment);
  assert.is(at('because'), words.problems.noReason);
  assert.is(at('serviceCode'), undefined);
  // As the server may put it: the second of the words of the second rule.
  const server = [{ field: 'rules.1.words.1', reason: 'tooLong' as const }];
  assert.is(sayLineProblem('words', problemsAt(1, server), words, en), en.problems.tooLong);
});

test('whoever has written too many rules is told so, and is not sent to look for one that is not complete', () => {
  const tooMany = [{ field: 'rules', reason: 'tooMany' as const }];
  assert.is(sayWholeProblem(tooMany, words, en), words.problems.tooMany);
  assert.is(countToMend(tooMany), 0);
  const lines = checkRulebook([falling, { ...lamp, departmentId: '', because: {} }], town);
  assert.is(sayWholeProblem(lines, words, en), undefined);
  assert.is(countToMend(lines), 1, 'two things are wrong with one rule');
});

test('what a draft changes is told in one line', () => {
  assert.is(sayDifference(book, book, words), '');
  const after = [...book.slice(1), { ...lamp, words: ['quay'] }, { ...lamp, id: 'new' }];
  assert.is(sayDifference(book, after, words), '1 new · 1 changed · another order');
  assert.is(sayDifference(book, [], words), '3 taken out');
});

test.run();
