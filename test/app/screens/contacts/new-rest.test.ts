import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { newRest } from '../../../../src/app/screens/contacts/new-rest.ts';
import { findRest } from '../../../../src/domain/contact.ts';
import { endOfDay, later } from '../../../../src/domain/instant.ts';
import { FRIDAY } from '../../../domain/records.ts';

test('who wants to be left alone for a month is, to the end of its last day', () => {
  const rest = newRest(FRIDAY);
  const evening = endOfDay('2026-12-20') ?? '';
  assert.is(findRest({ rest }, evening), rest);
  assert.is(findRest({ rest }, later(evening, 1)), null);
});

test.run();
