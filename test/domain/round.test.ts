import fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { Point } from '../../src/domain/distance.ts';
import {
  findStop,
  inOrder,
  MOST_STOPS,
  moved,
  type Round,
  type Stop,
  shortestFrom,
  withDone,
  withoutChange,
  withoutStop,
  withStop,
} from '../../src/domain/round.ts';
import { always } from './chance.ts';
import { FRIDAY, idOf } from './records.ts';

const DAY = '2026-11-20';
const stopAt = (number: number, doneAt: string | null = null): Stop => ({
  id: idOf(number),
  of: { kind: 'request', id: idOf(number) },
  doneAt,
});
const roundOf = (...numbers: number[]): Round => ({ day: DAY, stops: numbers.map((number) => stopAt(number)) });
const numbersIn = ({ stops }: Round) => stops.map(({ id }) => Number.parseInt(id.slice(-4), 16));

test('a stop is put at the end, once, while it is still to be done', () => {
  const round = withStop(roundOf(1, 2), stopAt(3));
  assert.equal(numbersIn(round), [1, 2, 3]);
  assert.is(withStop(round, { ...stopAt(4), of: { kind: 'request', id: idOf(3) } }), round, 'it is there already');
  const done = withDone(round, idOf(3), FRIDAY);
  assert.is(withStop(done, { ...stopAt(4), of: { kind: 'request', id: idOf(3) } }).stops.length, 4, 'once more today');
});

test('a request and a contact of the same id are two goals, and two places in the same words are two as well', () => {
  const round = roundOf(1);
  assert.is(findStop(round, { kind: 'contact', id: idOf(1) }), undefined);
  const place = { id: idOf(8), of: { kind: 'place' as const, words: 'The market' }, doneAt: null };
  assert.is(withStop(withStop(round, place), { ...place, id: idOf(9) }).stops.length, 3);
});

test('nobody walks more than the most stops of a round', () => {
  const full = roundOf(...Array.from({ length: MOST_STOPS }, (_, index) => index + 1));
  assert.is(withStop(full, stopAt(0xaaaa)), full);
});

test('a stop is moved up, down and past the ends', () => {
  const round = roundOf(1, 2, 3);
  assert.equal(numbersIn(moved(round, idOf(3), 0)), [3, 1, 2]);
  assert.equal(numbersIn(moved(round, idOf(1), 1)), [2, 1, 3]);
  assert.equal(numbersIn(moved(round, idOf(1), 99)), [2, 3, 1]);
  assert.equal(numbersIn(moved(round, idOf(3), -5)), [3, 1, 2]);
  assert.is(moved(round, idOf(7), 0), round);
});

test('an order that does not name all leaves the others behind, as they stood', () => {
  assert.equal(numbersIn(inOrder(roundOf(1, 2, 3, 4), [idOf(4), idOf(2)])), [4, 2, 1, 3]);
});

test('ticked off and not, a stop keeps its place', () => {
  const done = withDone(roundOf(1, 2), idOf(1), FRIDAY);
  assert.is(done.stops[0]?.doneAt, FRIDAY);
  assert.equal(withDone(done, idOf(1), null), roundOf(1, 2));
  assert.equal(numbersIn(withoutStop(done, idOf(1))), [2]);
});

const HERE: Point = [5.38, 52.15];
/** So many metres east and north of here, roughly. */
const near = (east: number, north: number): Point => [HERE[0] + east / 68_300, HERE[1] + north / 111_200];

test('four doors of one street are walked one after the other, whatever the order they were thought of', () => {
  const points = new Map([1, 2, 3, 4].map((number) => [idOf(number), near(number * 50, 0)]));
  const round = shortestFrom(roundOf(3, 1, 4, 2), HERE, ({ id }) => points.get(id) ?? null);
  assert.equal(numbersIn(round), [1, 2, 3, 4]);
});

test('who lives just behind one’s back is seen first, though another is nearer', () => {
  // The nearest each time would go 1, 2, 3 and then all the way back to 4.
  const points = new Map([
    [idOf(1), near(10, 0)],
    [idOf(2), near(25, 0)],
    [idOf(3), near(45, 0)],
    [idOf(4), near(-12, 0)],
  ]);
  const round = shortestFrom(roundOf(1, 2, 3, 4), HERE, ({ id }) => points.get(id) ?? null);
  assert.equal(numbersIn(round), [4, 1, 2, 3]);
});

test('what is done stays in front, and what lies nowhere that is known comes last', () => {
  const round = { day: DAY, stops: [stopAt(1), stopAt(2), stopAt(3, FRIDAY), stopAt(4)] };
  const points = new Map([
    [idOf(1), near(90, 0)],
    [idOf(3), near(1, 0)],
    [idOf(4), near(10, 0)],
  ]);
  assert.equal(numbersIn(shortestFrom(round, HERE, ({ id }) => points.get(id) ?? null)), [3, 4, 1, 2]);
});

test('sixty stops are put in order faster than a thumb notices', () => {
  const numbers = Array.from({ length: MOST_STOPS }, (_, index) => index + 1);
  const at = new Map(
    numbers.map((number) => [idOf(number), near((number ** 2 * 7919) % 3001, (number ** 3 * 104_729) % 2999)]),
  );
  const order = () => {
    const start = performance.now();
    shortestFrom(roundOf(...numbers), HERE, ({ id }) => at.get(id) ?? null);
    return performance.now() - start;
  };
  // The quickest of three, for the machine may have other work: a few milliseconds. It was hundreds when each try measured the whole way.
  const quickest = Math.min(order(), order(), order());
  assert.ok(quickest < 200, `${quickest} ms`);
});

test('a full round is still full of the same after one was taken off, another put on, and that taken back', () => {
  const before = roundOf(...Array.from({ length: MOST_STOPS }, (_, index) => index + 1));
  const after = withoutStop(before, idOf(7));
  const now = withoutChange(withStop(after, stopAt(0xaaaa)), before, after);
  assert.equal(numbersIn(now), [...numbersIn(before), 0xaaaa]);
});

test('who was put on anew since is not there twice when the taking off is taken back', () => {
  const before = roundOf(1, 2, 3);
  const after = withoutStop(before, idOf(1));
  const again = withStop(after, { ...stopAt(9), of: { kind: 'request', id: idOf(1) } });
  assert.is(withoutChange(again, before, after), again);
});

const numbers = fc.uniqueArray(fc.integer({ min: 1, max: 20 }), { maxLength: 8 });

test('taken back, a change leaves the round as it would have been without it, whoever was added or ticked off since', async () => {
  await always(
    fc.property(numbers, numbers, numbers, fc.boolean(), (started, others, ticked, isOrder) => {
      const before = roundOf(...started);
      const change = (round: Round) =>
        isOrder ? inOrder(round, others.map(idOf)) : others.map(idOf).reduce(withoutStop, round);
      const goOn = (round: Round) => {
        const more = others.map((number) => stopAt(number + 100)).reduce(withStop, round);
        return ticked.reduce((now, number) => withDone(now, idOf(number + 100), FRIDAY), more);
      };
      const after = change(before);
      assert.equal(withoutChange(goOn(after), before, after), goOn(before));
    }),
  );
});

test.run();
