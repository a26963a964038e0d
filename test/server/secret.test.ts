import fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { makeSecret, readSecret } from '../../src/server/secret.ts';

test('a secret is read back as it was made, and what is kept of it does not tell it', () => {
  for (const municipality of ['', 'testtown', 'sint-joost_10.a', 'łódź', '東京', 'x'.repeat(80)]) {
    const { secret, hash } = makeSecret(municipality);
    assert.equal(readSecret(secret), { municipalityId: municipality, hash });
    assert.match(secret.slice(municipality.length), /^~[\w-]{43}$/);
    assert.not(secret.includes(hash));
  }
});

test('no two secrets are alike', () => {
  const many = Array.from({ length: 2000 }, () => makeSecret('testtown'));
  assert.is(new Set(many.map(({ secret }) => secret)).size, 2000);
  assert.is(new Set(many.map(({ hash }) => hash)).size, 2000);
});

test('a secret changed in one place is another', () => {
  const { secret, hash } = makeSecret('testtown');
  for (let place = 0; place < secret.length; place += 1) {
    const other = secret[place] === 'a' ? 'b' : 'a';
    const read = readSecret(secret.slice(0, place) + other + secret.slice(place + 1));
    assert.not(read?.hash === hash, String(place));
  }
});

test('what is no secret is read as none', () => {
  const { secret } = makeSecret('testtown');
  for (const wrong of [
    undefined,
    '',
    '~',
    'testtown',
    'testtown~',
    secret.slice(1, -1),
    `${secret}a`,
    ` ${secret}`,
    `${secret}\n`,
  ]) {
    assert.is(readSecret(wrong) === null || wrong?.slice(-44) === secret.slice(-44), true, String(wrong));
  }
  for (const wrong of [
    `${secret}a`,
    ` ${secret}`,
    `${secret}\n`,
    `${'x'.repeat(81)}~${secret.slice(-43)}`,
    `a/b~${secret.slice(-43)}`,
  ]) {
    assert.is(readSecret(wrong), null, wrong);
  }
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      readSecret(text);
    }),
    { numRuns: 5000 },
  );
});

test.run();
