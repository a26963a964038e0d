import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { findVisit } from '../../src/domain/visit.ts';
import { nora, omar } from '../people.ts';
import { FRIDAY, visitOf } from './records.ts';

const visit = visitOf(nora);
const at = '2026-11-20T16:00:00.000Z';

test('a second talk of the day in the same district belongs to the visit that is under way', () => {
  assert.is(findVisit([visit], nora.id, 'harbour', at), visit);
});

test('another district, another officer, another day or an ended visit is another visit', () => {
  assert.is(findVisit([visit], nora.id, 'old-town', at), null);
  assert.is(findVisit([visit], nora.id, null, at), null);
  assert.is(findVisit([visit], omar.id, 'harbour', at), null);
  assert.is(findVisit([visit], nora.id, 'harbour', '2026-11-21T16:00:00.000Z'), null);
  assert.is(findVisit([{ ...visit, endedAt: FRIDAY }], nora.id, 'harbour', at), null);
});

test('a talk in no district belongs to the visit in no district', () => {
  const outside = visitOf(nora, { districtId: null });
  assert.is(findVisit([visit, outside], nora.id, null, at), outside);
});

test('the day of a visit is the day of the town', () => {
  const evening = visitOf(nora, { startedAt: '2026-11-20T22:30:00.000Z' });
  const afterMidnight = '2026-11-20T23:30:00.000Z';
  assert.is(findVisit([evening], nora.id, 'harbour', afterMidnight, 'UTC'), evening);
  assert.is(findVisit([evening], nora.id, 'harbour', afterMidnight, 'Europe/Amsterdam'), null);
});

test.run();
