import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { World } from '../../src/domain/deeds.ts';
import { countHandOvers, isHandedOverTooOften } from '../../src/domain/hand-over.ts';
import type { Person } from '../../src/domain/person.ts';
import type { ServiceRequest } from '../../src/domain/request.ts';
import { ania, claire, nora, piet } from '../people.ts';
import { does, requestIn } from './effects.ts';
import { requestOf, worldOf } from './records.ts';

const opened = (): ServiceRequest => {
  const request = requestOf(nora);
  const { route, openedAt: at } = request;
  return { ...request, history: [{ at, byId: null, deed: 'routed', departmentId: 'green', route }] };
};

const worldWith = (person: Person, request: ServiceRequest): World => worldOf(person, { request: [request] });

/** Sends the request on, each time as somebody, to a department or to triage. */
const passed = (request: ServiceRequest, ...ways: [Person, string | null, true?][]): ServiceRequest =>
  ways.reduce((now, [person, departmentId, always]) => {
    const args = { departmentId, reason: 'Not ours', ...(always ? { always } : {}) };
    return requestIn(does(person, 'routeRequest', now.id, args, worldWith(person, now)));
  }, request);

test('the third department that sends a request on has it go to a coordinator, with where it was wanted', () => {
  const twice = passed(opened(), [piet, 'streets'], [ania, 'green']);
  assert.equal([twice.departmentId, countHandOvers(twice)], ['green', 2]);
  const thrice = passed(twice, [piet, 'port']);
  assert.is(thrice.departmentId, null);
  assert.equal(thrice.route, {
    departmentId: null,
    by: 'person',
    ruleId: null,
    personId: piet.id,
    because: { en: 'Not ours' },
    handedOver: { times: 3, wantedId: 'port' },
  });
  assert.equal(thrice.history.at(-1)?.route, thrice.route, 'and its history tells it');
  assert.equal([thrice.status, thrice.assignedTo, thrice.deliveredAt], ['open', null, null]);
});

test('no rule takes it from the coordinator, whatever it is filed under', () => {
  const thrice = passed(opened(), [piet, 'streets'], [ania, 'green'], [piet, 'port']);
  const filed = requestIn(
    does(claire, 'classifyRequest', thrice.id, { serviceCode: 'lamp' }, worldWith(claire, thrice)),
  );
  assert.equal([filed.serviceCode, filed.departmentId], ['lamp', null]);
});

test('a coordinator sends it wherever they say, and from then on each department that sends it on comes back to them', () => {
  const twice = passed(opened(), [piet, 'streets'], [ania, 'green']);
  assert.is(passed(twice, [claire, 'port']).departmentId, 'port');
  const decided = passed(twice, [piet, 'port'], [claire, 'streets']);
  assert.equal([decided.departmentId, countHandOvers(decided)], ['streets', 3], 'a decision is no hand-over');
  assert.equal(passed(decided, [ania, 'green']).route.handedOver, { times: 4, wantedId: 'green' });
});

test('what a rule or a new service did, what stays where it is, and what is given back to triage is not sent in circles', () => {
  const back = passed(opened(), [piet, null], [claire, 'green'], [piet, 'green']);
  assert.is(countHandOvers(back), 1);
  assert.is(passed(back, [piet, null]).route.handedOver, undefined, 'they ask for a coordinator themselves');
  const filed = requestIn(
    does(claire, 'classifyRequest', opened().id, { serviceCode: 'lamp' }, worldWith(claire, opened())),
  );
  assert.equal([filed.departmentId, countHandOvers(filed)], ['port', 0]);
});

test('whoever sends it on can be told beforehand that a coordinator will decide', () => {
  const twice = passed(opened(), [piet, 'streets'], [ania, 'green']);
  assert.is(isHandedOverTooOften(twice, 'port', piet), true);
  assert.is(isHandedOverTooOften(twice, 'port', claire), false);
  assert.is(isHandedOverTooOften(twice, 'green', piet), false, 'it is there');
  assert.is(isHandedOverTooOften(twice, null, piet), false);
  assert.is(isHandedOverTooOften(passed(opened(), [piet, 'streets']), 'green', ania), false);
});

test('who wants it always so is heard in its history, and nothing is said where nobody asked', () => {
  const asked = passed(opened(), [piet, 'streets', true]);
  assert.is(asked.history.at(-1)?.always, true);
  assert.not('always' in (passed(opened(), [piet, 'streets']).history.at(-1) ?? {}));
});

test.run();
