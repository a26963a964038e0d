import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { namesApart, type PlacedName } from '../../../src/app/map/names-apart.ts';

const names: PlacedName[] = [
  { id: 'a', text: 'Harbour', at: [100, 100] },
  { id: 'b', text: 'Old town', at: [120, 110] },
  { id: 'c', text: 'Mills', at: [120, 130] },
];
const shown = (chosenId?: string) => namesApart(names, chosenId).map(({ text }) => text);

test('of two names that would lie over each other one is written', () => {
  assert.equal(shown(), ['Harbour', 'Mills']);
});

test('the name of the district that was chosen is always written', () => {
  assert.equal(shown('b'), ['Old town']);
});

test('a map with room for all writes all', () => {
  const apart = names.map((name, index) => ({ ...name, at: [100, index * 40] as [number, number] }));
  assert.equal(namesApart(apart), apart);
});

test.run();
