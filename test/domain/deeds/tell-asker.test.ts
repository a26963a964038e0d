import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { later } from '../../../src/domain/instant.ts';
import { HOWS, type Told } from '../../../src/domain/request.ts';
import { claire, nora, omar, piet } from '../../people.ts';
import { onRequest, refusal, requestIn } from '../effects.ts';
import { FRIDAY, idOf } from '../records.ts';

const encounterId = idOf(2);
const byPiet: Told = { encounterId, how: 'phone', at: '2026-11-01T09:00:00.000Z', byId: piet.id };

test('an officer, a maintainer and a coordinator note how they told somebody', () => {
  for (const person of [nora, piet, claire])
    for (const how of HOWS)
      assert.equal(requestIn(onRequest(person, 'tellAsker', { encounterId, how })).told, [
        { encounterId, how, at: FRIDAY, byId: person.id },
      ]);
});

test('told again in the same way, what a colleague had noted is there still when that is taken back', () => {
  const again = requestIn(onRequest(nora, 'tellAsker', { encounterId, how: 'phone' }, { told: [byPiet] })).told;
  assert.equal(again, [byPiet, { encounterId, how: 'phone', at: FRIDAY, byId: nora.id }]);
  const back = onRequest(nora, 'tellAsker', { encounterId, how: null }, { told: again });
  assert.equal(requestIn(back).told, [byPiet]);
});

test('what one person notes of one moment twice is noted once', () => {
  const once = requestIn(onRequest(nora, 'tellAsker', { encounterId, how: 'phone' })).told;
  const twice = requestIn(onRequest(nora, 'tellAsker', { encounterId, how: 'phone' }, { told: once })).told;
  assert.equal(twice, once);
});

test('a telling names what there was to tell, where the server knows of that too', () => {
  const answer = { text: 'On Monday', byId: piet.id, at: later(FRIDAY, 60_000) };
  const history = [
    { at: FRIDAY, byId: piet.id, deed: 'answer' as const, text: 'On Friday' },
    { at: later(FRIDAY, 9), byId: piet.id, deed: 'status' as const, status: 'taken' as const },
  ];
  const named = (toTellAt: string) =>
    requestIn(onRequest(nora, 'tellAsker', { encounterId, how: 'phone', toTellAt }, { answer, history })).told?.[0];
  assert.is(named(answer.at)?.toTellAt, answer.at);
  assert.is(named(FRIDAY)?.toTellAt, FRIDAY, 'the one before');
  for (const other of [7, 9])
    assert.not.ok(
      'toTellAt' in (named(later(FRIDAY, other)) ?? {}),
      'by a clock that is wrong, whatever else was then',
    );
});

test('who said so takes it back; what a colleague or the server has said stays', () => {
  const others: Told[] = [{ ...byPiet, how: 'email', byId: null }, byPiet];
  const own: Told = { encounterId, how: 'visit', at: FRIDAY, byId: nora.id };
  const back = onRequest(nora, 'tellAsker', { encounterId, how: null }, { told: [...others, own] });
  assert.equal(requestIn(back).told, others);
});

test('nobody is noted as told who did not ask, and nobody notes it out of their reach', () => {
  assert.equal(onRequest(nora, 'tellAsker', { encounterId: idOf(99), how: 'phone' }), refusal('unknown'));
  assert.equal(onRequest(omar, 'tellAsker', { encounterId, how: 'phone' }), refusal('outOfReach'));
});

test.run();
