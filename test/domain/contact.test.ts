import { test } from 'uvu';
import * as assert from 'uvu/assert';
import * as v from 'valibot';
import {
  asGiven,
  type Consent,
  Contact,
  changeOf,
  checkContact,
  findRest,
  isBlankContact,
  isConsentOver,
  type Lead,
  newConsent,
  newContact,
  withoutConsent,
} from '../../src/domain/contact.ts';
import { endOfDay } from '../../src/domain/instant.ts';
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

test('consent is given for two years, the last day and all, and is over the moment after', () => {
  const given = newConsent(FRIDAY);
  assert.is(given.until, endOfDay('2028-11-20'));
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

test('whoever does not want to be disturbed says why, and until when it is told', () => {
  const rest = { reason: 'Night shifts', since: FRIDAY, until: '2026-12-20T09:00:00.000Z' };
  const resting = contactOf(nora, { rest });
  assert.equal(checkContact(resting), []);
  assert.equal(findRest(resting, FRIDAY), rest);
  assert.is(findRest(resting, '2026-12-20T09:00:00.001Z'), null);
  assert.ok(findRest(contactOf(nora, { rest: { ...rest, until: null } }), '2099-01-01T00:00:00.000Z'));
  assert.equal(checkContact(contactOf(nora, { rest: { ...rest, reason: ' ' } })), [
    { field: 'rest.reason', reason: 'missing' },
  ]);
});

test('a contact from before anybody could ask for rest is no change to one who does not', () => {
  const old = contactOf(nora);
  assert.is(findRest(old, FRIDAY), null);
  assert.equal(changeOf(old, { ...old, rest: null }).fields, {});
  const rest = { reason: 'A baby', since: FRIDAY, until: null };
  assert.equal(changeOf(old, { ...old, rest }), { fields: { rest }, seen: { rest: undefined } });
});

test('a signature is a drawing and nothing else', () => {
  const signed = (signature: string) =>
    v.safeParse(Contact, contactOf(nora, { consent: { ...consent, how: 'signed', signature } })).success;
  for (const path of ['M1 2L3 4', 'M1 2L3 4M5,6 L-7.5 8', `M${'1 '.repeat(9999)}`])
    assert.ok(signed(path), path.slice(0, 20));
  for (const path of ['', 'L1 2', 'M1 2Z', 'M1 2"/><script>', 'M1 2\n', 'M1 2C3 4', `M${'1 '.repeat(10_000)}`])
    assert.not(signed(path), path.slice(0, 20));
});

test('of somebody who signed the signature is kept, of somebody who said so what was read out to them', () => {
  const signature = { signature: 'M1 2L3 4', signedAs: 'Visser' };
  const read = { readOut: 'May the city…?', readIn: 'en' as const };
  const signed: Consent = { ...consent, how: 'signed', ...signature };
  assert.equal(asGiven({ ...signed, ...read }), signed);
  assert.equal(asGiven({ ...signed, ...read, how: 'spoken' }), { ...consent, ...read });
  assert.is(withoutConsent(contactOf(nora, { consent: signed })).consent, null);
});

test.run();
