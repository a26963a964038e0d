import { test } from 'uvu';
import * as assert from 'uvu/assert';
import {
  type Consent,
  changeOf,
  checkContact,
  isBlankContact,
  isConsentOver,
  type Lead,
  newConsent,
  newContact,
  withoutConsent,
} from '../../src/domain/contact.ts';
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

test('consent is given for two years, and is over the moment after', () => {
  const given = newConsent(FRIDAY);
  assert.is(given.until?.slice(0, 10), '2028-11-20');
  assert.not(isConsentOver(given, given.until ?? ''));
  assert.ok(isConsentOver(given, '2028-11-21T23:59:59.999Z'));
  assert.not(isConsentOver({ until: null }, '2099-01-01T00:00:00.000Z'));
});

test('a person who takes consent back leaves their name and what was noted, an organisation all', () => {
  const person = contactOf(nora, {
    phone: '06 1',
    email: 'a@b.nl',
    address: 'Kade 3',
    note: 'Walks the dog',
    lead,
    consent,
  });
  const left = withoutConsent(person);
  assert.equal(checkContact(left), []);
  assert.equal(left, contactOf(nora, { note: 'Walks the dog' }));
  const group = contactOf(nora, { kind: 'organisation', phone: '020 1', consent });
  assert.equal(withoutConsent(group), { ...group, consent: null });
});

test('a form in which nothing was filled in is blank, whatever its kind and district', () => {
  const blank = newContact('a', nora.id, FRIDAY);
  assert.ok(isBlankContact({ ...blank, kind: 'organisation', districtId: 'harbour' }));
  for (const filled of [{ name: 'Bos' }, { note: 'x' }, { consent }, { lead }])
    assert.not(isBlankContact({ ...blank, ...filled }), Object.keys(filled).join());
});

test('a change names the fields that are otherwise, and what stood there', () => {
  const saw = contactOf(nora, { note: 'Old' });
  assert.equal(changeOf(saw, { ...saw, note: 'New' }), { fields: { note: 'New' }, seen: { note: 'Old' } });
  assert.equal(changeOf(saw, { ...saw }), { fields: {}, seen: {} });
});

test.run();
