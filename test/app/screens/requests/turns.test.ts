import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { placeAfter, turnAt } from '../../../../src/app/screens/requests/turns.ts';

const turns = ['branch', 'bench', 'path', 'hedge'];

test('from one request to the next in the order of the list, and no farther than its ends', () => {
  assert.equal(turnAt(turns, 'bench'), { place: 2, length: 4, previous: 'branch', next: 'path' });
  assert.equal(turnAt(turns, 'branch'), { place: 1, length: 4, previous: undefined, next: 'bench' });
  assert.equal(turnAt(turns, 'hedge'), { place: 4, length: 4, previous: 'path', next: undefined });
});

test('a request that no list led to has nothing before or after it', () => {
  assert.is(turnAt(turns, 'lamp'), null);
  assert.is(turnAt([], 'branch'), null);
});

test('whoever goes back to the list comes to the request they read last', () => {
  assert.is(placeAfter(turns, 'path', turns), 2);
  assert.is(placeAfter([], 'path', turns), 2);
});

test('where that has left the list, to what came after it; at the end, to what came before', () => {
  assert.is(placeAfter(turns, 'bench', ['branch', 'hedge']), 1);
  assert.is(placeAfter(turns, 'hedge', ['branch', 'bench']), 1);
});

test('where none of them is left, nowhere', () => {
  assert.is(placeAfter(turns, 'path', []), -1);
  assert.is(placeAfter(turns, 'path', ['lamp']), -1);
});

test.run();
