import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { later } from '../../../src/domain/instant.ts';
import type { Municipality } from '../../../src/domain/municipality.ts';
import type { Args } from '../../../src/domain/mutation.ts';
import type { Person } from '../../../src/domain/person.ts';
import { closedAtOf, type ServiceRequest, STATUSES, toTellAt } from '../../../src/domain/request.ts';
import { ania, claire, nora, omar, piet, sven, wim } from '../../people.ts';
import { town } from '../../town.ts';
import { does, ON_REQUESTS, onRequest, refusal, requestIn } from '../effects.ts';
import { FRIDAY, idOf, requestOf, worldOf } from '../records.ts';

test('a maintainer takes a request, and it says so in its history', () => {
  const request = requestIn(onRequest(piet, 'takeRequest', {}));
  assert.equal([request.status, request.assignedTo], ['taken', piet.id]);
  assert.equal(request.history, [
    { at: FRIDAY, byId: piet.id, deed: 'assigned', assignedTo: piet.id, status: 'taken' },
  ]);
});

test('a request that a colleague took first is not taken from them', () => {
  const taken = { status: 'taken' as const, assignedTo: sven.id };
  assert.equal(onRequest(piet, 'takeRequest', {}, taken), refusal('changedMeanwhile'));
  assert.equal(onRequest(piet, 'takeRequest', {}, { assignedTo: sven.id }), refusal('changedMeanwhile'));
  const again = requestIn(onRequest(sven, 'takeRequest', {}, taken));
  assert.equal(again.history, [], 'whoever has it and takes it again changes nothing');
});

test('a request that is over is not taken before it is opened again', () => {
  for (const status of ['done', 'declined'] as const) {
    assert.equal(onRequest(piet, 'takeRequest', {}, { status }), refusal('stepNotAllowed'), status);
  }
});

test('a request is given to somebody who may have it, or to nobody', () => {
  const given = requestIn(onRequest(piet, 'assignRequest', { personId: sven.id }));
  assert.is(given.assignedTo, sven.id);
  assert.equal(given.history, [{ at: FRIDAY, byId: piet.id, deed: 'assigned', assignedTo: sven.id }]);
  assert.is(requestIn(onRequest(piet, 'assignRequest', { personId: null }, { assignedTo: sven.id })).assignedTo, null);
  for (const stranger of [ania.id, omar.id, wim.id, idOf(999)]) {
    assert.equal(onRequest(piet, 'assignRequest', { personId: stranger }), refusal('notAllowed'));
  }
});

test('a status goes by allowed steps only', () => {
  for (const from of STATUSES) {
    for (const to of STATUSES) {
      const effect = onRequest(piet, 'setStatus', { status: to, reason: '' }, { status: from });
      const isOver = from === 'done' || from === 'declined';
      const isBack = to === 'open' && (from === 'planned' || from === 'waiting');
      const mayNot = from === to || (isOver && to !== 'open') || isBack || (from === 'open' && to === 'waiting');
      if (mayNot) assert.equal(effect, refusal('stepNotAllowed'), `${from} to ${to}`);
      else assert.is(requestIn(effect).status, to, `${from} to ${to}`);
    }
  }
});

test('a request set to taken has a name to it, and one opened again has none', () => {
  const set = (status: 'taken' | 'open' | 'done', over: Partial<ServiceRequest>) =>
    requestIn(onRequest(piet, 'setStatus', { status, reason: '' }, over)).assignedTo;
  assert.is(set('taken', {}), piet.id);
  assert.is(set('taken', { assignedTo: sven.id }), sven.id);
  assert.is(set('open', { status: 'done', assignedTo: sven.id }), null);
  assert.is(set('done', { status: 'taken', assignedTo: sven.id }), sven.id, 'who did it stays');
});

test('the reason of a status is kept in the history', () => {
  const request = requestIn(onRequest(piet, 'setStatus', { status: 'declined', reason: 'Not our tree' }));
  assert.equal(request.history, [
    { at: FRIDAY, byId: piet.id, deed: 'status', status: 'declined', text: 'Not our tree' },
  ]);
});

test('remarks are added, never replaced', () => {
  const history = [{ at: FRIDAY, byId: nora.id, deed: 'remark' as const, text: 'She called again' }];
  const request = requestIn(onRequest(piet, 'remarkOnRequest', { text: 'Seen it' }, { history }));
  assert.equal(
    request.history.map((entry) => entry.text),
    ['She called again', 'Seen it'],
  );
  assert.is(request.status, 'open');
});

test('an answer is what the officer can tell the citizen, and an earlier one stays in the history', () => {
  const first = requestIn(onRequest(piet, 'answerRequest', { text: 'On Tuesday' }));
  assert.equal(first.answer, { text: 'On Tuesday', byId: piet.id, at: FRIDAY });
  const second = requestIn(onRequest(piet, 'answerRequest', { text: 'On Friday' }, first));
  assert.is(second.answer?.text, 'On Friday');
  assert.equal(
    second.history.map((entry) => entry.text),
    ['On Tuesday', 'On Friday'],
  );
});

test('what somebody was told before an answer was known does not count as having told of it, whatever the clocks say', () => {
  const told = [{ encounterId: idOf(2), how: 'visit' as const, at: '2026-11-20T09:15:00.000Z', byId: nora.id }];
  const answered = requestIn(onRequest(piet, 'answerRequest', { text: 'On Tuesday' }, requestOf(nora, { told })));
  assert.is(answered.answer?.at, '2026-11-20T09:15:00.001Z');
  assert.is(toTellAt(answered), answered.answer?.at);
  const done = requestIn(
    onRequest(piet, 'setStatus', { status: 'done', reason: 'It was cut' }, requestOf(nora, { told })),
  );
  assert.is(toTellAt(done), '2026-11-20T09:15:00.001Z');
});

/** A request that Piet has closed, and somebody has opened again, each a minute after the other. */
function openedBy(person: Person): ServiceRequest {
  const closed = requestIn(onRequest(piet, 'setStatus', { status: 'done', reason: 'It was cut' }));
  const opened = requestIn(onRequest(person, 'setStatus', { status: 'open', reason: '' }, closed));
  const history = opened.history.map((entry, index) => ({ ...entry, at: later(FRIDAY, index * 60_000) }));
  return { ...opened, history };
}
const DAY = 86_400_000;
const closedAgain = (person: Person, request: ServiceRequest, args: Partial<Args<'setStatus'>>) => {
  const world = { ...worldOf(person, { request: [request] }), at: later(FRIDAY, DAY) };
  return requestIn(does(person, 'setStatus', request.id, { status: 'done', reason: 'As before', ...args }, world));
};

test('who opens it again by mistake and takes that back leaves the end that there was, and nothing new to tell', () => {
  const opened = openedBy(piet);
  const end = opened.history.find(({ status }) => status === 'done')?.at;
  const again = closedAgain(piet, opened, { asBefore: true });
  assert.equal([closedAtOf(again), toTellAt(again)], [end, end]);
  const twice = requestIn(onRequest(piet, 'setStatus', { status: 'open', reason: '' }, again));
  assert.is(toTellAt(closedAgain(piet, twice, { asBefore: true })), end, 'and so again');
});

test('what was really opened again, by somebody else or for another end, ends anew', () => {
  const asBefore = true as const;
  assert.is(toTellAt(closedAgain(piet, openedBy(piet), {})), later(FRIDAY, DAY), 'done once more');
  assert.is(toTellAt(closedAgain(piet, openedBy(piet), { asBefore, status: 'declined' })), later(FRIDAY, DAY));
  assert.is(toTellAt(closedAgain(piet, openedBy(claire), { asBefore })), later(FRIDAY, DAY), 'Claire opened it');
  const taken = requestIn(onRequest(piet, 'takeRequest', {}, openedBy(piet)));
  assert.is(toTellAt(closedAgain(piet, taken, { asBefore })), later(FRIDAY, DAY), 'somebody has begun');
});

test('a request filed under another service finds its way anew, with a new promise', () => {
  const request = requestIn(onRequest(nora, 'classifyRequest', { serviceCode: 'lamp' }));
  assert.equal([request.serviceCode, request.departmentId], ['lamp', 'port']);
  assert.is(request.route.ruleId, 'lamp-harbour');
  assert.is(request.dueAt, '2026-11-23T22:59:59.999Z', 'three days from when it was opened');
  assert.is(request.deliveredAt, null, 'it has yet to be carried there');
  assert.equal(
    request.history.map((entry) => entry.deed),
    ['classified', 'routed'],
  );
  const none = requestIn(onRequest(nora, 'classifyRequest', { serviceCode: null }));
  assert.equal([none.departmentId, none.dueAt, none.route.by], [null, null, 'triage']);
});

test('what was promised stays promised: another calendar moves only what is filed under another service', () => {
  const municipality = { ...(town.municipality as Municipality), daysOff: [{ date: '2026-11-23', name: {} }] };
  const services = town.services.map((service) => ({ ...service, promise: { days: 1, kind: 'working' as const } }));
  const directory = { ...town, municipality, services };
  const request = requestOf(nora, { dueAt: '2026-11-23T22:59:59.999Z' });
  const filed = (serviceCode: string) =>
    requestIn(
      does(nora, 'classifyRequest', request.id, { serviceCode }, worldOf(nora, { request: [request] }, { directory })),
    ).dueAt;
  assert.is(filed('tree'), '2026-11-23T22:59:59.999Z');
  assert.is(filed('lamp'), '2026-11-24T22:59:59.999Z', 'the day after the day off');
});

test('a department that a person chose stays, whatever service it is filed under', () => {
  const route = { departmentId: 'streets', by: 'person' as const, ruleId: null, personId: claire.id, because: {} };
  const chosen = { route, departmentId: 'streets', assignedTo: ania.id, status: 'taken' as const };
  const request = requestIn(onRequest(nora, 'classifyRequest', { serviceCode: 'lamp' }, chosen));
  assert.equal([request.serviceCode, request.departmentId, request.assignedTo], ['lamp', 'streets', ania.id]);
  assert.equal(request.route, route);
  assert.is(request.dueAt, '2026-11-23T22:59:59.999Z');
});

test('a service or a department that is not there is refused', () => {
  assert.equal(onRequest(nora, 'classifyRequest', { serviceCode: 'gone' }), refusal('unknown'));
  assert.equal(onRequest(piet, 'routeRequest', { departmentId: 'gone', reason: 'a' }), refusal('unknown'));
});

test('a request sent to another department starts there afresh, with the reason in the words of who sent it', () => {
  const taken = { status: 'taken' as const, assignedTo: piet.id };
  const request = requestIn(onRequest(piet, 'routeRequest', { departmentId: 'streets', reason: 'A lamp' }, taken));
  assert.equal([request.departmentId, request.status, request.assignedTo], ['streets', 'open', null]);
  assert.is(request.deliveredAt, null);
  assert.equal(request.route, {
    departmentId: 'streets',
    by: 'person',
    ruleId: null,
    personId: piet.id,
    because: { en: 'A lamp' },
  });
  const triage = requestIn(onRequest(piet, 'routeRequest', { departmentId: null, reason: 'Whose?' }, taken));
  assert.equal([triage.departmentId, triage.route.by], [null, 'person']);
});

test('whatever a department had begun on a request, the next one begins anew; what is over stays over', () => {
  for (const status of STATUSES) {
    const sent = onRequest(piet, 'routeRequest', { departmentId: 'streets', reason: 'A lamp' }, { status });
    const isOver = status === 'done' || status === 'declined';
    assert.is(requestIn(sent).status, isOver ? status : 'open', status);
  }
});

test('a request sent where it already is stays in the hands it is in', () => {
  const taken = { status: 'taken' as const, assignedTo: piet.id };
  const request = requestIn(onRequest(piet, 'routeRequest', { departmentId: 'green', reason: 'Ours' }, taken));
  assert.equal([request.status, request.assignedTo, request.deliveredAt], ['taken', piet.id, FRIDAY]);
});

for (const [name, args] of Object.entries(ON_REQUESTS) as [keyof typeof ON_REQUESTS, never][]) {
  test(`${name} on a request that is gone is refused, on one that is not this person's it is out of their reach`, () => {
    assert.equal(does(claire, name, idOf(4), args, worldOf(claire)), refusal('gone'));
    assert.equal(onRequest(omar, name, args), refusal('outOfReach'), 'another district');
    assert.equal(onRequest(ania, name, args), refusal('outOfReach'), 'another department');
    assert.equal(onRequest(wim, name, args), refusal('outOfReach'), 'no part in it at all');
  });
}

test.run();
