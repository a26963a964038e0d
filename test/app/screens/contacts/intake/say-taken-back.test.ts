import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { sayTakenBack } from '../../../../../src/app/screens/contacts/intake/say-taken-back.ts';
import { files } from '../../../../../src/app/words/en/files.ts';
import { sayIn } from '../../../../../src/app/words/say.ts';

const told = (count: number, stayed: number) => sayTakenBack(count, stayed, files.intake, sayIn('en'));

test('where nobody could be taken back, nobody is said to have been', () => {
  const { isGood, title } = told(3, 3);
  assert.not(isGood);
  assert.match(title, '3 of them stay: they could not be taken back, or were changed or met since.');
});

test('where nobody had been taken in, taking back has gone well, and says so', () => {
  assert.equal(told(0, 0), { isGood: true, title: 'They were taken back', more: '' });
});

test('where some were, the others are told of beneath it', () => {
  assert.equal(told(3, 0), { isGood: true, title: 'They were taken back', more: '' });
  assert.match(told(3, 1).more, '1 of them stays');
});

test.run();
