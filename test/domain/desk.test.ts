import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { isInView, isOnDesk, isWorkedOff, VIEWS, viewsOf } from '../../src/domain/desk.ts';
import { later } from '../../src/domain/instant.ts';
import { ania, claire, nora, omar, piet, wim } from '../people.ts';
import { FRIDAY, idOf, requestOf } from './records.ts';

const SATURDAY = '2026-11-21T09:00:00.000Z';

test('each person starts with the view that helps them, and can see everything', () => {
  assert.equal(viewsOf(nora), ['mine', 'districts', 'all']);
  assert.equal(viewsOf(piet), ['desk', 'assigned', 'all']);
  assert.equal(viewsOf(claire), ['triage', 'open', 'late', 'soon', 'all']);
  assert.equal(viewsOf(wim), ['all']);
  assert.equal(
    viewsOf({ ...nora, districtIds: [] }),
    ['mine', 'all'],
    'whoever walks everywhere has no districts of hers',
  );
  assert.equal(viewsOf({ ...piet, roles: ['officer', 'maintainer'] }), [
    'desk',
    'assigned',
    'mine',
    'districts',
    'all',
  ]);
});

test('a request is on the desk of its department once it has arrived, until it is over', () => {
  assert.ok(isOnDesk(requestOf(nora), piet));
  assert.not(isOnDesk(requestOf(nora, { deliveredAt: null }), piet), 'still on its way');
  assert.not(isOnDesk(requestOf(nora, { status: 'done' }), piet));
  assert.not(isOnDesk(requestOf(nora, { departmentId: null }), piet), 'triage is nobody’s desk');
  assert.not(isOnDesk(requestOf(nora), ania), 'another department');
  assert.not(isOnDesk(requestOf(nora, { districtId: 'meadows' }), piet), 'another district');
  assert.ok(isOnDesk(requestOf(nora, { districtId: null }), piet), 'no district is everyone’s');
  assert.ok(
    isOnDesk(requestOf(nora, { departmentId: 'streets', districtId: 'meadows' }), ania),
    'she serves all districts',
  );
});

test('a view holds what it says', () => {
  const holds = (request: ReturnType<typeof requestOf>, person = piet, now = FRIDAY) =>
    VIEWS.filter((view) => isInView(view, request, person, now)).join(' ');
  assert.is(holds(requestOf(nora)), 'desk open districts all');
  assert.is(holds(requestOf(nora, { assignedTo: piet.id })), 'desk assigned open districts all');
  assert.is(holds(requestOf(nora, { assignedTo: piet.id, status: 'done' })), 'districts all');
  assert.is(holds(requestOf(nora, { departmentId: null })), 'triage open districts all');
  assert.is(holds(requestOf(nora, { dueAt: FRIDAY }), piet, SATURDAY), 'desk open late districts all');
  assert.is(holds(requestOf(nora, { dueAt: SATURDAY }), piet, FRIDAY), 'desk open districts all');
  assert.is(holds(requestOf(nora, { dueAt: FRIDAY, status: 'declined' }), piet, SATURDAY), 'districts all');
  assert.is(holds(requestOf(nora), omar), 'open all');
  assert.is(holds(requestOf(omar, { districtId: null, deliveredAt: null }), omar), 'open mine all');
  assert.is(holds(requestOf(omar, { partOf: idOf(1) }), omar), 'open all', 'a part is nobody’s own: its lead is');
});

test('what has a deadline is worked off by it; the rest is read, the latest first', () => {
  assert.equal(VIEWS.filter(isWorkedOff), ['desk', 'assigned', 'triage', 'open', 'late', 'soon']);
});

test('a request is late once its moment has passed, not at that moment', () => {
  const request = requestOf(nora, { dueAt: FRIDAY });
  assert.not(isInView('late', request, claire, FRIDAY));
  assert.ok(isInView('late', request, claire, later(FRIDAY, 1)));
});

test('a request is nearly due from its last two working days until it is late', () => {
  const MONDAY = '2026-11-23T22:59:59.999Z';
  const request = requestOf(nora, { dueAt: MONDAY });
  const isSoon = (now: string, soon?: string, over = {}) =>
    isInView('soon', { ...request, ...over }, claire, now, soon);
  assert.ok(isSoon(FRIDAY, MONDAY), 'up to the very end of that day');
  assert.not(isSoon(FRIDAY, later(MONDAY, -1)), 'a moment too soon');
  assert.ok(isSoon(MONDAY, later(MONDAY, 1)));
  assert.not(isSoon(later(MONDAY, 1), later(MONDAY, 2)), 'late, and no longer nearly');
  assert.not(isSoon(FRIDAY, MONDAY, { status: 'done' }));
  assert.not(isSoon(FRIDAY, MONDAY, { dueAt: null }));
  assert.not(isSoon(FRIDAY), 'where nobody said what is soon');
});

test('what was declined without ever having a department waits at no triage', () => {
  const request = requestOf(nora, { departmentId: null });
  assert.ok(isInView('triage', request, claire, FRIDAY));
  for (const status of ['done', 'declined'] as const)
    assert.not(isInView('triage', { ...request, status }, claire, FRIDAY), status);
});

test.run();
