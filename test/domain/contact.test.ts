import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { type Consent, checkContact, type Lead } from '../../src/domain/contact.ts';
import { nora } from '../people.ts';
import { contactOf, FRIDAY } from './records.ts';

const consent: Consent = { purposes: ['answer'], how: 'spoken', givenAt: FRIDAY, until: null };
const lead: Lead = {
  professionalCapacity: 0,
  personalInterest: 3,
  administrationKnowledge: 0,
  socialSkill: 2,
  experimentWish: 0,
  note: '',
};
const missing = [{ field: 'consent', reason: 'consentMissing' }];

test('a person may be known by name alone without having agreed to anything', () => {
  assert.equal(checkContact(contactOf(nora, { note: 'Walks the dog at nine' })), []);
});

test("a person's particulars are kept only with their consent", () => {
  for (const particulars of [{ phone: '06 1' }, { email: 'a@b.nl' }, { address: 'Kade 3' }, { lead }]) {
    assert.equal(checkContact(contactOf(nora, particulars)), missing, Object.keys(particulars).join());
    assert.equal(checkContact(contactOf(nora, { ...particulars, consent })), []);
  }
});

test('an organisation has a telephone without asking anybody', () => {
  assert.equal(checkContact(contactOf(nora, { kind: 'organisation', phone: '020 1', address: 'Kade 3' })), []);
});

test('a consent is to something', () => {
  const problems = checkContact(contactOf(nora, { phone: '06 1', consent: { ...consent, purposes: [] } }));
  assert.equal(problems, [{ field: 'consent.purposes', reason: 'missing' }]);
});

test('somebody without a name is nobody', () => {
  assert.equal(checkContact(contactOf(nora, { name: ' ' })), [{ field: 'name', reason: 'missing' }]);
});

test.run();
