import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { putRight, readTo } from '../../../../src/app/screens/contacts/ask.ts';
import { newConsent } from '../../../../src/domain/contact.ts';
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

test.run();
