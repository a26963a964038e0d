import * as fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { excerptOf, holdsAll, markedIn } from '../../src/domain/marked.ts';
import { holdsSigns } from '../../src/domain/signs.ts';

const marks = (text: string, said: string) =>
  markedIn(text, said)
    .map(({ text, isSought }) => (isSought ? `[${text}]` : text))
    .join('');

test('the words that were sought are marked as they are written, accents and slips and all', () => {
  assert.is(marks('Élodie zag de łąka.', 'elo laka'), '[Élodie] zag de [łąka].');
  assert.is(marks('Mrs Visser, Visserskade 4', 'viser'), 'Mrs [Visser], [Visserskade] 4');
  assert.is(marks('Nothing here', 'tree'), 'Nothing here');
  assert.is(marks('', 'tree'), '');
});

test('nothing of a text is lost by marking it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (text, said) => {
      const pieces = markedIn(text, said).map(({ text }) => text);
      assert.is(pieces.join(''), text);
    }),
  );
});

test('of a long text one reads what is around the first word that was sought', () => {
  const long = `${'so much was said before '.repeat(20)}the lantern is out ${'and after '.repeat(20)}`;
  const excerpt = excerptOf(long, 'lantern', 80);
  assert.match(excerpt, /^….*the lantern is out.*…$/);
  assert.ok(excerpt.length <= 82);
  assert.is(excerptOf('short\n and whole', 'nothing', 80), 'short and whole');
  assert.ok(excerptOf(long, 'nothing', 80).startsWith('so much'));
});

test('a text holds what was said where it has all of the words', () => {
  assert.ok(holdsAll('Street lamps in the harbour', 'harb lam'));
  assert.not(holdsAll('Street lamps', 'lamp harbour'));
});

test('a reference holds a part of it that is long enough not to be there by chance', () => {
  assert.ok(holdsSigns('7F3K-2M9Q', 'my 3k2m'));
  assert.not(holdsSigns('7F3K-2M9Q', '9q'));
  assert.not(holdsSigns('TREE-2M9Q', 'tre'));
});

test.run();
