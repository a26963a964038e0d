import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { movedBy } from '../../src/domain/course.ts';
import type { Point } from '../../src/domain/distance.ts';
import { later } from '../../src/domain/instant.ts';
import { findNearby, NEARBY } from '../../src/domain/nearby.ts';
import type { Place } from '../../src/domain/place.ts';
import type { ServiceRequest } from '../../src/domain/request.ts';
import { countAskers } from '../../src/domain/request.ts';
import { nora, omar } from '../people.ts';
import { encounterOf, FRIDAY, idOf, needOf, requestOf } from './records.ts';

const QUAY: Point = [4.9, 52.37];
const at = ([longitude, latitude]: Point, accuracy: number | null = 10): Place => ({
  longitude,
  latitude,
  accuracy,
  address: '',
});
const DAY = 86_400_000;

const here = encounterOf(nora, { place: at(QUAY) });
const lamp = needOf('It is dark', 'lamp');
const other = (number: number, over: Partial<ServiceRequest> = {}, metres = 40) =>
  requestOf(omar, {
    id: idOf(number),
    encounterId: idOf(number + 100),
    serviceCode: 'lamp',
    place: at(movedBy(QUAY, metres, 0)),
    ...over,
  });
const near = (requests: ServiceRequest[], encounter = here, rules = NEARBY) =>
  findNearby(lamp, encounter, requests, rules, FRIDAY).map(({ request }) => request.id);

test('what others asked for near by, about the same, is found, the nearest first', () => {
  const [far, close] = [other(1, {}, 90), other(2, {}, -20)];
  const found = findNearby(lamp, here, [far, close], NEARBY, FRIDAY);
  assert.equal(
    found.map(({ request, metres }) => [request.id, Math.round(metres)]),
    [
      [close.id, 20],
      [far.id, 90],
    ],
  );
});

test('what is too far, too old, closed, about something else, of this very talk, or a part of another request is not offered', () => {
  assert.equal(near([other(1, {}, 101)]), []);
  assert.equal(near([other(1, { openedAt: later(FRIDAY, -61 * DAY) })]), []);
  assert.equal(near([other(1, { status: 'done' })]), []);
  assert.equal(near([other(1, { partOf: idOf(2) })]), []);
  assert.equal(near([other(1, { serviceCode: 'tree' })]), []);
  assert.equal(near([other(1, { encounterId: here.id })]), []);
  assert.equal(near([other(1, { place: null })]), []);
});

test('a city says itself how near and how long ago', () => {
  const rules = { metres: 300, days: 5 };
  assert.equal(near([other(1, {}, 250)], here, rules), [idOf(1)]);
  assert.equal(near([other(1, { openedAt: later(FRIDAY, -6 * DAY) })], here, rules), []);
});

test('where nobody knows well where it is, or what it is about, nothing is offered', () => {
  const requests = [other(1)];
  assert.equal(near(requests, encounterOf(nora)), []);
  assert.equal(near(requests, encounterOf(nora, { place: at(QUAY, 3000) })), []);
  assert.equal(near(requests, encounterOf(nora, { place: at(QUAY, null) })), [idOf(1)], 'set by hand is well enough');
  assert.equal(findNearby(needOf('It is dark'), here, requests, NEARBY, FRIDAY), []);
});

test('somebody known who asked twice is one person; whoever has no name counts for each talk', () => {
  const joined = (number: number, contactId: string | null) => ({
    encounterId: idOf(number),
    officerId: nora.id,
    contactId,
    at: FRIDAY,
  });
  assert.is(countAskers(requestOf(nora)), 1);
  const visser = idOf(3);
  const request = requestOf(nora, {
    contactId: visser,
    joined: [joined(20, visser), joined(21, null), joined(22, null)],
  });
  assert.is(countAskers(request), 3);
});

test.run();
