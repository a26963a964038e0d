import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { type RuleLine, rulebookOf } from '../../src/domain/rulebook.ts';
import {
  changedDraft,
  inOrderOf,
  isDone,
  isOvertaken,
  leftOf,
  withLine,
  withoutLine,
  wordsShown,
  wordsTyped,
} from '../../src/domain/rules-draft.ts';
import { town } from '../town.ts';

const book = rulebookOf(town.rules);
const [lamp, falling, trees] = book as [RuleLine, RuleLine, RuleLine];

test('the first change begins a draft, and the last one that takes it back ends it', () => {
  const draft = changedDraft(null, book, (lines) => withoutLine(lines, 'falling'));
  assert.equal(draft, { began: book, lines: [lamp, trees] });
  const further = changedDraft(draft, book, (lines) => withLine(lines, { ...trees, words: ['oak'] }));
  assert.equal(further?.lines, [lamp, { ...trees, words: ['oak'] }]);
  assert.is(
    changedDraft(further, book, () => [lamp, falling, trees]),
    null,
  );
});

test('a draft outlives what others publish, and says that it was overtaken; what was published of it is done', () => {
  const draft = changedDraft(null, book, () => [lamp]) ?? { began: [], lines: [] };
  assert.is(isOvertaken(draft, book), false);
  assert.is(isOvertaken(draft, [trees]), true);
  const later = changedDraft(draft, [trees], (lines) => [...lines, falling]);
  assert.equal(later, { began: book, lines: [lamp, falling] }, 'nothing of theirs is mixed in, nothing of it lost');
  assert.is(isDone(draft, [lamp]), true);
  assert.is(isDone(draft, [trees]), false);
});

test('whoever writes on while their rules are being published keeps what they wrote, and was overtaken by nobody', () => {
  const later = { began: book, lines: [lamp, { ...trees, words: ['oak'] }] };
  const left = leftOf(later, [lamp, trees]);
  assert.equal(left, { began: [lamp, trees], lines: later.lines });
  assert.is(left && isOvertaken(left, [lamp, trees]), false);
  assert.is(leftOf({ began: book, lines: [lamp] }, [lamp]), null, 'all of it was published');
  assert.is(leftOf(null, [lamp]), null);
});

test('rules stand in the order that somebody gives them', () => {
  assert.equal(inOrderOf(book, ['trees', 'lamp-harbour', 'falling']), [trees, lamp, falling]);
});

test('words are read as they are typed, and a comma at the end begins none', () => {
  assert.equal(wordsTyped(''), []);
  assert.equal(wordsTyped('lamp, street light,'), ['lamp', 'street light']);
  assert.equal(wordsTyped(' lamp ,, lamp , '), ['lamp']);
  assert.equal(wordsTyped('storm|fallen tree'), ['storm', 'fallen tree'], 'as in the files of the city');
});

test('whoever takes a draft back sees the words that are in the rule again; whoever types sees what they type', () => {
  assert.is(wordsShown('lamp, quay', ['lamp']), 'lamp');
  assert.is(wordsShown('lamp', []), '');
  assert.is(wordsShown('lamp, ', ['lamp']), 'lamp, ');
});

test.run();
