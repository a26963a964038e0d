import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { openReview } from '../../src/domain/review.ts';
import { nora } from '../people.ts';
import { FRIDAY, idOf, mutationOf } from './records.ts';

test('a review takes the name of the work in it, stands where the record stands, and is open', () => {
  const edit = mutationOf(nora, 'amendContact', idOf(3), { fields: { note: 'Has the key' }, seen: { note: '' } });
  assert.equal(openReview(edit, { districtId: 'meadows', departmentId: null, ownerId: null }, FRIDAY), {
    id: edit.id,
    mutation: edit,
    districtId: 'meadows',
    departmentId: null,
    openedAt: FRIDAY,
    verdict: null,
    words: '',
    settledById: null,
    settledAt: null,
  });
});

test.run();
