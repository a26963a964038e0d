import fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { routeNeed } from '../../src/domain/route.ts';
import { beginTrial, type Past } from '../../src/domain/rule-trial.ts';
import { claire } from '../people.ts';
import { town } from '../town.ts';
import { FRIDAY, idOf } from './records.ts';

const [lamp, falling, trees] = town.rules as [(typeof town.rules)[0], (typeof town.rules)[0], (typeof town.rules)[0]];
const byRule = { departmentId: 'port', by: 'rule' as const, ruleId: 'lamp-harbour', personId: null, because: {} };
const byClaire = (departmentId: string) => ({
  departmentId,
  by: 'person' as const,
  ruleId: null,
  personId: claire.id,
  because: {},
});
const past = (number: number, over: Partial<Past> = {}): Past => ({
  id: idOf(number),
  text: 'No light on the quay',
  serviceCode: 'lamp',
  districtId: 'harbour',
  openedAt: FRIDAY,
  route: byRule,
  ...over,
});

const tryOn = (rules: typeof town.rules, requests: Past[]) => {
  const { look, result } = beginTrial(town, { rules, services: town.services });
  for (const request of requests) look(request);
  return result();
};

test('the same rules send nothing elsewhere', () => {
  const { looked, elsewhere, moves, first } = tryOn(town.rules, [past(1), past(2, { serviceCode: null })]);
  assert.equal([looked, elsewhere, moves, first], [2, 0, [], []]);
});

test('a part, which a person always sends, is no past of the rules', () => {
  const { looked, elsewhere, chosen } = tryOn([falling], [past(1, { partOf: idOf(2), route: byClaire('streets') })]);
  assert.equal([looked, elsewhere, chosen.count], [0, 0, 0]);
});

test('what would have gone elsewhere is counted from where to where, and some are named with what sends them there', () => {
  const earlier = '2026-01-01T00:00:00.000Z';
  const tree = past(3, { serviceCode: 'tree', text: 'A dry tree', openedAt: earlier });
  const trial = tryOn([falling], [past(1), past(2), tree]);
  assert.equal(trial.moves, [{ from: 'port', to: 'streets', count: 2 }]);
  assert.equal([trial.elsewhere, trial.looked, trial.since], [2, 3, earlier]);
  assert.equal(trial.first[0], {
    id: idOf(1),
    openedAt: FRIDAY,
    from: 'port',
    to: 'streets',
    by: 'lead',
    ruleId: null,
  });
  const bench = past(4, { serviceCode: 'bench', text: 'A bench fell over' });
  assert.equal(tryOn([trees], [bench]).moves, [{ from: 'streets', to: null, count: 1 }], 'null is triage');
});

test('what a person sent somewhere stays there, and it is told how often the rules say the same', () => {
  const sent = [past(1, { route: byClaire('streets') }), past(2, { route: byClaire('green') }), past(3)];
  const { elsewhere, chosen } = tryOn([], sent);
  assert.equal([elsewhere, chosen], [1, { count: 2, agreedBefore: 0, agreed: 1 }]);
  assert.is(tryOn([lamp], [past(1, { route: byClaire('streets') })]).chosen.count, 0, 'the rules did not change there');
});

test('a trial counts just what routing each request anew would, whatever the rules and their order', () => {
  const requests = fc.array(
    fc.record({
      text: fc.constantFrom('A tree fell', 'falling', 'dark', ''),
      serviceCode: fc.constantFrom('tree', 'lamp', 'bench', null),
      districtId: fc.constantFrom('harbour', 'meadows', null),
    }),
    { maxLength: 20 },
  );
  fc.assert(
    fc.property(fc.shuffledSubarray(town.rules), requests, (rules, all) => {
      const pasts = all.map((one, index) => past(index, one));
      const to = (one: Past, among: typeof rules) =>
        routeNeed(one, one.districtId, { rules: among, services: town.services }).departmentId;
      const diverted = pasts.filter((one) => to(one, rules) !== to(one, town.rules));
      assert.is(tryOn(rules, pasts).elsewhere, diverted.length);
    }),
  );
});

test.run();
