import fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { later } from '../../src/domain/instant.ts';
import { beginsWithOwn, LONG_WAIT, mayBeAnswered, owedOf } from '../../src/domain/owed.ts';
import { HOWS, type Joined, type ServiceRequest, type Told, toTellAt } from '../../src/domain/request.ts';
import { claire, nora, omar, piet } from '../people.ts';
import { always } from './chance.ts';
import { contactOf, FRIDAY, idOf, requestOf } from './records.ts';

const DAY = 86_400_000;
const MONDAY = later(FRIDAY, 3 * DAY);
const TUESDAY = later(FRIDAY, 4 * DAY);
const answer = { text: 'We have cut the branch', byId: piet.id, at: MONDAY };
const joined: Joined = { encounterId: idOf(20), officerId: omar.id, contactId: idOf(21), at: FRIDAY };
const told = (encounterId: string, at: string): Told => ({ encounterId, how: 'phone', at, byId: nora.id });
const owed = (request: ServiceRequest, now = TUESDAY) =>
  owedOf({ ...request, toTellAt: toTellAt(request) }, now).map(({ asker, isAnswered }) => [
    asker.encounterId,
    isAnswered,
  ]);

test('everybody who asked is owed the answer until they are told, and nobody else', () => {
  const request = requestOf(nora, { answer, joined: [joined] });
  assert.equal(owed(request), [
    [idOf(2), true],
    [idOf(20), true],
  ]);
  assert.equal(owed({ ...request, told: [told(idOf(20), TUESDAY)] }), [[idOf(2), true]]);
  assert.equal(owed({ ...request, told: [told(idOf(20), TUESDAY), told(idOf(2), TUESDAY)] }), []);
});

test('who was told before there was something new is owed a word again', () => {
  const request = requestOf(nora, { answer, told: [told(idOf(2), FRIDAY)] });
  assert.equal(owed(request), [[idOf(2), true]]);
});

test('who was told of it is told, however slow the clock of whoever told them; what came after it is still to be told', () => {
  const slowly = { ...told(idOf(2), FRIDAY), toTellAt: MONDAY };
  const request = requestOf(nora, { answer, told: [slowly] });
  assert.equal(owed(request), []);
  const mended = { ...answer, at: later(MONDAY, 1) };
  const early = { ...told(idOf(2), TUESDAY), toTellAt: MONDAY };
  assert.equal(owed({ ...request, answer: mended, told: [early] }), [[idOf(2), true]], 'they heard the one before');
});

test('somebody known who asked twice is told once', () => {
  const twice = requestOf(nora, { contactId: idOf(21), answer, joined: [joined] });
  assert.equal(owed(twice), [[idOf(2), true]]);
  assert.equal(owed({ ...twice, told: [told(idOf(20), TUESDAY)] }), []);
});

test('who has waited long without any word is owed one, though nothing came of it yet; a word starts the wait anew', () => {
  const request = requestOf(nora);
  const soon = later(FRIDAY, LONG_WAIT - 1);
  const late = later(FRIDAY, LONG_WAIT + 1);
  assert.equal(owed(request, soon), []);
  assert.equal(owed(request, late), [[idOf(2), false]]);
  assert.equal(owed({ ...request, told: [told(idOf(2), MONDAY)] }, late), []);
});

test('what was closed without a word is something to tell, however long ago', () => {
  const history = [{ at: MONDAY, byId: piet.id, deed: 'status' as const, status: 'declined' as const }];
  const declined = requestOf(nora, { status: 'declined', history });
  assert.equal(owed(declined, later(MONDAY, 400 * DAY)), [[idOf(2), true]]);
});

test('nobody is ever forgotten: as long as something came of it later than they last heard, they are on the list', () => {
  const moment = fc.integer({ min: 0, max: 20 }).map((days) => later(FRIDAY, days * DAY));
  const tellings = fc.array(
    fc.record({
      encounterId: fc.constantFrom(idOf(2), idOf(20)),
      how: fc.constantFrom(...HOWS),
      at: moment,
      byId: fc.constantFrom(null, nora.id),
    }),
    { maxLength: 8 },
  );
  return always(
    fc.property(moment, tellings, (at, told) => {
      const request = requestOf(nora, { answer: { ...answer, at }, joined: [joined], told });
      const list = owed(request, later(FRIDAY, 21 * DAY)).map(([encounterId]) => encounterId);
      for (const { encounterId } of [{ encounterId: idOf(2) }, joined]) {
        const hasHeard = told.some((one) => one.encounterId === encounterId && one.at >= at);
        assert.is(list.includes(encounterId), !hasHeard);
      }
    }),
  );
});

test('an officer looks first at whom they met; who has a desk too, at everybody, as does who meets nobody', () => {
  assert.ok(beginsWithOwn(nora));
  assert.not(beginsWithOwn({ ...nora, roles: ['officer', 'coordinator'] }));
  assert.not(beginsWithOwn({ ...nora, roles: ['officer', 'maintainer'] }));
  for (const person of [piet, claire]) assert.not(beginsWithOwn(person));
});

test('a person is written to only while they agree to be answered; an organisation may always be', () => {
  const consent = { purposes: ['answer' as const], how: 'spoken' as const, givenAt: FRIDAY, until: MONDAY };
  const person = contactOf(nora, { email: 'visser@example.org', consent });
  assert.ok(mayBeAnswered(person, MONDAY));
  assert.not(mayBeAnswered(person, TUESDAY), 'it is over');
  assert.not(mayBeAnswered({ ...person, consent: { ...consent, purposes: ['keep', 'invite'] } }, FRIDAY));
  assert.not(mayBeAnswered({ ...person, consent: null }, FRIDAY));
  assert.ok(mayBeAnswered({ kind: 'organisation', consent: null }, FRIDAY));
});

test.run();
