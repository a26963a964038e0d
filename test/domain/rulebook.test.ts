import fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import {
  checkLine,
  checkRulebook,
  differencesOf,
  type RuleLine,
  rulebookOf,
  rulesOf,
  textOf,
} from '../../src/domain/rulebook.ts';
import { town } from '../town.ts';

const book = rulebookOf(town.rules);
const [lamp, falling, trees] = book as [RuleLine, RuleLine, RuleLine];

test('the rules of a city and its rulebook tell the same, and a rule stands where it stands', () => {
  assert.equal(rulesOf(book), town.rules);
  assert.equal(rulesOf([{ ...lamp, because: { en: 'a', fr: ' ' } }])[0]?.because, { en: 'a' }, 'blank is nothing');
  assert.equal(
    rulesOf([trees, lamp]).map(({ id, order }) => [id, order]),
    [
      ['trees', 1],
      ['lamp-harbour', 2],
    ],
  );
});

test('what keeps a rule from being published is said at its field', () => {
  const fieldsOf = (over: Partial<RuleLine>) =>
    checkLine({ ...lamp, ...over }, town).map(({ field, reason }) => `${field} ${reason}`);
  assert.equal(fieldsOf({}), []);
  assert.equal(fieldsOf({ serviceCode: 'gone' }), ['serviceCode unknown']);
  assert.equal(fieldsOf({ districtId: 'gone' }), ['districtId unknown']);
  assert.equal(fieldsOf({ departmentId: 'gone' }), ['departmentId unknown']);
  assert.equal(fieldsOf({ departmentId: '' }), ['departmentId missing']);
  assert.equal(fieldsOf({ words: ['lamp', '–'] }), ['words malformed']);
  assert.equal(fieldsOf({ because: { en: ' ' } }), ['because missing']);
  assert.equal(fieldsOf({ because: { pl: 'Lampy' } }), [], 'one language is enough');
  assert.equal(fieldsOf({ serviceCode: null, districtId: null }), ['serviceCode missing'], 'it would fit everything');
  assert.equal(fieldsOf({ serviceCode: null, districtId: null, words: ['lamp'] }), []);
});

test('two rules of one name are told at the second', () => {
  assert.equal(checkRulebook(book, town), []);
  assert.equal(checkRulebook([lamp, falling, { ...trees, id: lamp.id }], town), [
    { field: 'rules.2.id', reason: 'alreadyThere' },
  ]);
});

test('the same rules have the same text, in whatever order their parts were written; others have another', () => {
  const { because, id, ...rest } = lamp;
  assert.is(textOf([{ because, ...rest, id }]), textOf([lamp]));
  assert.is(textOf([{ ...lamp, because: { en: because.en, fr: ' ' } }]), textOf([lamp]), 'blank is nothing');
  const change = fc.constantFrom<Partial<RuleLine>>(
    { id: 'x' },
    { serviceCode: null },
    { districtId: 'meadows' },
    { words: ['a,b'] },
    { words: ['a', 'b'] },
    { departmentId: 'green' },
    { because: { fr: 'Lamps in the harbour belong to the port' } },
  );
  fc.assert(
    fc.property(change, change, (one, other) => {
      const [a, b] = [textOf([{ ...lamp, ...one }]), textOf([{ ...lamp, ...other }])];
      assert.is(a === b, one === other);
      assert.is.not(a, textOf([lamp]));
    }),
  );
});

test('what is new, changed, gone or elsewhere in the order is told apart', () => {
  const idsOf = (after: RuleLine[]) => {
    const { added, changed, removed, isReordered } = differencesOf(book, after);
    return [...[added, changed, removed].map((lines) => lines.map(({ id }) => id).join()), isReordered];
  };
  assert.equal(idsOf(book), ['', '', '', false]);
  assert.equal(idsOf([{ ...lamp, id: 'new' }, ...book]), ['new', '', '', false]);
  assert.equal(idsOf([lamp, { ...trees, words: ['oak'] }]), ['', 'trees', 'falling', false]);
  assert.equal(idsOf([trees, lamp, falling]), ['', '', '', true]);
});

test.run();
