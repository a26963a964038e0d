import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { givenBack } from '../../../../src/app/screens/contacts/given-back.ts';
import { BLANK_LEAD, newConsent, withoutConsent } from '../../../../src/domain/contact.ts';
import { contactOf, FRIDAY } from '../../../domain/records.ts';
import { nora } from '../../../people.ts';

const consent = newConsent(FRIDAY);
const anna = contactOf(nora, { name: 'Anna', phone: '06 1', email: 'a@b.nl', lead: BLANK_LEAD, consent });

test('consent taken back by a slip is given back, with all that needed it', () => {
  const left = withoutConsent(anna);
  assert.equal({ ...left, ...givenBack(anna, left) }, anna);
});

test('what Nora has typed since Anna took her consent back stays, whatever comes back', () => {
  const since = { name: 'Anna Visser', note: 'Has a ladder', districtId: 'harbour', phone: '06 2' };
  const now = { ...withoutConsent(anna), ...since };
  assert.equal({ ...now, ...givenBack(anna, now) }, { ...anna, ...since });
});

test('of an association, which loses nothing but its consent, a number crossed out since stays away', () => {
  const choir = { ...anna, kind: 'organisation' as const };
  const now = { ...withoutConsent(choir), phone: '' };
  assert.equal({ ...now, ...givenBack(choir, now) }, { ...choir, phone: '' });
});

test.run();
