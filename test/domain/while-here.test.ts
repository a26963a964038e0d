import fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { movedBy } from '../../src/domain/course.ts';
import { metresBetween, type Point } from '../../src/domain/distance.ts';
import { gistOfRequest, type KeptRequest } from '../../src/domain/gist.ts';
import { findWhileHere, WHILE_HERE_METRES } from '../../src/domain/while-here.ts';
import { nora, omar } from '../people.ts';
import { idOf, requestOf } from './records.ts';

const QUAY: Point = [4.9, 52.37];
const placeOf = ([longitude, latitude]: Point) => ({ longitude, latitude, accuracy: 8, address: '' });
const at = (point: Point | null, number: number, over: Partial<KeptRequest> = {}): KeptRequest => ({
  ...gistOfRequest(requestOf(omar, { id: idOf(number), place: point && placeOf(point) })),
  ...over,
});
const tree = gistOfRequest(requestOf(nora, { id: idOf(1), serviceCode: 'tree', place: placeOf(QUAY) }));
const near = (others: KeptRequest[], most = 20) => findWhileHere(tree, others, most).map(({ id }) => id);

test('whoever stands at a tree is shown the other trees close by, the nearest first, then what else is there', () => {
  const far = at(movedBy(QUAY, 200, 0), 2);
  const close = at(movedBy(QUAY, 30, 0), 3);
  const lamp = at(movedBy(QUAY, 5, 0), 4, { serviceCode: 'lamp' });
  const unnamed = at(movedBy(QUAY, 0, 12), 5, { serviceCode: null });
  assert.equal(near([far, lamp, unnamed, close]), [close.id, far.id, lamp.id, unnamed.id]);
  assert.equal(near([far, lamp, unnamed, close], 2), [close.id, far.id]);
});

test('what is done, too far, of no known place, or the very same, is not shown', () => {
  const done = at(movedBy(QUAY, 10, 0), 2, { status: 'done' });
  const declined = at(movedBy(QUAY, 10, 0), 3, { status: 'declined' });
  const beyond = at(movedBy(QUAY, WHILE_HERE_METRES + 5, 0), 4);
  const nowhere = at(null, 5);
  assert.equal(near([tree, done, declined, beyond, nowhere]), []);
  assert.equal(findWhileHere({ ...tree, point: null }, [at(QUAY, 6)], 20), [], 'nobody knows where this one is');
});

test('whoever stands at a request in parts is not shown its parts, nor from a part its lead and the other parts', () => {
  const part = at(QUAY, 2, { partOf: tree.id });
  const sister = at(QUAY, 3, { partOf: tree.id });
  const other = at(QUAY, 4, { partOf: idOf(9) });
  assert.equal(near([tree, part, sister, other]), [other.id]);
  assert.equal(
    findWhileHere(part, [tree, part, sister, other], 20).map(({ id }) => id),
    [other.id],
  );
});

test('where nobody has named the service, all that is near is something else', () => {
  const found = findWhileHere({ ...tree, serviceCode: null }, [at(QUAY, 2, { serviceCode: null })], 20);
  assert.equal(
    found.map(({ isSameService }) => isSameService),
    [false],
  );
});

test('nothing within reach is missed, whichever way it lies', () =>
  fc.assert(
    fc.property(fc.integer({ min: -400, max: 400 }), fc.integer({ min: -400, max: 400 }), (north, east) => {
      const point = movedBy(QUAY, north, east);
      const isNear = metresBetween(QUAY, point) <= WHILE_HERE_METRES;
      assert.is(near([at(point, 2)]).length, isNear ? 1 : 0);
    }),
  ));

test.run();
