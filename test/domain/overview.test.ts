import fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import * as v from 'valibot';
import { keptShare, OverviewQuery, oversightOf } from '../../src/domain/overview.ts';
import { mayRead } from '../../src/domain/policy.ts';
import { problemsOf } from '../../src/domain/problem.ts';
import { toldNumber } from '../../src/domain/small-number.ts';
import { claire, nora, piet, wim } from '../people.ts';
import { always } from './chance.ts';

test('a coordinator watches over just the requests that they may read', async () => {
  const someCodes = (codes: string[]) => fc.subarray(codes);
  const place = (codes: string[]) => fc.constantFrom(...codes, null);
  const [districts, departments] = [
    ['harbour', 'meadows'],
    ['green', 'streets'],
  ];
  await always(
    fc.property(
      someCodes(districts as string[]),
      someCodes(departments as string[]),
      place(districts as string[]),
      place(departments as string[]),
      (districtIds, departmentIds, districtId, departmentId) => {
        const coordinator = { ...claire, districtIds, departmentIds };
        const oversight = oversightOf(coordinator);
        const isIn = (codes: (string | null)[] | null | undefined, code: string | null) =>
          codes === null || codes?.includes(code) === true;
        const isSeen = isIn(oversight?.districtIds, districtId) && isIn(oversight?.departmentIds, departmentId);
        assert.is(isSeen, mayRead(coordinator, 'request', { districtId, departmentId, ownerId: nora.id }));
      },
    ),
  );
});

test('an administrator has the figures of all and no words; officers, maintainers and who has left have none', () => {
  assert.equal(oversightOf(wim), { departmentIds: null, districtIds: null, readsWords: false });
  assert.is(oversightOf(claire)?.readsWords, true);
  for (const person of [nora, piet, { ...claire, isActive: false }]) assert.is(oversightOf(person), null);
});

test('a span that is none is told with the field that is wrong', () => {
  const problems = (asked: object) => {
    const read = v.safeParse(OverviewQuery, asked);
    return read.success ? [] : problemsOf(read.issues);
  };
  const span = { from: '2026-11-01', to: '2026-11-30' };
  assert.equal(problems(span), []);
  assert.equal(problems({ ...span, district: '-', by: 'week' }), []);
  assert.equal(problems({ to: span.to }), [{ field: 'from', reason: 'missing' }]);
  assert.equal(problems({ ...span, to: '2026-02-30' }), [{ field: 'to', reason: 'malformed' }]);
  assert.equal(problems({ from: span.to, to: span.from }), [{ field: 'to', reason: 'outOfRange' }]);
  assert.equal(problems({ from: '1999-01-01', to: span.to }), [{ field: 'to', reason: 'outOfRange' }]);
  assert.equal(problems({ ...span, by: 'officer' }), [{ field: 'by', reason: 'unknown' }]);
  assert.equal(problems({ ...span, service: "' or 1=1" }), [{ field: 'service', reason: 'code' }]);
  assert.equal(problems({ ...span, text: 'x' }), [{ field: 'text', reason: 'unknown' }]);
});

test('from one to four people are not told, none and more are', () => {
  assert.equal([0, 1, 4, 5].map(toldNumber), [0, null, null, 5]);
});

test('where no promise fell due, there is no share of them', () => {
  assert.is(keptShare({ kept: 0, broken: 0 }), null);
  assert.is(keptShare({ kept: 3, broken: 1 }), 0.75);
});

test.run();
