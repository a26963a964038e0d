import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { factOf, happenings } from '../../src/domain/fact.ts';
import type { HistoryEntry, ServiceRequest } from '../../src/domain/request.ts';
import { nora, omar, piet } from '../people.ts';
import { FRIDAY, idOf, requestOf } from './records.ts';

const ZONE = 'Europe/Amsterdam';
const on = (day: string, over: Partial<HistoryEntry>): HistoryEntry => ({
  at: `${day}T12:00:00.000Z`,
  byId: piet.id,
  deed: 'status',
  ...over,
});
const factWith = (over: Partial<ServiceRequest>) => factOf(requestOf(nora, over), ZONE);

test('a request that has just been opened counts as come in, and as nothing else', () => {
  const fact = factWith({ dueAt: '2026-11-27T22:59:59.999Z' });
  assert.equal(happenings(fact), [{ day: '2026-11-20', adds: { came: 1, joined: 0 } }]);
  assert.equal([fact.closedOn, fact.dueOn, fact.wasLate], ['', '2026-11-27', false]);
});

test('late in the evening it is another day in the city than at Greenwich', () => {
  assert.is(factWith({ openedAt: '2026-11-20T23:30:00.000Z' }).openedOn, '2026-11-21');
});

test('what ended in time has kept its promise on the day it was promised for; what ended after it has broken it', () => {
  const ended = (day: string) =>
    factWith({ status: 'done', dueAt: '2026-11-25T22:59:59.999Z', history: [on(day, { status: 'done' })] });
  assert.equal(happenings(ended('2026-11-23')).slice(1), [
    { day: '2026-11-23', adds: { went: 1, took: 3, declined: 0 } },
    { day: '2026-11-25', adds: { kept: 1 } },
  ]);
  assert.equal(happenings(ended('2026-11-27')).at(-1), { day: '2026-11-25', adds: { broken: 1 } });
});

test('each time it is opened again counts, and it ended when it ended last', () => {
  const history = [
    on('2026-11-21', { status: 'done' }),
    on('2026-11-22', { status: 'open', byId: null }),
    on('2026-11-23', { status: 'taken', deed: 'assigned' }),
    on('2026-11-24', { status: 'declined' }),
    on('2026-11-25', { status: 'open' }),
    on('2026-11-26', { status: 'done' }),
    on('2026-11-30', { deed: 'remark', text: 'Thanks' }),
  ];
  const fact = factWith({ status: 'done', history });
  assert.equal([fact.closedOn, fact.reopenedOn], ['2026-11-26', ['2026-11-22', '2026-11-25']]);
  assert.equal(factWith({ status: 'open', history: history.slice(0, 2) }).closedOn, '');
});

test('what was opened again by mistake and closed as before ended when it had ended, and was not opened again', () => {
  const history = [
    on('2026-11-23', { status: 'done' }),
    on('2026-11-27', { status: 'open' }),
    on('2026-11-27', { status: 'done', closedAt: '2026-11-23T12:00:00.000Z' }),
  ];
  const fact = factWith({ status: 'done', dueAt: '2026-11-25T22:59:59.999Z', history });
  assert.equal([fact.closedOn, fact.wasLate, fact.reopenedOn], ['2026-11-23', false, []]);
});

test('the first answer counts, not the mended one', () => {
  const history = [
    on('2026-11-24', { deed: 'answer', text: 'Soon' }),
    on('2026-11-29', { deed: 'answer', text: 'Done' }),
  ];
  assert.equal(happenings(factWith({ history })).at(-1), { day: '2026-11-24', adds: { answered: 1, waited: 4 } });
});

test('what it came from and what stood in the way count when it is over, not while it is open again', () => {
  const why = { cause: 'storm', blockedBy: 'Trees over 80 cm need a permit' };
  const over = factWith({ ...why, status: 'declined' });
  assert.equal([over.cause, over.blockedBy], ['storm', 'Trees over 80 cm need a permit']);
  const open = factWith({ ...why, status: 'open' });
  assert.equal([open.cause, open.blockedBy], ['', '']);
});

test('nothing of what was said, and no point nearer than about a hundred metres, is in a fact', () => {
  const place = { longitude: 4.123456, latitude: 52.987654, accuracy: 5, address: 'Kade 12' };
  const fact = factWith({ place, text: 'Mrs Visser cannot sleep', onBehalfOf: 'her mother', contactId: idOf(3) });
  assert.equal([fact.longitude, fact.latitude], [4.123, 52.988]);
  for (const said of ['Visser', 'mother', 'Kade', idOf(3), nora.id]) assert.not.ok(JSON.stringify(fact).includes(said));
});

test('whoever joined it is counted once', () => {
  const join = (number: number) => ({ encounterId: idOf(number), officerId: omar.id, contactId: idOf(3), at: FRIDAY });
  assert.is(factWith({ joined: [join(60), join(61)] }).joined, 1);
});

test('a part of a request counts as work that came in, as a part, and nobody has joined it', () => {
  assert.equal([factWith({ partOf: idOf(9) }).isPart, factWith({}).isPart], [true, false]);
  assert.equal(happenings(factWith({ partOf: idOf(9) })), [{ day: '2026-11-20', adds: { came: 1, joined: 0 } }]);
});

test.run();
