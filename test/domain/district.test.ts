import { test } from 'uvu';
import * as assert from 'uvu/assert';
import * as v from 'valibot';
import { District, findDistrict } from '../../src/domain/district.ts';
import { pointOf } from '../../src/domain/place.ts';
import { town } from '../town.ts';

const ring = (west: number, south: number, size: number): [number, number][] => [
  [west, south],
  [west + size, south],
  [west + size, south + size],
  [west, south + size],
  [west, south],
];

test('a doorstep lies in the district whose outline is around it', () => {
  assert.is(findDistrict([0.5, 0.5], town.districts)?.id, 'harbour');
  assert.is(findDistrict([2.999, 0.001], town.districts)?.id, 'meadows');
});

test('the next town is in no district', () => {
  assert.is(findDistrict([0.5, 1.001], town.districts), null);
  assert.is(findDistrict([-0.001, 0.5], town.districts), null);
  assert.is(findDistrict([0.5, 0.5], []), null);
});

test('a doorstep on a border is in one district, the same one on every phone', () => {
  assert.is(findDistrict([1, 0.5], town.districts)?.id, 'harbour');
  assert.is(findDistrict([1, 1], town.districts)?.id, 'harbour', 'a corner');
  assert.is(findDistrict([3, 0.5], town.districts)?.id, 'meadows', 'the edge of the town');
});

test('a hole in a district is not in it, and what fills the hole is', () => {
  const around: District = { id: 'around', name: {}, outline: [[ring(0, 0, 3), ring(1, 1, 1)]] };
  const island: District = { id: 'island', name: {}, outline: [[ring(1, 1, 1)]] };
  assert.is(findDistrict([1.5, 1.5], [around]), null);
  assert.is(findDistrict([1.5, 1.5], [around, island])?.id, 'island');
  assert.is(findDistrict([0.5, 1.5], [around, island])?.id, 'around');
});

test('a district in several pieces is one district', () => {
  const islands: District = { id: 'islands', name: {}, outline: [[ring(0, 0, 1)], [ring(5, 5, 1)]] };
  assert.is(findDistrict([0.5, 0.5], [islands])?.id, 'islands');
  assert.is(findDistrict([5.5, 5.5], [islands])?.id, 'islands');
  assert.is(findDistrict([3, 3], [islands]), null);
});

test('an outline that is no area, or not on the globe, is not taken', () => {
  const reads = (outline: unknown) => v.safeParse(District, { id: 'harbour', name: {}, outline }).success;
  assert.ok(reads([[ring(0, 0, 1)]]));
  assert.not(reads([]));
  assert.not(reads([[]]));
  assert.not(reads([[ring(0, 0, 1).slice(0, 3)]]));
  assert.not(reads([[ring(0, 0, 1).slice(0, 4)]]), 'a line that does not come back to where it began');
  assert.not(reads([[ring(0, 0, 3), ring(1, 1, 1).slice(0, 4)]]), 'nor around a hole');
  assert.not(reads([[ring(179.5, 0, 1)]]));
  assert.not(reads([[ring(0, 89.5, 1)]]));
});

test('a street that was typed without a point lies in no district by itself', () => {
  assert.is(pointOf({ longitude: null, latitude: null, accuracy: null, address: 'Kade 3' }), null);
  assert.is(pointOf(null), null);
  assert.equal(pointOf({ longitude: 0, latitude: 0, accuracy: 5, address: '' }), [0, 0], 'zero is a place too');
});

test.run();
