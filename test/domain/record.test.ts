import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { KINDS, keyOf, standingOf } from '../../src/domain/record.ts';
import { nora, omar } from '../people.ts';
import { town } from '../town.ts';
import { contactOf, encounterOf, FRIDAY, idOf, requestOf, visitOf } from './records.ts';

test('what an officer wrote stands in its district, with her, and with no department', () => {
  const hers = { districtId: 'harbour', departmentId: null, ownerId: nora.id };
  assert.equal(standingOf('visit', visitOf(nora)), hers);
  assert.equal(standingOf('encounter', encounterOf(nora)), hers);
  assert.equal(standingOf('contact', contactOf(nora)), hers);
});

test('a request stands with the department that has it, and still with the officer who opened it', () => {
  const request = requestOf(nora);
  assert.equal(standingOf('request', request), { districtId: 'harbour', departmentId: 'green', ownerId: nora.id });
  const triage = { ...request, districtId: null, departmentId: null };
  assert.equal(standingOf('request', triage), { districtId: null, departmentId: null, ownerId: nora.id });
});

test('a request that others joined stands with each of them too, once, and with who opened it no more than before', () => {
  const join = (officerId: string, number: number) => ({
    encounterId: idOf(number),
    officerId,
    contactId: null,
    at: FRIDAY,
  });
  const joined = [join(omar.id, 7), join(nora.id, 8), join(omar.id, 9)];
  const there = { districtId: 'harbour', departmentId: 'green', ownerId: nora.id };
  assert.equal(standingOf('request', requestOf(nora, { joined })), { ...there, joinedBy: [omar.id] });
  assert.equal(standingOf('request', requestOf(nora, { joined: joined.slice(1, 2) })), there);
});

test('what the city sets up stands nowhere: a person’s own districts do not hide them from colleagues', () => {
  assert.equal(standingOf('person', nora), { districtId: null, departmentId: null, ownerId: null });
  const [rule] = town.rules;
  if (rule) assert.equal(standingOf('rule', rule), { districtId: null, departmentId: null, ownerId: null });
});

test('records of different kinds never share a name', () => {
  assert.is(new Set(KINDS.map((kind) => keyOf({ kind, id: idOf(1) }))).size, KINDS.length);
});

test.run();
