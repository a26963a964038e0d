import * as fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { type Findable, makeWordIndex } from '../../src/domain/find.ts';
import { wordsOf } from '../../src/domain/text.ts';

const called = (id: string, title: string, over: Partial<Findable> = {}): Findable => ({
  id,
  title,
  text: '',
  rank: 0,
  ...over,
});
const saying = (id: string, text: string, over: Partial<Findable> = {}) => called(id, '', { text, ...over });

function indexOf(...all: Findable[]) {
  const index = makeWordIndex();
  for (const one of all) index.put(one);
  return index;
}
const best = (index: ReturnType<typeof makeWordIndex>, said: string, slips: 'always' | 'ifNowhere' = 'always') =>
  index.find(said, slips)?.best(50) ?? [];

test('who types the beginnings of words, in any order and without accents, finds whatever has them all', () => {
  const index = indexOf(saying('a', 'De plonąca łąka bij de kade'), saying('b', 'Kade 12'), saying('c', 'Het plein'));
  assert.equal(best(index, 'kad plon'), ['a']);
  assert.equal(best(index, 'KÀDE').sort(), ['a', 'b']);
  assert.equal(best(index, 'laka'), ['a']);
  assert.equal(best(index, 'ade'), [], 'a beginning, not a middle');
});

test('where nothing is sought, nothing is found or hidden', () => {
  const index = indexOf(saying('a', 'Tree'));
  for (const said of ['', '  ', ' …! ']) assert.is(index.find(said, 'always'), null);
});

test('a slip is forgiven in a word of four letters, two in one of eight, none in a shorter one', () => {
  const index = indexOf(called('visser', 'Visser'), saying('lamp', 'straatlantaarn'), saying('bus', 'bus'));
  for (const said of ['Viser', 'Vizser', 'Vsiser', 'Wisser', 'Vissser'])
    assert.equal(best(index, said), ['visser'], said);
  for (const said of ['straatlantern', 'staatlantarn', 'straatlatn']) assert.equal(best(index, said), ['lamp'], said);
  for (const said of ['bos', 'bux', 'Wizser']) assert.equal(best(index, said), [], said);
});

test('a list forgives only where the word itself is nowhere: whoever types "Jansen" there means Jansen', () => {
  const index = indexOf(called('jansen', 'Jansen'), called('janssen', 'Janssen'));
  assert.equal(best(index, 'jansen', 'ifNowhere'), ['jansen']);
  assert.equal(
    best(index, 'jansen'),
    ['jansen', 'janssen'],
    'the search over everything tells both, the very one first',
  );
  assert.equal(best(index, 'jannsen', 'ifNowhere').sort(), ['jansen', 'janssen']);
});

test('names come before other words, then what fits better, then what is newer', () => {
  const index = indexOf(
    saying('old', 'the bakery', { rank: 1 }),
    saying('new', 'the bakery', { rank: 2 }),
    saying('very', 'Bakker told it', { rank: 0 }),
    called('name', 'Wim Bakker'),
    called('begun', 'Bakkerij'),
  );
  assert.equal(best(index, 'bakker'), ['name', 'begun', 'very', 'new', 'old']);
});

test('a reference is found by any part of it, dashed or not, and a telephone number by its end', () => {
  const index = indexOf(saying('a', 'Tree', { signs: '7F3K-2M9Q' }), called('b', 'Omar', { signs: '+31 6 1234 5678' }));
  for (const said of ['7f3k-2m9q', '7F3K2M9Q', '2m9q', '3k2m', 'M9Q', 'tree f3k', 'f3k-2m', '3K-2'])
    assert.equal(best(index, said), ['a'], said);
  for (const said of ['5678', '612345678', '345', '06 12 34 56 78', '+31 6 1234', '06-1234 56'])
    assert.equal(best(index, said), ['b'], said);
  assert.equal(best(index, '9q'), [], 'two signs are in some reference or other');
});

test('what is written anew is found by its new words alone, and what is gone by none, however often that happens', () => {
  const index = indexOf(saying('a', 'Lamp'), saying('b', 'Lamp'));
  for (let time = 0; time < 5000; time += 1) index.put(saying('b', `bench number${time}`));
  assert.equal(best(index, 'lamp'), ['a']);
  assert.equal(best(index, 'bench number4999'), ['b']);
  assert.is(index.find('bench', 'always')?.count, 1);
  index.drop('a');
  index.drop('nobody');
  assert.equal(best(index, 'lamp'), []);
  assert.is(index.find('bench', 'always')?.has('a'), false);
});

test('whatever is written, it is found by each of its words and by their beginnings; and counted as often as it is there', () => {
  const text = fc
    .array(fc.stringMatching(/^[a-eéł]{1,7}$/), { minLength: 1, maxLength: 6 })
    .map((words) => words.join(' '));
  fc.assert(
    fc.property(fc.array(text, { minLength: 1, maxLength: 12 }), fc.nat(), fc.nat(), (texts, which, cut) => {
      const index = indexOf(...texts.map((text, at) => saying(String(at), text)));
      const words = wordsOf(texts[which % texts.length] ?? '');
      const word = words[cut % words.length] ?? '';
      const said = word.slice(0, 1 + (cut % word.length));
      const found = index.find(said, 'ifNowhere');
      const has = texts.flatMap((text, at) => (wordsOf(text).some((one) => one.startsWith(said)) ? [String(at)] : []));
      assert.equal([...(found?.best(99) ?? [])].sort(), has.sort());
      assert.is(found?.count, has.length);
      assert.ok(has.every((id) => found?.has(id)));
    }),
  );
});

test.run();
