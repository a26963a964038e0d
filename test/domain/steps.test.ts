import fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { type Effect, perform } from '../../src/domain/deeds.ts';
import type { Args, DeedName } from '../../src/domain/mutation.ts';
import type { Person } from '../../src/domain/person.ts';
import type { Question } from '../../src/domain/question.ts';
import { nextStatuses, type ServiceRequest, STATUSES } from '../../src/domain/request.ts';
import { routeUnder, stepsFor, wayBack } from '../../src/domain/steps.ts';
import { ania, cast, claire, nora, piet, sven } from '../people.ts';
import { town } from '../town.ts';
import { always } from './chance.ts';
import { asked, leadOf, partOf } from './parts.ts';
import { FRIDAY, idOf, mutationOf, requestOf, worldOf } from './records.ts';

const question: Question = { id: idOf(51), encounterId: idOf(2), text: 'Which tree?', byId: piet.id, at: FRIDAY };

const does = <N extends DeedName>(person: Person, request: ServiceRequest, name: N, args: Args<N>): Effect =>
  perform(mutationOf(person, name, request.id, args), worldOf(person, { request: [request] }));

const someRequest: fc.Arbitrary<ServiceRequest> = fc
  .record({
    status: fc.constantFrom(...STATUSES),
    assignedTo: fc.constantFrom(null, piet.id, sven.id, claire.id),
    departmentId: fc.constantFrom(null, 'green', 'streets'),
    districtId: fc.constantFrom(null, 'harbour', 'meadows'),
    question: fc.constantFrom(question, { ...question, endedAt: FRIDAY }),
  })
  .map((over) => requestOf(nora, over));

test('whatever a screen offers for a request can be done, whoever looks and however it stands', () =>
  always(
    fc.property(fc.constantFrom(...cast), someRequest, (person, request) => {
      const steps = stepsFor(person, request);
      const isDone = <N extends DeedName>(name: N, args: Args<N>) =>
        assert.ok('puts' in does(person, request, name, args), `${person.name} ${name} ${JSON.stringify(args)}`);
      if (steps.canTake) isDone('takeRequest', {});
      for (const status of steps.statuses) isDone('setStatus', { status, reason: '' });
      if (steps.canAssign) isDone('assignRequest', { personId: null });
      if (steps.canClassify) isDone('classifyRequest', { serviceCode: 'lamp' });
      if (steps.canRoute) isDone('routeRequest', { departmentId: 'port', reason: 'Theirs' });
      if (steps.canSplit) isDone('splitRequest', { part: asked(), reason: '' });
      if (steps.canAnswer) isDone('answerRequest', { text: 'Soon' });
      if (steps.canRemark) isDone('remarkOnRequest', { text: 'Seen' });
      if (steps.canAsk) isDone('askCitizen', { question: { id: idOf(52), encounterId: idOf(2), text: 'Where?' } });
      if (steps.canWithdraw) isDone('withdrawQuestion', { questionId: question.id });
      if (steps.canNoteSaid) isDone('noteSaid', { questionId: question.id, text: 'There' });
    }),
    { runs: 2000, examples: [] },
  ));

test('a request that nobody has is taken, not set to taken', () => {
  const open = stepsFor(piet, requestOf(nora));
  assert.ok(open.canTake);
  assert.equal(open.statuses, ['planned', 'done', 'declined']);
  const his = stepsFor(piet, requestOf(nora, { status: 'taken', assignedTo: piet.id }));
  assert.not(his.canTake);
  assert.equal(his.statuses, ['open', 'planned', 'waiting', 'done', 'declined']);
  assert.not(stepsFor(piet, requestOf(nora, { status: 'taken', assignedTo: sven.id })).canTake);
});

test('an officer may say more, answer and file a request, but does not decide', () => {
  const { statuses, ...can } = stepsFor(nora, requestOf(nora));
  assert.equal(statuses, []);
  assert.equal(can, {
    canTake: false,
    canAssign: false,
    canRoute: false,
    canSplit: false,
    canClassify: true,
    canAnswer: true,
    canRemark: true,
    canAsk: false,
    canWithdraw: false,
    canNoteSaid: false,
  });
  assert.ok(stepsFor(nora, requestOf(nora, { question })).canNoteSaid);
});

test('somebody who has no part in a request is offered nothing', () => {
  const { statuses, ...can } = stepsFor(ania, requestOf(nora));
  assert.equal(statuses, []);
  assert.ok(Object.values(can).every((may) => may === false));
});

test('before filing a request elsewhere one sees where it would go, and that is where it goes', () => {
  for (const serviceCode of ['lamp', 'tree', 'bench', null]) {
    const request = requestOf(nora);
    const shown = routeUnder(request, serviceCode, town);
    const effect = does(nora, request, 'classifyRequest', { serviceCode });
    const [put] = 'puts' in effect ? effect.puts : [];
    assert.equal(shown, (put?.record as ServiceRequest | undefined)?.route);
  }
  const chosen = { ...requestOf(nora).route, by: 'person' as const };
  assert.is(routeUnder(requestOf(nora, { route: chosen }), 'lamp', town), chosen);
});

test('what was taken, given or set can be brought back as long as a step leads there', () => {
  const open = requestOf(nora);
  const taken = requestOf(nora, { status: 'taken', assignedTo: piet.id });
  assert.equal(wayBack(open, taken), [{ name: 'setStatus', args: { status: 'open', reason: '' } }]);
  assert.equal(wayBack(open, { ...open, assignedTo: sven.id }), [{ name: 'assignRequest', args: { personId: null } }]);
  assert.equal(wayBack(open, open), [], 'nothing has to');
  assert.is(wayBack(taken, { ...taken, status: 'done' }), null, 'from done it can only be opened');
  assert.is(wayBack(taken, { ...taken, departmentId: 'streets' }), null);
  const answered = { ...taken, answer: { text: 'Soon', byId: piet.id, at: taken.openedAt } };
  assert.is(wayBack(taken, answered), null, 'what the citizen was told is told');
});

test('a question that ended with the request does not come back with it, so there is no way back', () => {
  const before = requestOf(nora, { status: 'taken', assignedTo: piet.id, question });
  const planned = { ...before, status: 'planned' as const };
  assert.is(wayBack(before, planned)?.length, 1);
  const declined = { ...before, status: 'declined' as const, question: { ...question, endedAt: FRIDAY } };
  assert.is(wayBack({ ...before, status: 'open' }, declined), null);
});

test('what is brought back of a part tells its lead; a lead whose parts were withdrawn does not come back without them', () => {
  const [open, taken] = [partOf(nora), partOf(nora, { status: 'taken', assignedTo: ania.id })];
  assert.equal(wayBack(open, taken), [{ name: 'setStatus', args: { status: 'open', reason: '', lead: idOf(4) } }]);
  const before = leadOf(nora, [open]);
  const steps = [{ name: 'setStatus', args: { status: 'open', reason: '' } }];
  assert.equal(wayBack(before, leadOf(nora, [taken], { status: 'done' })), steps, 'its part goes on');
  assert.is(wayBack(before, leadOf(nora, [partOf(nora, { status: 'declined' })], { status: 'done' })), null);
  const closed = leadOf(nora, [open], { status: 'done' });
  const again = { status: 'done', reason: '', parts: [{ id: open.id, becomes: 'goesOn' }], asBefore: true };
  assert.equal(wayBack(closed, before), [{ name: 'setStatus', args: again }], 'closed again, it says so again');
});

test('a part is answered by its lead and never split', () => {
  const steps = stepsFor(ania, partOf(nora));
  assert.equal([steps.canAnswer, steps.canSplit, steps.canRoute, steps.canTake], [false, false, true, true]);
  assert.not(stepsFor(piet, requestOf(nora, { status: 'done' })).canSplit);
  assert.ok(stepsFor(piet, requestOf(nora)).canSplit);
});

/** What a maintainer may have done by mistake. */
type Mistake = { [N in 'takeRequest' | 'setStatus' | 'assignRequest']: { name: N; args: Args<N> } }[
  | 'takeRequest'
  | 'setStatus'
  | 'assignRequest'];

const someMistake: fc.Arbitrary<Mistake> = fc.oneof(
  fc.constant<Mistake>({ name: 'takeRequest', args: {} }),
  fc.constantFrom(...STATUSES).map((status): Mistake => ({ name: 'setStatus', args: { status, reason: '' } })),
  fc.constantFrom(null, piet.id, sven.id).map((personId): Mistake => ({ name: 'assignRequest', args: { personId } })),
);

/** The request after this deed of Piet's; null when it is refused. */
function after(request: ServiceRequest, { name, args }: Mistake): ServiceRequest | null {
  const effect = does(piet, request, name, args);
  return 'puts' in effect ? ((effect.puts[0]?.record ?? null) as ServiceRequest | null) : null;
}

test('whatever a maintainer does by mistake, each step of the way back can be done, and the last one brings it back', () =>
  always(
    fc.property(
      fc.constantFrom(...STATUSES),
      fc.constantFrom(null, piet.id, sven.id),
      someMistake,
      (status, assignedTo, mistake) => {
        const before = requestOf(nora, { status, assignedTo });
        const now = after(before, mistake);
        if (!now) return;
        const steps = wayBack(before, now);
        if (!steps) {
          assert.not(nextStatuses(now.status).includes(before.status), 'there was a way');
          return;
        }
        let request = now;
        for (const step of steps) {
          const next = after(request, step);
          if (!next) throw new Error(`${step.name} is refused`);
          request = next;
        }
        assert.equal([request.status, request.assignedTo], [before.status, before.assignedTo]);
      },
    ),
    { runs: 2000, examples: [] },
  ));

test.run();
