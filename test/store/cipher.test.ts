import * as fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { newDataKey, openRow, sealRow } from '../../src/store/cipher.ts';
import { packRow, unpackRow } from '../../src/store/cipher-row.ts';

// What the store holds: JSON, and bytes anywhere in it.
const row = fc.letrec((tie) => ({
  any: fc.oneof(
    { maxDepth: 4 },
    fc.string({ unit: 'binary' }),
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.uint8Array().map((bytes) => bytes.slice().buffer),
    fc.array(tie('any'), { maxLength: 4 }),
    fc.dictionary(
      fc.string().filter((name) => name !== '__proto__' && name !== '$bytes'),
      tie('any'),
      { maxKeys: 4, noNullPrototype: true },
    ),
  ),
})).any;

test('whatever a row says, it comes back from its bytes as it was', () => {
  fc.assert(fc.property(row, (value) => assert.equal(unpackRow(packRow(value)), value)));
});

test('a row that would come back as something else is not taken', () => {
  for (const value of [new Date(), new Map(), new Uint8Array(2), Number.NaN, { $bytes: 3 }])
    assert.throws(() => packRow({ value }), TypeError);
});

test('a sealed row opens with its own key, at its own place, and whole, or not at all', () => {
  const key = newDataKey();
  const said = { note: 'Mrs Visser, number 12' };
  const sealed = sealRow(key, 'contacts/"1"', said);
  assert.equal(openRow(key, 'contacts/"1"', sealed), said);
  assert.not(new TextDecoder('latin1').decode(sealed).includes('Visser'));
  assert.throws(() => openRow(newDataKey(), 'contacts/"1"', sealed));
  assert.throws(() => openRow(key, 'contacts/"2"', sealed), /tag/, 'another row’s place');
  for (const at of [0, 30, sealed.length - 1]) {
    const altered = sealed.slice();
    altered[at] = (altered[at] ?? 0) ^ 1;
    assert.throws(() => openRow(key, 'contacts/"1"', altered));
  }
});

test('the same row is never sealed twice alike', () => {
  const key = newDataKey();
  assert.is.not(String(sealRow(key, 'drafts/"1"', 'x')), String(sealRow(key, 'drafts/"1"', 'x')));
});

test.run();
