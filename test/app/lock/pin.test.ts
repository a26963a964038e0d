import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { checkPin } from '../../../src/app/lock/pin.ts';

test('a PIN that anybody would try first, or with too few letters, is not taken', () => {
  for (const pin of ['', '12345', 'ab  ', '     1']) assert.is(checkPin(pin), 'short', pin);
  for (const pin of ['123456', '987654', '000000', '121212', 'qwerty', 'ABCDEF'])
    assert.is(checkPin(pin), 'plain', pin);
});

test('six digits or a few words are', () => {
  for (const pin of ['402917', '112358', 'rain on the quay', 'żółw na molo']) assert.is(checkPin(pin), null, pin);
});

test.run();
