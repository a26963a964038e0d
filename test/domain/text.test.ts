import { test } from 'uvu';
import * as assert from 'uvu/assert';
import * as v from 'valibot';
import { inLanguage, text, wording, wordsOf } from '../../src/domain/text.ts';

test('words are compared without case, accents, punctuation and the stroke of the ł', () => {
  assert.equal(wordsOf('Płonąca łąka!'), ['plonaca', 'laka']);
  assert.equal(wordsOf('L’été, un cœur…'), ['l', 'ete', 'un', 'coeur']);
  assert.equal(wordsOf('Één lámp–post (12b)'), ['een', 'lamp', 'post', '12b']);
});

test('a text of signs only has no words', () => {
  assert.equal(wordsOf(' … !? \n'), []);
  assert.equal(wordsOf(''), []);
});

test('a text that a city has not translated is shown in a language it has', () => {
  assert.is(inLanguage({ en: 'Tree', pl: 'Drzewo' }, 'pl'), 'Drzewo');
  assert.is(inLanguage({ en: 'Tree', pl: '' }, 'pl'), 'Tree', 'a blank is no translation');
  assert.is(inLanguage({ nl: 'Boom' }, 'fr'), 'Boom');
  assert.is(inLanguage({}, 'fr'), '');
});

test('what is typed is kept as typed, up to its length', () => {
  assert.is(v.parse(text(5), '  a\n '), '  a\n ');
  assert.is(v.safeParse(text(5), '123456').issues?.[0].message, 'tooLong');
  assert.is(v.safeParse(wording(5), ' \n\t').issues?.[0].message, 'missing');
});

test('what a database could not keep is not taken', () => {
  for (const unwritable of ['a\u0000b', 'half a pair \ud83d', '\udc00']) {
    assert.is(v.safeParse(text(50), unwritable).issues?.[0].message, 'unwritable');
  }
  assert.ok(v.safeParse(text(50), 'a whole pair 🌳').success);
});

test.run();
