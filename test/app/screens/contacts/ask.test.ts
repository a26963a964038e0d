import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { agreeTo, ask, putRight, readTo } from '../../../../src/app/screens/contacts/ask.ts';
import { newConsent } from '../../../../src/domain/contact.ts';
import { later } from '../../../../src/domain/instant.ts';
import { LANGUAGES } from '../../../../src/domain/text.ts';
import { FRIDAY } from '../../../domain/records.ts';

test('what was read out in Polish stays so when a Dutch officer puts a purpose right a week later', () => {
  const given = readTo(newConsent(FRIDAY), 'pl');
  assert.match(given.readOut ?? '', /^Czy miasto może/);
  const right = putRight({ ...given, purposes: ['keep', 'invite'], until: null }, 'nl', false);
  assert.equal(right, { ...given, purposes: ['keep', 'invite'], until: null });
});

test('to whoever is asked now it is read as it now is, and told in which language', () => {
  const given = readTo(newConsent(FRIDAY), 'pl');
  const asked = putRight({ ...given, purposes: ['keep', 'invite'] }, 'nl', true);
  assert.is(asked.readIn, 'nl');
  assert.match(asked.readOut ?? '', /uitnodigen/);
});

test('while no purpose is chosen there is nothing to read aloud, in no language', () => {
  for (const language of LANGUAGES) assert.is(ask({ ...newConsent(FRIDAY), purposes: [] }, language), '');
});

test('a form left open overnight notes the day of the tap, and the end that was read out', () => {
  const asked = newConsent(FRIDAY);
  const saturday = later(FRIDAY, 86_400_000);
  const given = agreeTo(asked, saturday, 'en');
  assert.equal([given.givenAt, given.until], [saturday, asked.until]);
  assert.is(given.readOut, ask(asked, 'en'));
});

test.run();
