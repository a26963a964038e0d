import { test } from 'uvu';
import * as assert from 'uvu/assert';
import {
  isDeclined,
  isRuleFor,
  nameOfProposed,
  type Proposal,
  proposalOf,
  ruleFor,
  together,
} from '../../src/domain/proposal.ts';
import type { ServiceRequest } from '../../src/domain/request.ts';
import { routeNeed } from '../../src/domain/route.ts';
import { claire, nora } from '../people.ts';
import { town } from '../town.ts';
import { FRIDAY, idOf, requestOf } from './records.ts';

/** A request about a bench in the meadows that Claire sent there. */
const sentTo = (departmentId: string, always?: true, over: Partial<ServiceRequest> = {}) => {
  const route = { departmentId, by: 'person' as const, ruleId: null, personId: claire.id, because: {} };
  const entry = { at: FRIDAY, byId: claire.id, deed: 'routed' as const, departmentId, route };
  const history = [{ ...entry, ...(always ? { always } : {}) }];
  const what = { text: 'Nowhere to sit', serviceCode: 'bench', districtId: 'meadows' };
  return requestOf(nora, { ...what, route, departmentId, history, ...over });
};
const green: Proposal = { serviceCode: 'bench', districtId: 'meadows', departmentId: 'green', count: 1, always: 0 };

test('a person who sends a request where no rule would proposes a rule', () => {
  assert.equal(proposalOf(sentTo('green'), town), green);
  assert.equal(proposalOf(sentTo('green', true), town), { ...green, always: 1 });
});

test('what a rule says already, what has no service, and what the city no longer knows proposes nothing', () => {
  assert.is(proposalOf(requestOf(nora), town), null, 'a rule sent it');
  assert.is(proposalOf(sentTo('streets', true, { serviceCode: 'lamp' }), town), null, 'the lead of the service has it');
  assert.is(proposalOf(sentTo('green', true, { serviceCode: null }), town), null);
  assert.is(proposalOf(sentTo('gone', true), town), null);
  assert.is(proposalOf(sentTo('green', true, { partOf: idOf(9) }), town), null, 'a part was split off, not sent on');
  assert.is(proposalOf(sentTo('green', true, { districtId: 'gone' }), town), null);
});

test('what was asked for comes first, then what is frequent; once by itself is no custom', () => {
  const port = { ...green, departmentId: 'port' };
  const streets = { ...green, departmentId: 'streets' };
  const elsewhere = { ...green, districtId: null };
  const proposals = together([green, port, green, streets, green, { ...port, always: 1 }, elsewhere]);
  assert.equal(proposals, [
    { ...port, count: 2, always: 1 },
    { ...green, count: 3 },
  ]);
  assert.equal(together([{ ...streets, always: 1 }]), [{ ...streets, always: 1 }]);
});

test('what somebody did not want comes last, until it has doubled', () => {
  const port = { ...green, departmentId: 'port' };
  const declined = { personId: claire.id, at: FRIDAY, count: 2 };
  const said = new Map([[nameOfProposed(green), declined]]);
  const some = (times: number) => [...Array.from({ length: times }, () => green), port, port];
  assert.equal(together(some(3), said), [
    { ...port, count: 2 },
    { ...green, count: 3, declined },
  ]);
  assert.equal(together(some(4), said).map(isDeclined), [false, false]);
});

test('the rule made of a proposal does what was proposed', () => {
  const line = ruleFor(green, 'benches', { en: 'Benches in the meadows' });
  assert.ok(isRuleFor(line, green));
  assert.not(isRuleFor({ ...line, words: ['wet'] }, green));
  const directory = { ...town, rules: [{ ...line, order: 1 }] };
  assert.is(routeNeed({ text: '', serviceCode: 'bench' }, 'meadows', directory).departmentId, 'green');
});

test.run();
